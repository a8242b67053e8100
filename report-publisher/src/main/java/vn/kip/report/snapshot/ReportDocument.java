package vn.kip.report.snapshot;

import vn.kip.report.figures.ReportFigures;

/**
 * A document that is written beside {@code snapshot.json} at each publication. Every bean of this type that applies is.
 *
 * <p>The same figures and snapshot must give the same bytes: no clock, no host, nothing of this run.
 */
public interface ReportDocument {

    /** Name of its file within the output directory, for example {@code report.html}. */
    String fileName();

    /** Whether there is anything to write. */
    default boolean appliesTo(ReportFigures figures) {
        return true;
    }

    /** The whole file. */
    byte[] render(ReportFigures figures, Snapshot snapshot);
}
