/**
 * What a review of the records of a period finds beside its official figures. None of it is a verdict.
 *
 * <dl>
 *   <dt>{@link vn.kip.domain.doubt.DoubtfulPattern doubtful pattern}
 *   <dd>a course of a dossier that an auditor may want to look at (domain rule book, section 8.7)
 *   <dt>{@link vn.kip.domain.doubt.Lateness lateness}
 *   <dd>how much of what looks late is late in fact, and how much by late entry
 * </dl>
 */
@NullMarked
package vn.kip.domain.doubt;

import org.jspecify.annotations.NullMarked;
