package vn.kip.report.evidence;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kip.domain.evidence.EvidenceSheet;
import vn.kip.domain.fact.RecordFacts;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.snapshot.ReportKey;
import vn.kip.report.readmodel.PseudonymKey;
import vn.kip.report.restatement.RecordHistory;
import vn.kip.report.restatement.SnapshotCuts;

/**
 * The records that a revision counts, as they were known when it was taken, in files of comma-separated values (RFC 4180, UTF-8 with a
 * byte order mark), in the order of their keys. The same revision gives the same bytes at any time, as long as the rules are the same.
 */
@Component
public class Evidence {

    /** The columns before those of an {@link EvidenceSheet}. */
    static final List<String> KEY = List.of("record", "agency", "sector", "channel");

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int BUFFER = 1 << 16;

    private final Catalogue catalogue;
    private final RecordHistory history;
    private final SnapshotCuts cuts;
    private final PseudonymKey key;
    private final TransactionTemplate transaction;

    Evidence(
            Catalogue catalogue,
            RecordHistory history,
            SnapshotCuts cuts,
            PseudonymKey key,
            PlatformTransactionManager transactions) {
        this.catalogue = catalogue;
        this.history = history;
        this.cuts = cuts;
        this.key = key;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The name of the file of a kind. */
    public static String fileName(RecordKind kind) {
        return "evidence-" + kind.code() + ".csv";
    }

    /** The kinds that a revision has evidence of; none when a release has taken it that kept no cut. */
    public List<RecordKind> kinds(ReportKey report, PeriodWindow window, int revision) {
        return cuts.kept(report, revision)
                ? Arrays.stream(RecordKind.values())
                        .filter(kind -> !new EvidenceSheet(kind, catalogue, window)
                                .columns()
                                .isEmpty())
                        .toList()
                : List.of();
    }

    /** A file that is yet to be opened. */
    @FunctionalInterface
    public interface Files {

        /** Writes one of them, whole or not at all. */
        void write(String name, Content content);
    }

    /** What is in a file. */
    @FunctionalInterface
    public interface Content {

        void writeTo(OutputStream file) throws IOException;
    }

    /** Writes the file of a kind; beside that of dossiers the list of the late ones. */
    public void write(RecordKind kind, ReportKey report, PeriodWindow window, int revision, Files files) {
        var late = new LateDossiersFile(catalogue, window);
        files.write(fileName(kind), file -> write(kind, report, window, revision, file, late));
        if (kind == RecordKind.DOSSIER) {
            files.write(LateDossiersFile.NAME, late::write);
        }
    }

    private void write(
            RecordKind kind,
            ReportKey report,
            PeriodWindow window,
            int revision,
            OutputStream to,
            LateDossiersFile late)
            throws IOException {
        var sheet = new EvidenceSheet(kind, catalogue, window);
        var pseudonyms = new Pseudonyms(key.get());
        var text = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), BUFFER);
        text.write(BYTE_ORDER_MARK);
        var printer = new CSVPrinter(text, CSVFormat.RFC4180);
        var header = new ArrayList<>(KEY);
        header.addAll(sheet.columns());
        printer.printRecord(header);
        try {
            // rows come by and by only within a transaction
            transaction.executeWithoutResult(status -> history.then(report, revision, kind, (record, facts) -> {
                print(printer, sheet, pseudonyms, record, facts);
                late.take(record, facts);
            }));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        text.flush();
    }

    private static void print(
            CSVPrinter printer, EvidenceSheet sheet, Pseudonyms pseudonyms, RecordKey record, RecordFacts facts) {
        sheet.row(facts).ifPresent(row -> {
            try {
                printer.print(pseudonyms.of(record));
                printer.print(SpreadsheetText.of(row.agency()));
                printer.print(SpreadsheetText.of(row.sector()));
                printer.print(SpreadsheetText.of(row.channel()));
                for (var cell : row.cells()) {
                    printer.print(cell);
                }
                printer.println();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
