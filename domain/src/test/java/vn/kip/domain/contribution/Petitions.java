package vn.kip.domain.contribution;

import static vn.kip.domain.contribution.Dossiers.at;
import static vn.kip.domain.contribution.Dossiers.dueOn;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.fact.RecordFacts;
import vn.kip.domain.lifecycle.PetitionStatus;
import vn.kip.domain.period.WorkingDays;
import vn.kip.domain.record.ContentHash;
import vn.kip.domain.record.Petition;
import vn.kip.domain.record.Version;

/** Petitions for tests, written as short as the rule they show; times are local to Vietnam. */
public final class Petitions {

    /** Monday to Friday, no holidays. */
    public static final WorkingDays WEEKDAYS = (day, count) -> day.plusDays(1)
            .datesUntil(day.plusYears(2))
            .filter(one -> one.getDayOfWeek() != DayOfWeek.SATURDAY && one.getDayOfWeek() != DayOfWeek.SUNDAY)
            .skip(count - 1L)
            .findFirst()
            .orElseThrow();

    public static final CountingRules COUNTING_DAYS = Dossiers.RULES.countingDaysBy(WEEKDAYS, "weekdays");

    private Petitions() {}

    public static Petition petition(
            String received, @Nullable String forwarded, @Nullable String due, @Nullable String handled) {
        return new Petition(
                handled == null ? PetitionStatus.IN_PROGRESS : PetitionStatus.HANDLED,
                "x",
                "H33.911.05",
                "",
                at(received),
                forwarded == null ? null : at(forwarded),
                due == null ? null : dueOn(due),
                handled == null ? null : at(handled));
    }

    public static Set<Contribution> contributions(CountingRules rules, Petition petition) {
        return new Contributions(rules)
                .of(new RecordFacts(new Version(0, at("2023-06-01"), 1, ContentHash.NONE), petition, List.of()));
    }
}
