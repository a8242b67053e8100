package vn.kip.report.snapshot;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.report.feed.Drain;
import vn.kip.report.figures.ReportWindow;
import vn.kip.report.meter.ReportMeter;
import vn.kip.report.settings.KipProperties;

/**
 * Freezes the figures of a period.
 *
 * <pre>
 * drain ─► all ways to the figures, of one moment ─► gates ─► snapshot ─► files
 * </pre>
 *
 * <p>Records that arrive meanwhile are no fault: when a gate fails and something has arrived, it is done again.
 */
@Component
public class Publication {

    private static final Logger LOG = LoggerFactory.getLogger(Publication.class);

    private final Catalogue catalogue;
    private final Duration patience;
    private final Drain drain;
    private final Freezer freezer;
    private final Documents documents;
    private final Proof proof;
    private final MeterRegistry meters;

    Publication(
            Catalogue catalogue,
            KipProperties properties,
            Drain drain,
            Freezer freezer,
            Documents documents,
            Proof proof,
            MeterRegistry meters) {
        this.catalogue = catalogue;
        this.patience = properties.drainTimeout();
        this.drain = drain;
        this.freezer = freezer;
        this.documents = documents;
        this.proof = proof;
        this.meters = meters;
    }

    /**
     * Publishes a period. When nothing has changed since it was last published, that snapshot stays.
     *
     * @return the snapshot and its files, or the failures of the gates that are not overridden and no files
     * @throws vn.kip.report.figures.UnusablePeriodException when the calendar has no such period, or the as-of day is
     *     before it: wrong usage, for the caller to correct
     * @throws vn.kip.report.feed.NotDrainedException when what is on its way does not arrive in time
     */
    public Published publish(PublicationRequest request) {
        var calendar = ReportWindow.calendar(request.calendar(), catalogue.periods());
        var window = ReportWindow.of(calendar, request.periodCode(), request.asOf());
        var started = System.nanoTime();
        var frozen = freeze(window, request.overrides(), started);
        var published = frozen.snapshot().isPresent()
                ? written(request, frozen, frozen.snapshot().get())
                : refused(frozen);
        meters.timer(
                        ReportMeter.PUBLICATION.id(),
                        "outcome",
                        published.failures().isEmpty() ? "published" : "refused")
                .record(since(started));
        return published;
    }

    private Frozen freeze(PeriodWindow window, List<GateOverride> overrides, long started) {
        var left = patience;
        while (true) {
            var frozen = freezer.freeze(window, drain.await(left), overrides);
            left = patience.minus(since(started));
            if (frozen.snapshot().isPresent() || frozen.whole() || left.isNegative()) {
                return frozen;
            }
            LOG.atInfo()
                    .addKeyValue("period", window.period().code())
                    .log("Records arrived while the period was being frozen: once more");
        }
    }

    private static Duration since(long started) {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    private Published written(PublicationRequest request, Frozen frozen, Snapshot snapshot) {
        var files = new OutputFiles(request.outDir());
        var rendered = documents.rendered(frozen.figures(), snapshot);
        files.write("snapshot.json", snapshot.bytes());
        files.write("ledger.json", frozen.ledger().getBytes(StandardCharsets.UTF_8));
        proof.evidence(snapshot, frozen.figures().window(), files);
        rendered.forEach((name, content) -> files.write(name, content.join()));
        proof.list(snapshot, files);
        frozen.overridden().forEach(one -> LOG.atWarn()
                .addKeyValue("gate", one.failure().gate())
                .log("Published in spite of a gate: {}", one.message()));
        LOG.atInfo()
                .addKeyValue("period", snapshot.report().period())
                .addKeyValue("revision", snapshot.revision())
                .addKeyValue("contentHash", snapshot.contentHash())
                .log("A snapshot is published");
        return new Published(
                frozen.figures(),
                frozen.snapshot(),
                List.of(),
                files.written().stream()
                        .map(file -> request.outDir().resolve(file.name()))
                        .toList(),
                frozen.overridden());
    }

    private Published refused(Frozen frozen) {
        var failures = new ArrayList<>(frozen.failures());
        if (failures.isEmpty()) {
            // records went on arriving: what is overridden may be gone in a moment, and is not taken for decided
            frozen.overridden().forEach(one -> failures.add(one.failure()));
        }
        for (var failure : failures) {
            meters.counter(
                            ReportMeter.GATE_FAILURES.id(),
                            "gate",
                            failure.gate().name())
                    .increment();
            LOG.atError().addKeyValue("gate", failure.gate()).log(failure.message());
        }
        return new Published(frozen.figures(), frozen.snapshot(), failures, List.of(), List.of());
    }
}
