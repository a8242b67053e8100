package vn.kip.domain.contribution;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.lifecycle.Due;
import vn.kip.domain.record.Petition;

/**
 * What one petition contributes: its receipt, its end, and the days between which it was overdue.
 *
 * <p>Days decide: an answer on the due day is on time. Overdue is looked at when a day is over, as of a dossier, so an
 * open petition lapses in advance on its due day, or on the day of its receipt where it was due before.
 */
final class PetitionContributions {

    private final Petition petition;
    private final String agency;
    private final LocalDate receipt;
    private final @Nullable LocalDate due;
    private final @Nullable LocalDate end;
    private final Set<Contribution> contributions = new HashSet<>();

    PetitionContributions(CountingRules rules, Petition petition) {
        this.petition = petition;
        this.receipt = rules.day(petition.receivedAt());
        this.agency = rules.agency(petition.resolvingAgency(), receipt);
        this.due = rules.petitions()
                .due(petition, rules.zone())
                .map((Due promise) -> promise.day(rules.zone()))
                .orElse(null);
        this.end = petition.endedAt().map(rules::day).orElse(null);
    }

    Set<Contribution> all() {
        add(receipt, Measure.PETITION_RECEIVED);
        if (due == null) {
            undated();
        } else {
            dated(due);
        }
        return contributions;
    }

    private void undated() {
        add(receipt, Measure.PETITION_RECEIVED_UNDATED);
        if (end != null) {
            add(end, Measure.HANDLED_UNDATED);
        }
    }

    private void dated(LocalDate dueDay) {
        var lapse = dueDay.isBefore(receipt) ? receipt : dueDay;
        if (end == null) {
            add(lapse, Measure.PETITION_LAPSED);
            return;
        }
        add(end, end.isAfter(dueDay) ? Measure.HANDLED_LATE : Measure.HANDLED_ON_TIME);
        if (end.isAfter(lapse)) {
            add(lapse, Measure.PETITION_LAPSED);
            add(end, Measure.PETITION_LAPSE_CLEARED);
        }
    }

    private void add(LocalDate day, Measure measure) {
        contributions.add(
                new Contribution(new CellKey(petition.kind(), day, agency, petition.category(), "", receipt), measure));
    }
}
