package vn.kip.report.document;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kip.domain.dossier.DueDifference;
import vn.kip.domain.dossier.DueDifferences;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.snapshot.ReportDocument;
import vn.kip.report.snapshot.Snapshot;

/**
 * {@code due-differences.csv}: the dossiers whose source gives another due date than their time limit, or none, a line for
 * each (RFC 4180, UTF-8 with a byte order mark, so that spreadsheets open it). When there are more than
 * {@link DueDifferences#MOST}, the last line says how many are not listed.
 */
@Component
public final class DueDifferencesFile implements ReportDocument {

    static final String NAME = "due-differences.csv";

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String HEADER = "kind,working_days,authority,id,agency,procedure,due_by_source,due_by_limit";

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
        return figures.limits()
                .differences()
                .map(DueDifferencesFile::text)
                .orElse("")
                .getBytes(StandardCharsets.UTF_8);
    }

    static String text(DueDifferences differences) {
        var rest = differences.notListed();
        var lines = Stream.of(
                        Stream.of(HEADER),
                        differences.listed().stream().map(DueDifferencesFile::line),
                        Stream.of("NOT_LISTED,," + rest + ",,,,,").filter(line -> rest > 0))
                .flatMap(part -> part);
        return BYTE_ORDER_MARK + lines.map(line -> line + "\r\n").collect(Collectors.joining());
    }

    private static String line(DueDifference dossier) {
        var comparison = dossier.comparison();
        return Stream.of(
                        dossier.kind().direction().name(),
                        String.valueOf(comparison.workingDays()),
                        dossier.authority(),
                        dossier.id(),
                        dossier.agency(),
                        dossier.procedure(),
                        Objects.toString(comparison.promised(), ""),
                        Objects.toString(comparison.recomputed(), ""))
                .map(DueDifferencesFile::cell)
                .collect(Collectors.joining(","));
    }

    /** A cell that a spreadsheet would take for a formula is marked as text. */
    private static String cell(String text) {
        var safe = text.matches("[=+\\-@\\t\\r].*") ? "'" + text : text;
        return safe.matches("[^\",\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
