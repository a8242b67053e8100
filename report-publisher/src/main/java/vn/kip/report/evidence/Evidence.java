package vn.kip.report.evidence;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kip.domain.evidence.EvidenceSheet;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.period.PeriodWindow;
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
        var sheet = new EvidenceSheet(kind, catalogue, window);
        var late = new LateDossiersFile(catalogue, window, sheet);
        files.write(
                fileName(kind), file -> write(kind, report, revision, new EvidenceText(sheet, key.get(), late), file));
        if (kind == RecordKind.DOSSIER) {
            files.write(LateDossiersFile.NAME, late::write);
        }
    }

    private void write(RecordKind kind, ReportKey report, int revision, EvidenceText rows, OutputStream to)
            throws IOException {
        var text = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), BUFFER);
        rows.begin(text);
        try (var handover = new Handover((record, facts) -> rows.write(record, facts, text))) {
            // rows come by and by only within a transaction
            transaction.executeWithoutResult(status -> history.then(report, revision, kind, handover::take));
            handover.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        text.flush();
    }
}
