package vn.kip.report.snapshot;

import java.util.List;
import java.util.Optional;
import vn.kip.report.figures.ReportFigures;

/**
 * The figures of one moment of the read model, and what the gates said to them.
 *
 * @param whole whether the read model was whole at that moment; while records go on arriving, cells may be of more or
 *     fewer of them than are there
 * @param failures of gates that are not overridden
 * @param overridden failures that are
 * @param snapshot empty when there are failures, or when there are overridden ones that may be gone in a moment
 * @param ledger the text of {@code ledger.json}
 */
record Frozen(
        ReportFigures figures,
        boolean whole,
        List<GateFailure> failures,
        List<Overridden> overridden,
        Optional<Snapshot> snapshot,
        String ledger) {}
