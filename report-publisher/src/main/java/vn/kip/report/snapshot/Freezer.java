package vn.kip.report.snapshot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.snapshot.ReportKey;
import vn.kip.report.feed.Cut;
import vn.kip.report.lookup.DossierComparisons;
import vn.kip.report.portal.PortalForms;
import vn.kip.report.readmodel.ReadModel;
import vn.kip.report.recount.GroupFigure;
import vn.kip.report.recount.Outcomes;
import vn.kip.report.recount.Recount;
import vn.kip.report.review.Reviewer;
import vn.kip.report.rollup.RolledUpFigures;

/** Takes all figures of a period at one moment of the read model, by all ways, and keeps them if they agree. */
@Component
class Freezer {

    private final TransactionTemplate holdingLock;
    private final TransactionTemplate oneMoment;
    private final Catalogue catalogue;
    private final Ways ways;
    private final ReadModel readModel;
    private final SnapshotStore store;

    /** The ways to the figures. */
    @Component
    record Ways(
            RolledUpFigures rollUp,
            Recount recount,
            Outcomes outcomes,
            Accounts accounts,
            DossierComparisons dues,
            Reviewer reviewer,
            SameMoment sameMoment,
            Overrides overrides,
            PortalForms portalForms) {}

    Freezer(
            PlatformTransactionManager transactions,
            Catalogue catalogue,
            Ways ways,
            ReadModel readModel,
            SnapshotStore store) {
        this.holdingLock = new TransactionTemplate(transactions);
        // a transaction of its own: its moment must come after the lock was given, not after it was asked for
        this.oneMoment = new TransactionTemplate(transactions);
        this.oneMoment.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.catalogue = catalogue;
        this.ways = ways;
        this.readModel = readModel;
        this.store = store;
    }

    /**
     * Keeps them also when gates fail in spite of which somebody wants it, if that is not only because records are arriving.
     *
     * @param overrides given for this publication
     */
    Frozen freeze(PeriodWindow window, Cut cut, List<GateOverride> overrides) {
        return Objects.requireNonNull(holdingLock.execute(lock -> {
            store.lock(ReportKey.of(catalogue.unit(), window.period()));
            ways.recount().prepare();
            return oneMoment.execute(moment -> take(window, cut, overrides));
        }));
    }

    private Frozen take(PeriodWindow window, Cut cut, List<GateOverride> overrides) {
        var report = ReportKey.of(catalogue.unit(), window.period());
        // both look at every record: each on a processor of its own
        var reads = ways.sameMoment().reads();
        var review = reads.begin(() -> ways.reviewer().of(window));
        var recounts = reads.begin(() -> recounts(window));
        var tallies = ways.rollUp().allTallies(window);
        var counted = ways.rollUp().figures(window, tallies).with(ways.dues().of(window));
        var outcomes = ways.outcomes().of(window);
        var accounts = ways.accounts().all();
        var days = ways.accounts().days();
        var gates = new Gates();
        recounts.join()
                .forEach((own, recount) ->
                        gates.recount(own, CellFigures.of(Objects.requireNonNull(tallies.get(own))), recount));
        var figures = counted.with(review.join());
        var failures = gates.outcomes(figures, outcomes)
                .breakdowns(figures.results())
                .forms(figures)
                .conservation(accounts, days)
                .freshness(figures.sources())
                .coverage(figures)
                .rules(figures)
                .portal(figures, ways.portalForms().of(report))
                .failures();
        var whole = cut.topics().stream().allMatch(topic -> cut.holds(topic, readModel.nextOffsets(topic)));
        var ledger = LedgerDocument.of(figures, accounts, days, ways.accounts().rejections());
        var verdict = ways.overrides().of(report, failures, overrides);
        if (!verdict.refusing().isEmpty() || !(failures.isEmpty() || whole)) {
            return new Frozen(figures, whole, verdict.refusing(), verdict.overridden(), Optional.empty(), ledger);
        }
        // only of figures that hold: months of others need not be shares of anything
        var published = verdict.figuresHold() ? figures.with(ways.rollUp().trends(window)) : figures;
        var content = OverrideContent.within(SnapshotContent.of(published, outcomes), verdict.overridden());
        return new Frozen(
                published,
                whole,
                List.of(),
                verdict.overridden(),
                Optional.of(store.keep(report, window, content)),
                ledger);
    }

    private Map<PeriodWindow, SortedMap<GroupFigure, Long>> recounts(PeriodWindow report) {
        var recounts = new LinkedHashMap<PeriodWindow, SortedMap<GroupFigure, Long>>();
        catalogue
                .windows(report)
                .forEach(window -> recounts.put(window, ways.recount().of(window)));
        return recounts;
    }
}
