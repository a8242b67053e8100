package vn.kip.report.document;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kip.domain.dossier.DueDifference;
import vn.kip.domain.dossier.DueDifferences;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.snapshot.ReportDocument;
import vn.kip.report.snapshot.Snapshot;

/**
 * {@code due-differences.csv}: the dossiers whose source gives another due date than their time limit, or none, a line for
 * each. When there are more than
 * {@link DueDifferences#MOST}, the last line says how many are not listed.
 */
@Component
public final class DueDifferencesFile implements ReportDocument {

    static final String NAME = "due-differences.csv";

    private static final List<String> HEADER =
            List.of("kind", "working_days", "authority", "id", "agency", "procedure", "due_by_source", "due_by_limit");

    DueDifferencesFile() {}

    @Override
    public String fileName() {
        return NAME;
    }

    @Override
    public boolean appliesTo(ReportFigures figures) {
        return figures.limits().differences().isPresent();
    }

    @Override
    public byte[] render(ReportFigures figures, Snapshot snapshot) {
        return figures.limits().differences().map(DueDifferencesFile::file).orElseThrow();
    }

    private static byte[] file(DueDifferences differences) {
        var rest = differences.notListed();
        var notListed = List.of("NOT_LISTED", "", String.valueOf(rest), "", "", "", "", "");
        return CsvFile.of(
                HEADER,
                Stream.concat(
                        differences.listed().stream().map(DueDifferencesFile::row),
                        Stream.of(notListed).filter(row -> rest > 0)));
    }

    private static List<String> row(DueDifference dossier) {
        var comparison = dossier.comparison();
        return List.of(
                dossier.kind().direction().name(),
                String.valueOf(comparison.workingDays()),
                dossier.authority(),
                dossier.id(),
                dossier.agency(),
                dossier.procedure(),
                Objects.toString(comparison.promised(), ""),
                Objects.toString(comparison.recomputed(), ""));
    }
}
