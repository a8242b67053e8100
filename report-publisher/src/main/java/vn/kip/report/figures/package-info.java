/**
 * The figures of one reporting period as they stand: what pages, documents and snapshots are made of.
 *
 * <dl>
 *   <dt>{@link vn.kip.report.figures.ReportFigures report figures}
 *   <dd>everything one report says, as exact numbers, with the rules they were made by
 *   <dt>{@link vn.kip.report.figures.LiveFigures live figures}
 *   <dd>gives the report figures of any period from the read model, as it is now
 *   <dt>{@link vn.kip.report.figures.FiguresChanged figures changed}
 *   <dd>the event that live figures may be others than before
 * </dl>
 *
 * <p>Nothing here knows where figures are stored or how they are shown.
 */
@NullMarked
package vn.kip.report.figures;

import org.jspecify.annotations.NullMarked;
