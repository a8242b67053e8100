/**
 * The words in which records speak of time and state: statuses, due dates and how they moved, pauses, channels.
 *
 * <p>Plain values; nothing here knows which record it belongs to.
 */
@NullMarked
package vn.kip.domain.lifecycle;

import org.jspecify.annotations.NullMarked;
