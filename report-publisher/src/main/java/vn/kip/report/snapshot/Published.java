package vn.kip.report.snapshot;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.kip.report.figures.ReportFigures;

/**
 * What came of a publication.
 *
 * @param figures the figures that were frozen, or that failed a gate
 * @param snapshot empty when a gate failed that is not overridden
 * @param failures of those gates; empty when there are none
 * @param files the files written, in the order of their names; none when nothing was published
 * @param overridden failures in spite of which it was published
 */
public record Published(
        ReportFigures figures,
        Optional<Snapshot> snapshot,
        List<GateFailure> failures,
        List<Path> files,
        List<Overridden> overridden) {

    public Published {
        failures = List.copyOf(failures);
        files = List.copyOf(files);
        overridden = List.copyOf(overridden);
    }
}
