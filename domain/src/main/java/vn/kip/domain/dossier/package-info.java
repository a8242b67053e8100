/**
 * By when a dossier is to be dealt with where its source names no due date, and how its source's date differs from that.
 *
 * <dl>
 *   <dt>{@link vn.kip.domain.dossier.DossierClock clock}
 *   <dd>the time limits of procedures with the rules by which they run
 *   <dt>{@link vn.kip.domain.dossier.DueDifferences due differences}
 *   <dd>the dates that sources give, against those of the limits: counted by {@link vn.kip.domain.dossier.DueKind kind} and
 *       listed
 * </dl>
 */
@NullMarked
package vn.kip.domain.dossier;

import org.jspecify.annotations.NullMarked;
