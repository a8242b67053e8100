package vn.kip.report.evidence;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.kip.domain.evidence.LateDossier;
import vn.kip.domain.indicator.Breakdown;
import vn.kip.domain.indicator.Catalogue;
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

    /** A late dossier, to be taken. */
    record Line(RecordKey record, LateDossier late, long daysLate) {

        private static final Comparator<Line> LONGEST_FIRST = Comparator.comparingLong((Line line) -> -line.daysLate)
                .thenComparing(line -> line.record.authority())
                .thenComparing(line -> line.record.id());

        Line(RecordKey record, LateDossier late) {
            this(record, late, late.daysLate());
        }
    }

    private final PartNames names;
    private final Map<String, List<Line>> byAgency = new TreeMap<>();

    LateDossiersFile(Catalogue catalogue) {
        this.names = new PartNames(catalogue);
    }

    void take(List<Line> late) {
        late.forEach(line -> byAgency.computeIfAbsent(line.late.agency(), agency -> new ArrayList<>())
                .add(line));
    }

    /** Writes all that it has taken. */
    void write(OutputStream to) throws IOException {
        var text = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        text.write(BYTE_ORDER_MARK);
        var printer = new CSVPrinter(text, CSVFormat.RFC4180);
        printer.printRecord(HEADER);
        for (var agency : byAgency.entrySet()) {
            var name = names.of(Breakdown.AGENCY, agency.getKey()).vi();
            agency.getValue().sort(Line.LONGEST_FIRST);
            for (var line : agency.getValue()) {
                print(line, name, printer);
            }
        }
        text.flush();
    }

    private static void print(Line line, String agencyName, CSVPrinter to) throws IOException {
        var one = line.late;
        var texts = List.of(
                one.agency(), agencyName, one.sector(), one.procedure(), line.record.authority(), line.record.id());
        for (var text : texts) {
            to.print(SpreadsheetText.of(text));
        }
        to.print(one.ended() == null ? "OVERDUE" : "RESOLVED_LATE");
        to.print(one.received());
        to.print(one.due());
        to.print(one.ended());
        to.print(line.daysLate);
        to.println();
    }
}
