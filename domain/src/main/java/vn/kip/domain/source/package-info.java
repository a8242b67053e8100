/**
 * What the settings promise of the sources, as far as it matters to what is published: how old their records may be and
 * from when they are complete. How a source is read is ingest's.
 *
 * <dl>
 *   <dt>{@link vn.kip.domain.source.DeclaredSource declared source}
 *   <dd>a source of {@code kip.yml}, with its terms
 *   <dt>{@link vn.kip.domain.source.SourceTerms terms}
 *   <dd>whether figures may go out without it, and how old it may be
 *   <dt>{@link vn.kip.domain.source.Coverage coverage}
 *   <dd>the first day from which on it has everything
 *   <dt>{@link vn.kip.domain.source.Partial partial}
 *   <dd>a figure reaches back beyond the coverage of a source that it is made of
 * </dl>
 */
@NullMarked
package vn.kip.domain.source;

import org.jspecify.annotations.NullMarked;
