package vn.kip.standalone.node;

import java.util.List;
import java.util.Objects;
import vn.kip.ingest.status.SourceStatus;
import vn.kip.ingest.status.SourceStatuses;
import vn.kip.standalone.terminal.LoadState;

/** How far the records of all sources have come. */
public final class Intake {

    private static final String COUNTED = "kip.metrics.versions.read";
    private static final String PUBLISHED = "kip.report.rows.written";

    private final SourceStatuses sources;
    private final SharedMeters meters;

    Intake(SourceStatuses sources, SharedMeters meters) {
        this.sources = sources;
        this.meters = meters;
    }

    public LoadState state() {
        var all = sources.all();
        return new LoadState(
                all.stream().mapToLong(SourceStatus::pulled).sum(),
                all.stream()
                        .mapToLong(source -> Objects.requireNonNullElse(source.expected(), 0L))
                        .sum(),
                meters.count(COUNTED),
                meters.count(PUBLISHED, "feed", "records"));
    }

    /** The sources that have not yet been read to their present end since this start. */
    public List<SourceStatus> waitingFor() {
        return sources.all().stream().filter(source -> !source.caughtUp()).toList();
    }
}
