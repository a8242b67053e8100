package vn.kip.report.evidence;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.kip.domain.evidence.EvidenceRow;
import vn.kip.domain.evidence.EvidenceSheet;
import vn.kip.domain.evidence.LateDossier;
import vn.kip.domain.evidence.LateDossiers;
import vn.kip.domain.fact.RecordFacts;
import vn.kip.domain.indicator.Breakdown;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.record.RecordKey;
import vn.kip.report.figures.PartNames;

/**
 * {@code late-dossiers.csv}: the dossiers of columns 10 and 13 of form II.06a with their own ids, for the agencies to find them; by agency, those
 * that are late the longest first.
 */
public final class LateDossiersFile {

    public static final String NAME = "late-dossiers.csv";

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final List<String> HEADER = List.of(
            "agency",
            "agency_name",
            "sector",
            "procedure",
            "authority",
            "id",
            "state",
            "received",
            "due",
            "ended",
            "days_late");

    private record Line(RecordKey record, LateDossier late) {}

    private static final Comparator<Line> BY_AGENCY = Comparator.comparing((Line line) -> line.late.agency())
            .thenComparing(line -> -line.late.daysLate())
            .thenComparing(line -> line.record.authority())
            .thenComparing(line -> line.record.id());

    private final LateDossiers late;
    private final PartNames names;
    private final List<Line> lines = new ArrayList<>();

    LateDossiersFile(Catalogue catalogue, PeriodWindow window, EvidenceSheet sheet) {
        this.late = new LateDossiers(catalogue, window, sheet);
        this.names = new PartNames(catalogue);
    }

    void take(RecordKey record, RecordFacts facts, EvidenceRow row) {
        late.of(facts, row).ifPresent(one -> lines.add(new Line(record, one)));
    }

    /** Writes all that it has taken. */
    void write(OutputStream to) throws IOException {
        lines.sort(BY_AGENCY);
        var text = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        text.write(BYTE_ORDER_MARK);
        var printer = new CSVPrinter(text, CSVFormat.RFC4180);
        printer.printRecord(HEADER);
        for (var line : lines) {
            for (var cell : cells(line)) {
                printer.print(SpreadsheetText.of(cell));
            }
            printer.println();
        }
        text.flush();
    }

    private List<String> cells(Line line) {
        var one = line.late;
        return List.of(
                one.agency(),
                names.of(Breakdown.AGENCY, one.agency()).vi(),
                one.sector(),
                one.procedure(),
                line.record.authority(),
                line.record.id(),
                one.ended() == null ? "OVERDUE" : "RESOLVED_LATE",
                one.received().toString(),
                one.due().toString(),
                Objects.toString(one.ended(), ""),
                String.valueOf(one.daysLate()));
    }
}
