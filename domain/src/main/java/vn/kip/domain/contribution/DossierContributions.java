package vn.kip.domain.contribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.fact.DueTimeline;
import vn.kip.domain.fact.RecordFacts;
import vn.kip.domain.lifecycle.Due;
import vn.kip.domain.record.Dossier;

/** What one dossier contributes: its receipt, its end by each timing rule, and the days between which it was overdue. */
final class DossierContributions {

    private static final TimingRule[] RULES = TimingRule.values();

    private final CountingRules rules;
    private final RecordFacts facts;
    private final Dossier dossier;
    private final @Nullable Instant end;
    private final LocalDate received;
    private final @Nullable LocalDate ended;
    private final String agency;
    private final Set<Contribution> contributions = new HashSet<>();

    private DossierContributions(CountingRules rules, RecordFacts facts, Dossier dossier) {
        this.rules = rules;
        this.facts = facts;
        this.dossier = dossier;
        this.end = dossier.endedAt().orElse(null);
        this.received = rules.day(Objects.requireNonNull(dossier.receivedAt(), "an accepted dossier was received"));
        this.ended = end == null ? null : rules.day(end);
        this.agency = rules.agency(dossier.resolvingAgency(), received);
    }

    static Set<Contribution> of(CountingRules rules, RecordFacts facts, Dossier dossier) {
        if (!dossier.status().accepted()) {
            return Set.of();
        }
        var collector = new DossierContributions(rules, facts, dossier);
        var due = dossier.due();
        if (due != null) {
            collector.dated(due, DueTimeline.of(facts, dossier));
        } else {
            rules.dossiers().given(dossier).ifPresentOrElse(collector::byLimit, collector::undated);
        }
        return collector.contributions;
    }

    private void undated() {
        add(received, Measure.RECEIVED_UNDATED);
        if (ended != null) {
            add(ended, Measure.RESOLVED_UNDATED);
        }
    }

    /** Whatever older versions promised: the highest promises nothing, and so the limit holds from the receipt on. */
    private void byLimit(Due given) {
        add(received, Measure.RECEIVED_BY_LIMIT);
        if (ended != null) {
            add(ended, Measure.RESOLVED_BY_LIMIT);
        }
        dated(given, DueTimeline.always(given));
    }

    private void dated(Due current, DueTimeline timeline) {
        add(received, Measure.RECEIVED);
        var original = timeline.original().orElse(current);
        if (end != null && ended != null) {
            var promisedNow = current.day(rules.zone());
            var promisedFirst = original.day(rules.zone());
            for (var rule : RULES) {
                add(
                        ended,
                        rule.due() == TimingRule.DueDate.CURRENT
                                ? resolved(rule, end, ended, current, promisedNow)
                                : resolved(rule, end, ended, original, promisedFirst));
            }
        }
        var overdue = new OverdueSpells(rules, facts, dossier, received, ended);
        var now = overdue.spells(timeline::inForceBefore, timeline.dues(), timeline.changes());
        var first = timeline.isConstant()
                ? now
                : overdue.spells(moment -> Optional.of(original), List.of(original), List.of());
        now.forEach((day, lapsed) -> add(day, lapsed ? Measure.LAPSED_CURRENT : Measure.LAPSE_CLEARED_CURRENT));
        first.forEach((day, lapsed) -> add(day, lapsed ? Measure.LAPSED_ORIGINAL : Measure.LAPSE_CLEARED_ORIGINAL));
    }

    private Measure resolved(TimingRule rule, Instant end, LocalDate ended, Due due, LocalDate promised) {
        if (ended.isBefore(promised)) {
            return rule.early();
        }
        var kept = rule.compare() == TimingRule.Compare.INSTANT
                ? due.keptByInstant(end, rules.zone())
                : ended.equals(promised);
        return kept ? rule.onTime() : rule.late();
    }

    private void add(LocalDate day, Measure measure) {
        var key = new CellKey(
                dossier.kind(), day, agency, dossier.sector(), dossier.channel().name(), null);
        contributions.add(new Contribution(key, measure));
    }
}
