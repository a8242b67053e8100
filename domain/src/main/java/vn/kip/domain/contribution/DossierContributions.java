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

    private final CountingRules rules;
    private final RecordFacts facts;
    private final Dossier dossier;
    private final Instant received;
    private final String agency;
    private final Set<Contribution> contributions = new HashSet<>();

    private DossierContributions(CountingRules rules, RecordFacts facts, Dossier dossier) {
        this.rules = rules;
        this.facts = facts;
        this.dossier = dossier;
        this.received = Objects.requireNonNull(dossier.receivedAt(), "an accepted dossier was received");
        this.agency = rules.agency(dossier.resolvingAgency(), rules.day(received));
    }

    static Set<Contribution> of(CountingRules rules, RecordFacts facts, Dossier dossier) {
        if (!dossier.status().accepted()) {
            return Set.of();
        }
        var collector = new DossierContributions(rules, facts, dossier);
        var end = dossier.endedAt().orElse(null);
        var due = dossier.due();
        if (due != null) {
            collector.dated(end, due, DueTimeline.of(facts, dossier));
        } else {
            rules.dossiers()
                    .given(dossier)
                    .ifPresentOrElse(given -> collector.byLimit(end, given), () -> collector.undated(end));
        }
        return collector.contributions;
    }

    private void undated(@Nullable Instant end) {
        add(rules.day(received), Measure.RECEIVED_UNDATED);
        if (end != null) {
            add(rules.day(end), Measure.RESOLVED_UNDATED);
        }
    }

    /** Whatever older versions promised: the highest promises nothing, and so the limit holds from the receipt on. */
    private void byLimit(@Nullable Instant end, Due given) {
        add(rules.day(received), Measure.RECEIVED_BY_LIMIT);
        if (end != null) {
            add(rules.day(end), Measure.RESOLVED_BY_LIMIT);
        }
        dated(end, given, DueTimeline.always(given));
    }

    private void dated(@Nullable Instant end, Due current, DueTimeline timeline) {
        add(rules.day(received), Measure.RECEIVED);
        var original = timeline.original().orElse(current);
        if (end != null) {
            for (var rule : TimingRule.values()) {
                var due = rule.due() == TimingRule.DueDate.CURRENT ? current : original;
                add(rules.day(end), resolved(rule, end, due));
            }
        }
        var overdue = new OverdueSpells(rules, facts, dossier);
        overdue.spells(timeline::inForceBefore, timeline.dues(), timeline.changes())
                .forEach((day, lapsed) -> add(day, lapsed ? Measure.LAPSED_CURRENT : Measure.LAPSE_CLEARED_CURRENT));
        overdue.spells(moment -> Optional.of(original), List.of(original), List.of())
                .forEach((day, lapsed) -> add(day, lapsed ? Measure.LAPSED_ORIGINAL : Measure.LAPSE_CLEARED_ORIGINAL));
    }

    private Measure resolved(TimingRule rule, Instant end, Due due) {
        if (rules.day(end).isBefore(due.day(rules.zone()))) {
            return rule.early();
        }
        var kept = rule.compare() == TimingRule.Compare.INSTANT
                ? due.keptByInstant(end, rules.zone())
                : due.keptByDate(end, rules.zone());
        return kept ? rule.onTime() : rule.late();
    }

    private void add(LocalDate day, Measure measure) {
        var key = new CellKey(
                dossier.kind(), day, agency, dossier.sector(), dossier.channel().name(), null);
        contributions.add(new Contribution(key, measure));
    }
}
