package vn.kip.standalone.command;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.ingest.status.SourceStatus;
import vn.kip.report.snapshot.PublicationRequest;
import vn.kip.report.snapshot.Published;
import vn.kip.standalone.node.Intake;
import vn.kip.standalone.node.Node;
import vn.kip.standalone.terminal.LoadProgress;
import vn.kip.standalone.terminal.ObjectivesTable;
import vn.kip.standalone.terminal.Terminal;

/** Waits until the sources have been read, publishes, and prints what came of it. */
final class Reporting {

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final Duration PATIENCE_WITH_A_SOURCE = Duration.ofMinutes(1);

    private final Terminal terminal;
    private final Node node;
    private final StopSignal stop;

    Reporting(Terminal terminal, Node node, StopSignal stop) {
        this.terminal = terminal;
        this.node = node;
        this.stop = stop;
    }

    /**
     * Publishes a report.
     *
     * @param once whether nothing comes after it: then waiting for a source that cannot be read is given up at some time
     */
    ExitCode publish(PublicationRequest request, boolean once) {
        var intake = node.intake();
        var unread = awaitSources(intake, once);
        if (!unread.isEmpty()) {
            tellUnread(unread);
            return ExitCode.NOT_PUBLISHED;
        }
        if (stop.isGiven()) {
            return ExitCode.NOT_PUBLISHED;
        }
        if (once) {
            node.stopReading();
        }
        var published = node.publication().publish(request);
        keep(published);
        tell(request, published);
        return published.failures().isEmpty() ? ExitCode.DONE : ExitCode.NOT_PUBLISHED;
    }

    /** Waits; returns the sources on which waiting was given up, none when all have been read or the process ends. */
    private List<SourceStatus> awaitSources(Intake intake, boolean mayGiveUp) {
        try (var progress = LoadProgress.on(terminal)) {
            var waitingFor = intake.waitingFor();
            var movedAt = System.nanoTime();
            while (!waitingFor.isEmpty() && !stop.within(LOOK_EVERY)) {
                progress.show(intake.state());
                var now = intake.waitingFor();
                if (!pulled(now).equals(pulled(waitingFor))) {
                    movedAt = System.nanoTime();
                }
                waitingFor = now;
                if (mayGiveUp && System.nanoTime() - movedAt > PATIENCE_WITH_A_SOURCE.toNanos()) {
                    return waitingFor;
                }
            }
            progress.show(intake.state());
            return List.of();
        }
    }

    private static List<Long> pulled(List<SourceStatus> sources) {
        return sources.stream().map(SourceStatus::pulled).toList();
    }

    private void tellUnread(List<SourceStatus> sources) {
        terminal.refuse(new LocalizedText(
                "không đọc được hết các nguồn, chưa lập báo cáo:", "sources cannot be read, nothing was published:"));
        sources.forEach(source -> terminal.err()
                .println("  " + source.name() + ": "
                        + Objects.requireNonNullElse(source.failure(), "không trả lời / does not answer")));
    }

    /** What is delivered is taken from there; the report itself is where it was asked for. */
    private void keep(Published published) {
        try {
            node.keep(published);
        } catch (UncheckedIOException e) {
            terminal.refuse(new LocalizedText(
                    "chưa lưu được báo cáo vào thư mục dữ liệu, nên chưa gửi đi được: " + e.getCause(),
                    "the report cannot be kept with the data, and so not be delivered: " + e.getCause()));
        }
    }

    private void tell(PublicationRequest request, Published published) {
        terminal.out().print(new ObjectivesTable(published.figures()).text());
        var rejected = published.figures().rejected();
        if (rejected > 0) {
            terminal.out().println("\nDòng không đọc được / rows rejected: " + rejected);
        }
        if (published.failures().isEmpty()) {
            terminal.out().println();
            published
                    .overridden()
                    .forEach(one -> terminal.advise(new LocalizedText(
                            "Công bố dù chưa đạt kiểm tra: " + one.message(),
                            "Published in spite of a failed check: " + one.message())));
            published.files().forEach(file -> terminal.out().println(described(file)));
            return;
        }
        terminal.refuse(new LocalizedText(
                "số liệu không qua được kiểm tra, chưa công bố vào " + request.outDir() + ":",
                "the figures failed a check, nothing was published to " + request.outDir() + ":"));
        published.failures().forEach(failure -> terminal.err().println("  " + failure.message()));
    }

    private static String described(Path file) {
        var name = file.getFileName() == null ? "" : file.getFileName().toString();
        var what =
                switch (name) {
                    case "report.html" -> "Báo cáo / report:    ";
                    case "report.pdf", "report.docx" -> "Văn bản / document:  ";
                    case "report.xlsx" -> "Bảng tính / tables:  ";
                    case "snapshot.json" -> "Bản chốt / snapshot: ";
                    case "late-dossiers.csv" -> "Hồ sơ trễ / late:    ";
                    case "due-differences.csv" -> "Hạn trả / due dates: ";
                    case "public-figures.csv" -> "Công khai / public:  ";
                    case "ledger.json" -> "Sổ đối soát / ledger: ";
                    case "doubtful-patterns.json" -> "Cần xem lại / review: ";
                    case "manifest.json" -> "Mục lục tệp / files: ";
                    default -> name.startsWith("evidence-") ? "Minh chứng / proof:  " : "";
                };
        return what + file;
    }
}
