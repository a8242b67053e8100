/**
 * What the records can say of the index of Decision 766/QĐ-TTg, and what they cannot.
 *
 * <dl>
 *   <dt>{@link vn.kip.domain.index766.Group group}
 *   <dd>one of the five groups of the index, with its greatest score
 *   <dt>{@link vn.kip.domain.index766.Component component}
 *   <dd>one of the shares that a group is scored by, computed from records or missing with a reason
 *   <dt>{@link vn.kip.domain.index766.GroupReading reading}
 *   <dd>the components of one group in one period
 *   <dt>{@link vn.kip.domain.index766.CitizenSatisfaction satisfaction of citizens}
 *   <dd>the component that needs dossiers joined with slips and petitions
 * </dl>
 *
 * <p>No score is worked out: how a group's points are shared among its components is not known here (domain rule book,
 * section 10), and a score over some of the components would look like the official one.
 */
@NullMarked
package vn.kip.domain.index766;

import org.jspecify.annotations.NullMarked;
