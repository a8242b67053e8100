package vn.kip.benchmark.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.kip.benchmark.Benches;
import vn.kip.benchmark.Comparison;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.period.PeriodCalendar;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.snapshot.ReportKey;
import vn.kip.domain.snapshot.SnapshotState;
import vn.kip.report.evidence.Evidence;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.rollup.RolledUpFigures;
import vn.kip.report.snapshot.ReportDocument;
import vn.kip.report.snapshot.Snapshot;

/**
 * How long the files of a half-year take: all documents together, one after the other, from the figures to their bytes; and the evidence, a row
 * for each dossier, from the versions in the database to files on the disk.
 */
public final class EvidenceBenchmark {

    private static final int DOSSIERS = Integer.getInteger("bench.dossiers", 500_000);
    private static final int VERSIONS = Integer.getInteger("bench.versions", 2);
    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final ReportKey REPORT = new ReportKey("u", "decree-09-2019", "2023-H1");
    private static final Snapshot SNAPSHOT =
            new Snapshot(REPORT, 1, "{}", null, HASH, SnapshotState.OPEN.published(1, HASH));

    private final Benches benches;
    private final FilledPublisher publisher;
    private final PeriodWindow window;

    private EvidenceBenchmark(Benches benches, FilledPublisher publisher) {
        this.benches = benches;
        this.publisher = publisher;
        var calendar = PeriodCalendar.DECREE_09_2019;
        this.window = PeriodWindow.whole(calendar, calendar.period("2023-H1"));
    }

    public static void main(String[] args) throws Exception {
        Benches.run(benches -> {
            try (var publisher = FilledPublisher.start(benches, DOSSIERS)) {
                publisher.addVersions(VERSIONS);
                new EvidenceBenchmark(benches, publisher).measure();
            }
        });
    }

    private void measure() throws Exception {
        publisher.execute("""
                insert into snapshot (unit, calendar, period, revision, content, previous_hash, content_hash)
                values ('u', 'decree-09-2019', '2023-H1', 1, '{}', null, '%s')
                """.formatted(HASH));
        publisher.execute("""
                insert into snapshot_cut select 'u', 'decree-09-2019', '2023-H1', 1, '%s', partition, %d
                from generate_series(0, 3) partition
                """.formatted(RecordKind.DOSSIER.topic(), Long.MAX_VALUE));
        var figures = figures();
        var comparison = new Comparison("rows", DOSSIERS);
        Comparison.sayWhere("%,d dossiers, %d versions of each", DOSSIERS, VERSIONS);
        comparison.add("evidence", () -> {
            var run = comparison.timed(this::writeEvidence);
            check(benches.home().resolve(Evidence.fileName(RecordKind.DOSSIER)));
            return run;
        });
        publisher
                .context()
                .getBeanProvider(ReportDocument.class)
                .orderedStream()
                .filter(document -> document.appliesTo(figures))
                .forEach(document -> comparison.add(
                        document.fileName(), () -> comparison.timed(() -> document.render(figures, SNAPSHOT))));
        comparison.measure(0);
    }

    private ReportFigures figures() {
        var rollUp = publisher.bean(RolledUpFigures.class);
        return rollUp.of(
                        publisher.bean(Catalogue.class).periods().calendar(),
                        window.period().code(),
                        null)
                .with(rollUp.trends(window));
    }

    private void writeEvidence() {
        publisher.bean(Evidence.class).write(RecordKind.DOSSIER, REPORT, window, 1, (name, content) -> {
            var file = benches.home().resolve(name);
            try (OutputStream out = Files.newOutputStream(file)) {
                content.writeTo(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The evidence of the dossiers has a row for each of them. */
    private static void check(Path file) {
        try (var lines = Files.lines(file)) {
            if (lines.count() != DOSSIERS + 1) {
                throw new IllegalStateException("expected a line for each dossier in " + file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
