package vn.kip.domain.contribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.fact.Observation;
import vn.kip.domain.fact.RecordFacts;
import vn.kip.domain.lifecycle.Due;
import vn.kip.domain.record.Dossier;

/**
 * On which days a dossier became overdue, and on which it ceased to be.
 *
 * <p>Looked at once a day, when the day is over: overdue is what is open then, does not wait for papers, and whose due
 * date in force is past. The future needs no clock: a dossier that is open now lapses on its due day, and that is taken
 * back when it ends first.
 */
final class OverdueSpells {

    private final CountingRules rules;
    private final RecordFacts facts;
    private final Dossier dossier;
    private final LocalDate received;
    private final @Nullable LocalDate ended;

    OverdueSpells(
            CountingRules rules, RecordFacts facts, Dossier dossier, LocalDate received, @Nullable LocalDate ended) {
        this.rules = rules;
        this.facts = facts;
        this.dossier = dossier;
        this.received = received;
        this.ended = ended;
    }

    /**
     * The days on which it changes, with true where the dossier became overdue and false where it ceased to be.
     *
     * @param dueBefore the due date in force just before a moment
     * @param dues every due date that {@code dueBefore} may give
     * @param changes every moment at which it may give another
     */
    SortedMap<LocalDate, Boolean> spells(
            Function<Instant, Optional<Due>> dueBefore, List<Due> dues, List<Instant> changes) {
        if (endedBeforeAny(dues)) {
            return Collections.emptySortedMap();
        }
        var days = new TreeSet<LocalDate>();
        days.add(received);
        dues.forEach(due -> days.add(due.day(rules.zone())));
        changes.forEach(change -> days.add(rules.day(change)));
        for (var supplement : dossier.supplements()) {
            days.add(rules.day(supplement.requestedAt()));
            if (supplement.returnedAt() != null) {
                days.add(rules.day(supplement.returnedAt()));
            }
        }
        facts.observations().forEach(seen -> days.add(rules.day(seen.version().stamp())));
        if (ended != null) {
            days.add(ended);
        }
        var spells = new TreeMap<LocalDate, Boolean>();
        var overdue = false;
        for (var day : days) {
            if (overdueAfter(day, dueBefore) != overdue) {
                overdue = !overdue;
                spells.put(day, overdue);
            }
        }
        return spells;
    }

    /** Most dossiers never come near a due date; the others are looked at day by day. */
    private boolean endedBeforeAny(List<Due> dues) {
        if (ended == null) {
            return false;
        }
        for (var due : dues) {
            if (due.day(rules.zone()).isBefore(ended)) {
                return false;
            }
        }
        return true;
    }

    private boolean overdueAfter(LocalDate day, Function<Instant, Optional<Due>> dueBefore) {
        if (day.isBefore(received) || (ended != null && !day.isBefore(ended))) {
            return false;
        }
        var boundary = day.plusDays(1).atStartOfDay(rules.zone()).toInstant();
        return dueBefore
                .apply(boundary)
                .map(due -> !due.day(rules.zone()).isAfter(day) && !awaitsSupplement(boundary))
                .orElse(false);
    }

    /** By the supplements the source lists; where it lists none, by the status its versions showed. */
    private boolean awaitsSupplement(Instant boundary) {
        if (!dossier.supplements().isEmpty()) {
            return dossier.supplements().stream().anyMatch(supplement -> supplement.openAt(boundary));
        }
        var waiting = false;
        for (Observation seen : facts.observations()) {
            if (seen.version().stamp().isBefore(boundary)) {
                waiting = seen.awaitingSupplement();
            }
        }
        return waiting;
    }
}
