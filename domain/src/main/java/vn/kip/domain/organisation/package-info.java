/**
 * Administrative units and agencies over time: what a code meant on a day, what stands above a unit, what became of it.
 *
 * <dl>
 *   <dt>{@link vn.kip.domain.organisation.Unit unit}
 *   <dd>an administrative unit or agency with an id that is never given to another, for codes are: 31078 was a ward of
 *       Phú Quốc until 30 June 2025 and is the special zone since (NQ 202/2025/QH15, NQ 1654/NQ-UBTVQH15)
 *   <dt>{@link vn.kip.domain.organisation.Placement placement}
 *   <dd>what a code of a record meant on the day of receipt: a unit, or a code that no unit held
 *   <dt>{@link vn.kip.domain.organisation.Succession succession}
 *   <dd>what took the place of a unit: of several units the same one (a merge), or of one unit several (a split)
 *   <dt>{@link vn.kip.domain.organisation.OrganisationView view}
 *   <dd>the organisation "as it was" or "as it is now", by which the parts of a breakdown are regrouped
 *   <dt>{@link vn.kip.domain.organisation.RollUp roll-up}
 *   <dd>regrouped parts; they always add up to the same total
 * </dl>
 *
 * <p>All spans of days are half-open. Levels are texts, not an enumeration: Vietnam gave up its district level in 2025,
 * and another country has levels of its own. Counts, indicators and periods are not known here.
 */
@NullMarked
package vn.kip.domain.organisation;

import org.jspecify.annotations.NullMarked;
