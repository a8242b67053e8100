package vn.kip.report.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import vn.kip.domain.evidence.EvidenceRow;
import vn.kip.domain.evidence.EvidenceSheet;
import vn.kip.domain.fact.RecordFacts;
import vn.kip.domain.record.RecordKey;

/** The lines of an evidence file. Groups and cells are few and lines are many, so each of them is written out once. */
final class EvidenceText {

    /** The columns before those of an {@link EvidenceSheet}. */
    static final List<String> KEY = List.of("record", "agency", "sector", "channel");

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String END = CSVFormat.RFC4180.getRecordSeparator();

    private record Group(String agency, String sector, String channel) {}

    private final EvidenceSheet sheet;
    private final Pseudonyms pseudonyms;
    private final LateDossiersFile late;
    private final Map<Group, String> groups = new HashMap<>();

    /** A sheet has the same list for all records that add the same. */
    private final Map<List<String>, String> cells = new IdentityHashMap<>();

    EvidenceText(EvidenceSheet sheet, byte[] pseudonymKey, LateDossiersFile late) {
        this.sheet = sheet;
        this.pseudonyms = new Pseudonyms(pseudonymKey);
        this.late = late;
    }

    void begin(Writer to) throws IOException {
        var header = new ArrayList<>(KEY);
        header.addAll(sheet.columns());
        to.write(BYTE_ORDER_MARK + CSVFormat.RFC4180.format(header.toArray()) + END);
    }

    /** Writes the line of a record, if it has one. */
    void write(RecordKey record, RecordFacts facts, Writer to) {
        sheet.row(facts).ifPresent(row -> {
            try {
                to.write(pseudonyms.of(record));
                to.write(',');
                to.write(group(row));
                to.write(',');
                to.write(cells.computeIfAbsent(row.cells(), one -> CSVFormat.RFC4180.format(one.toArray())));
                to.write(END);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            late.take(record, facts, row);
        });
    }

    private String group(EvidenceRow row) {
        return groups.computeIfAbsent(
                new Group(row.agency(), row.sector(), row.channel()),
                group -> CSVFormat.RFC4180.format(
                        SpreadsheetText.of(group.agency),
                        SpreadsheetText.of(group.sector),
                        SpreadsheetText.of(group.channel)));
    }
}
