/**
 * How long the handling of a petition may take where its source names no due date.
 *
 * <dl>
 *   <dt>{@link vn.kip.domain.petition.PetitionLimit limit}
 *   <dd>so many working days, for petitions received between two days
 *   <dt>{@link vn.kip.domain.petition.PetitionClock clock}
 *   <dd>all limits together with the working calendar that counts their days
 * </dl>
 *
 * <p>The clock starts again each time the petition is forwarded: it runs from the last forward.
 */
@NullMarked
package vn.kip.domain.petition;

import org.jspecify.annotations.NullMarked;
