package vn.kip.report.schedule;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.period.ReportingPeriod;
import vn.kip.domain.snapshot.ReportKey;
import vn.kip.report.feed.NotDrainedException;
import vn.kip.report.settings.SettingsFile;
import vn.kip.report.snapshot.GateFailure;
import vn.kip.report.snapshot.Publication;
import vn.kip.report.snapshot.PublicationRequest;
import vn.kip.report.snapshot.Published;

/**
 * Publishes each period of the configured calendar by itself, once, some time after its cut-off.
 *
 * <pre>
 * cut-off + after ─► due ─► publish into an unfinished folder ─► folder of the revision ─► done
 *                            │ a gate fails, no room: tried again with a growing pause
 * </pre>
 *
 * <p>Due is what is over and not done, whenever that is looked at, so a cut-off that nobody was there for is not missed; then
 * the pause begins at the start, for the sources have to be read first. A revision that somebody has published by hand after the cut-off stands for it. When the files could not all be written the
 * revision stays: the next attempt writes them, and it is another revision only if figures have moved meanwhile.
 */
@Component
class Closings {

    private static final Logger LOG = LoggerFactory.getLogger(Closings.class);

    private final Catalogue catalogue;
    private final CutOffs cutOffs;
    private final Publication publication;
    private final Kept kept;
    private final Clock clock;
    private final Instant startedAt;

    /** What outlasts an attempt. */
    @Component
    record Kept(ClosingStore store, ReportFolders folders) {}

    Closings(Catalogue catalogue, SettingsFile settings, Publication publication, Kept kept, Clock clock) {
        this.catalogue = catalogue;
        this.cutOffs = new CutOffs(
                catalogue.calendar(),
                catalogue.rules().zone(),
                settings.read(root -> PublicationSettings.read(root, catalogue.calendar())));
        this.publication = publication;
        this.kept = kept;
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    /** Takes down that this installation publishes by itself from now on, or that it does not. */
    void begin() {
        if (cutOffs.settings().automatic()) {
            kept.store.since(clock.instant());
        } else {
            kept.store.forgetSince();
        }
    }

    /** The codes of the periods that are to be published now. */
    List<String> due() {
        if (!cutOffs.settings().automatic()) {
            return List.of();
        }
        var now = clock.instant();
        var done = kept.store.done(catalogue.unit(), catalogue.calendar().id());
        return cutOffs.passed(kept.store.since(now), startedAt, now).stream()
                .map(ReportingPeriod::code)
                .filter(code -> !done.contains(code))
                .toList();
    }

    /**
     * Publishes a period, if it is still due.
     *
     * @throws TriedAgainException when a gate fails or the files cannot be written: to be tried again
     */
    void close(String code) {
        if (!due().contains(code)) {
            return;
        }
        var period = catalogue.calendar().period(code);
        var report = ReportKey.of(catalogue.unit(), period);
        var byHand = kept.store.begun(report)
                ? Optional.<Integer>empty()
                : kept.store.publishedAfter(report, cutOffs.of(period));
        kept.store.begin(report);
        var revision = byHand.orElseGet(() -> publish(report));
        kept.store.done(report, revision);
    }

    private int publish(ReportKey report) {
        var published = written(report);
        var snapshot = published.snapshot().orElseThrow(() -> refused(report, published.failures()));
        LOG.atInfo()
                .addKeyValue("period", report.period())
                .addKeyValue("revision", snapshot.revision())
                .log("A period is over and has been published");
        return snapshot.revision();
    }

    private Published written(ReportKey report) {
        try {
            var folder = kept.folders.begin(report);
            var published =
                    publication.publish(new PublicationRequest(report.period(), report.calendar(), null, folder));
            published.snapshot().ifPresent(snapshot -> kept.folders.finish(folder, report, snapshot.revision()));
            return published;
        } catch (UncheckedIOException e) {
            throw failed(report, e, e.getMessage() + ": " + e.getCause());
        } catch (NotDrainedException e) {
            throw failed(report, e, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // whatever it is, it keeps the period from being published, and people have to know
            var found = e.getClass().getSimpleName();
            throw failed(report, e, "expected a publication, found " + found);
        }
    }

    private TriedAgainException refused(ReportKey report, List<GateFailure> failures) {
        var reasons = failures.stream().map(GateFailure::message).collect(Collectors.joining("\n"));
        kept.store.failed(report, clock.instant(), reasons);
        return new TriedAgainException(report + ": " + reasons);
    }

    private TriedAgainException failed(ReportKey report, RuntimeException cause, String reason) {
        kept.folders.abandon(report);
        kept.store.failed(report, clock.instant(), reason);
        LOG.atError()
                .addKeyValue("period", report.period())
                .setCause(cause)
                .log("A period is over and cannot be published, which is tried again");
        return new TriedAgainException(report + ": " + reason);
    }
}
