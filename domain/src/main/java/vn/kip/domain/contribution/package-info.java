/**
 * What one record adds to the figures: a few counts, each on its day.
 *
 * <dl>
 *   <dt>{@link vn.kip.domain.contribution.Measure measure}
 *   <dd>what is counted, for example dossiers received
 *   <dt>{@link vn.kip.domain.contribution.CellKey cell key}
 *   <dd>where it is counted: kind, day, resolving agency, sector, channel
 *   <dt>{@link vn.kip.domain.contribution.Cell cell}
 *   <dd>all measures of one cell key, added up
 *   <dt>{@link vn.kip.domain.contribution.Contribution contribution}
 *   <dd>one record's +1 to one measure of one cell
 * </dl>
 *
 * <p>{@link vn.kip.domain.contribution.Contributions} is a pure function of the facts: it reads no clock. When facts
 * change, what they contributed before is taken back and the new contributions are added, so every period is a plain
 * sum over days.
 */
@NullMarked
package vn.kip.domain.contribution;

import org.jspecify.annotations.NullMarked;
