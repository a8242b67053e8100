package vn.kip.domain.contribution;

import static vn.kip.domain.contribution.Dossiers.at;
import static vn.kip.domain.contribution.Dossiers.dueOn;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.calendar.WorkingCalendar;
import vn.kip.domain.fact.RecordFacts;
import vn.kip.domain.lifecycle.PetitionStatus;
import vn.kip.domain.period.WorkingDays;
import vn.kip.domain.record.ContentHash;
import vn.kip.domain.record.Petition;
import vn.kip.domain.record.Version;
import vn.kip.domain.settings.NamedFile;

/** Petitions for tests, written as short as the rule they show; times are local to Vietnam. */
public final class Petitions {

    /** Monday to Friday, no holidays. */
    public static final WorkingDays WEEKDAYS = (day, count) -> day.plusDays(1)
            .datesUntil(day.plusYears(2))
            .filter(one -> one.getDayOfWeek() != DayOfWeek.SATURDAY && one.getDayOfWeek() != DayOfWeek.SUNDAY)
            .skip(count - 1L)
            .findFirst()
            .orElseThrow();

    public static final CountingRules COUNTING_DAYS = Dossiers.RULES.countingDaysBy(calendar(2020, 2030));

    private Petitions() {}

    /** A calendar of whole years in which only Saturdays and Sundays are off; a file must name a day of each year. */
    static WorkingCalendar calendar(int firstYear, int lastYear) {
        var days = IntStream.rangeClosed(firstYear, lastYear)
                .mapToObj(year -> LocalDate.of(year, 1, 1).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)))
                .map(sunday -> sunday + ",OFF,Chủ nhật,Sunday,example,confirmed\n")
                .collect(Collectors.joining());
        return WorkingCalendar.parse(new NamedFile("days.csv", "day,kind,name_vi,name_en,basis,confidence\n" + days));
    }

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
