package vn.kip.domain.proof;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The days off of state agencies in the years of {@link Histories}, copied by hand from the announcements: 8056/VPCP-KGVX
 * for 2023, the others as the shipped file names them.
 */
final class DaysOff {

    private static final Set<Long> OFF = days(
            "2022-01-03 2022-01-31 2022-02-01 2022-02-02 2022-02-03 2022-02-04 2022-04-11 2022-05-02 2022-05-03",
            "2022-09-01 2022-09-02",
            "2023-01-02 2023-01-20 2023-01-23 2023-01-24 2023-01-25 2023-01-26 2023-05-01 2023-05-02 2023-05-03",
            "2023-09-01 2023-09-04",
            "2024-01-01 2024-02-08 2024-02-09 2024-02-12 2024-02-13 2024-02-14 2024-04-18 2024-04-29 2024-04-30",
            "2024-05-01 2024-09-02 2024-09-03",
            "2025-01-01 2025-01-27 2025-01-28 2025-01-29 2025-01-30 2025-01-31 2025-04-07 2025-04-30 2025-05-01",
            "2025-05-02 2025-09-01 2025-09-02",
            "2026-01-01 2026-01-02 2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20 2026-04-27 2026-04-30",
            "2026-05-01 2026-08-31 2026-09-01 2026-09-02 2026-11-24",
            "2027-01-01 2027-02-04 2027-02-05 2027-02-08 2027-02-09 2027-02-10 2027-04-16 2027-04-30 2027-05-03");

    private static final Set<Long> MADE_UP = days("2024-05-04 2025-04-26 2026-01-10 2026-08-22");

    private DaysOff() {}

    static boolean working(long day) {
        return MADE_UP.contains(day) || (!DayNumber.weekend(day) && !OFF.contains(day));
    }

    /** The so-manieth working day after a day. */
    static long after(long day, int count) {
        var reached = day;
        for (int left = count; left > 0; ) {
            reached++;
            left -= working(reached) ? 1 : 0;
        }
        return reached;
    }

    private static Set<Long> days(String... lines) {
        return Stream.of(lines)
                .flatMap(line -> Stream.of(line.split(" ")))
                .map(DayNumber::of)
                .collect(Collectors.toUnmodifiableSet());
    }
}
