package vn.kip.report.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
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
 * byte order mark), in the order of their pseudonyms. The same revision gives the same bytes at any time, as long as the rules are the same.
 */
@Component
public class Evidence {

    private final Catalogue catalogue;
    private final RecordHistory history;
    private final SnapshotCuts cuts;
    private final PseudonymKey key;

    Evidence(Catalogue catalogue, RecordHistory history, SnapshotCuts cuts, PseudonymKey key) {
        this.catalogue = catalogue;
        this.history = history;
        this.cuts = cuts;
        this.key = key;
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
        var late = new LateDossiersFile(catalogue);
        files.write(fileName(kind), file -> {
            try (var versions = new VersionGroups();
                    var threads = new Threads()) {
                var known = history.then(report, revision, kind, threads.number());
                var secret = key.get();
                threads.inOrder(
                        known.stream(),
                        part -> gather(part, new Pseudonyms(secret, kind), versions.part()),
                        gathered -> {});
                file.write(new EvidenceText(kind, catalogue, window).header());
                var texts = ThreadLocal.withInitial(() -> new EvidenceText(kind, catalogue, window));
                threads.inOrder(
                        IntStream.range(0, VersionGroups.COUNT).boxed(),
                        group -> texts.get().lines(versions, group),
                        lines -> {
                            file.write(lines.text());
                            late.take(lines.late());
                        });
            }
        });
        if (kind == RecordKind.DOSSIER) {
            files.write(LateDossiersFile.NAME, late::write);
        }
    }

    private static VersionGroups.Part gather(RecordHistory.Part known, Pseudonyms pseudonyms, VersionGroups.Part to) {
        known.read(row -> to.add(pseudonyms.of(row.bytes(), row.bytes()), row.whole()));
        return to;
    }
}
