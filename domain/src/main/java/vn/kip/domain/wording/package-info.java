/**
 * What is wrong, as a clerk is told it.
 *
 * <p>All messages of Kip read {@code PLACE: expected …, found …}, in English, so that they can be searched for and tested.
 * This package says the usual ones in Vietnamese; it knows their words and nothing of where they come from.
 */
@NullMarked
package vn.kip.domain.wording;

import org.jspecify.annotations.NullMarked;
