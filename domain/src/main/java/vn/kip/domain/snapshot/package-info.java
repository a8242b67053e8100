/**
 * What becomes of published figures: nothing that was published is changed, and whoever stands for a revision stands for
 * exactly what they have read.
 */
@NullMarked
package vn.kip.domain.snapshot;

import org.jspecify.annotations.NullMarked;
