package vn.kip.report.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import vn.kip.domain.evidence.EvidenceRow;
import vn.kip.domain.evidence.EvidenceSheet;
import vn.kip.domain.evidence.LateDossiers;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.record.RecordKind;
import vn.kip.report.readmodel.CopyRow;
import vn.kip.report.readmodel.KnownRecord;
import vn.kip.report.readmodel.VersionReader;

/**
 * The lines of an evidence file. Codes and cells are few and lines are many, so each of them is written out once. Not for several threads at a
 * time.
 */
final class EvidenceText {

    /** The columns before those of an {@link EvidenceSheet}. */
    static final List<String> KEY = List.of("record", "agency", "sector", "channel");

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String END = CSVFormat.RFC4180.getRecordSeparator();
    private static final HexFormat HEX = HexFormat.of();

    /**
     * The lines of one group.
     *
     * @param late those of them that are of late dossiers
     */
    record Lines(byte[] text, List<LateDossiersFile.Line> late) {}

    private final VersionReader reader;
    private final EvidenceSheet sheet;
    private final LateDossiers lateDossiers;
    private final Map<String, String> codes = new HashMap<>();

    /** A sheet has the same list for all records that add the same. */
    private final Map<List<String>, String> cells = new IdentityHashMap<>();

    EvidenceText(RecordKind kind, Catalogue catalogue, PeriodWindow window) {
        this.reader = new VersionReader(kind);
        this.sheet = new EvidenceSheet(kind, catalogue, window);
        this.lateDossiers = new LateDossiers(catalogue, window, sheet);
    }

    byte[] header() {
        var header = new ArrayList<>(KEY);
        header.addAll(sheet.columns());
        return utf8(BYTE_ORDER_MARK + CSVFormat.RFC4180.format(header.toArray()) + END);
    }

    /** The lines of the records of a group that have one, in the order of their pseudonyms. */
    Lines lines(VersionGroups versions, int group) throws IOException {
        var lines = new Made();
        versions.read(group, lines::add);
        lines.end();
        return new Lines(utf8(lines.text.toString()), lines.late);
    }

    /** The lines of a group while it is read: the versions of a record follow each other. */
    private final class Made {

        private final StringBuilder text = new StringBuilder();
        private final List<LateDossiersFile.Line> late = new ArrayList<>();
        private long pseudonym;

        /** Those with the pseudonym: one, or another record happens to have the same one. */
        private final List<KnownRecord> known = new ArrayList<>(1);

        void add(long next, CopyRow row) {
            if (next != pseudonym) {
                end();
                pseudonym = next;
            }
            var version = reader.known(row);
            for (var one = known.listIterator(); one.hasNext(); ) {
                var before = one.next();
                if (before.record().equals(version.record())) {
                    one.set(new KnownRecord(before.record(), before.facts().merge(version.facts())));
                    return;
                }
            }
            known.add(version);
        }

        void end() {
            known.sort(Comparator.comparing(KnownRecord::record));
            known.forEach(one -> sheet.row(one.facts()).ifPresent(row -> write(one, row)));
            known.clear();
        }

        private void write(KnownRecord one, EvidenceRow row) {
            text.append(HEX.toHexDigits(pseudonym)).append(',');
            text.append(code(row.agency())).append(',');
            text.append(code(row.sector())).append(',');
            text.append(code(row.channel())).append(',');
            text.append(cells.computeIfAbsent(row.cells(), cell -> CSVFormat.RFC4180.format(cell.toArray())));
            text.append(END);
            lateDossiers
                    .of(one.facts(), row)
                    .ifPresent(dossier -> late.add(new LateDossiersFile.Line(one.record(), dossier)));
        }
    }

    private String code(String code) {
        return codes.computeIfAbsent(
                code, one -> one.isEmpty() ? one : CSVFormat.RFC4180.format(SpreadsheetText.of(one)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
