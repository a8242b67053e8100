/**
 * By what a review of the records goes: how late an entry may be, and from where on something asks for a second look.
 *
 * <dl>
 *   <dt>{@link vn.kip.domain.review.ReviewRules rules}
 *   <dd>the section {@code review} of {@code kip.yml}: thresholds, none of which moves an official figure
 *   <dt>{@link vn.kip.domain.review.EntryDelay entry delay}
 *   <dd>the working time between what happened and its being recorded
 * </dl>
 */
@NullMarked
package vn.kip.domain.review;

import org.jspecify.annotations.NullMarked;
