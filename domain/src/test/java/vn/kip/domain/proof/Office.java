package vn.kip.domain.proof;

import java.util.List;
import java.util.Set;

/**
 * The choices of an office: as it writes them, and what they mean.
 *
 * @param yaml the sections {@code survey} and {@code petitions} of its {@code kip.yml}
 * @param levels all ratings that are an opinion, none where any rating is
 * @param limits of petitions; the first that holds for a category, then the first for all
 * @param ofDossiers by which a dossier is due whose source does not say when; the first that holds
 */
record Office(
        String yaml,
        Set<String> levels,
        Set<String> satisfied,
        Set<String> noOpinion,
        List<Limit> limits,
        List<Limit> ofDossiers) {

    /**
     * A time limit.
     *
     * @param from first day of receipt
     * @param until last day of receipt
     * @param category empty for all
     */
    record Limit(long from, long until, String category, int workingDays) {}

    /** Offices that differ in all that decides a count. */
    static final List<Office> ALL = List.of(
            new Office(
                    "unit: {}",
                    Set.of(),
                    Set.of("VERY_SATISFIED", "SATISFIED"),
                    Set.of("NO_OPINION"),
                    List.of(new Limit(0, DayNumber.of("2026-07-19"), "", 15)),
                    List.of()),
            new Office(
                    """
                    survey: {scale: 4, satisfied: [VERY_SATISFIED], noOpinion: [NEUTRAL]}
                    petitions:
                      limits:
                        - {workingDays: 15, until: 2023-05-31}
                        - {workingDays: 7, from: 2023-06-01}
                        - {workingDays: 3, category: CONDUCT, from: 2023-03-15, until: 2026-06-14}
                    """,
                    Set.of("VERY_SATISFIED", "SATISFIED", "DISSATISFIED", "VERY_DISSATISFIED"),
                    Set.of("VERY_SATISFIED"),
                    Set.of("NEUTRAL"),
                    List.of(
                            new Limit(0, DayNumber.of("2023-05-31"), "", 15),
                            new Limit(DayNumber.of("2023-06-01"), DayNumber.NEVER, "", 7),
                            new Limit(DayNumber.of("2023-03-15"), DayNumber.of("2026-06-14"), "CONDUCT", 3)),
                    List.of()),
            new Office(
                    """
                    survey: {scale: {min: 1, max: 5, satisfiedFrom: 4}}
                    workingCalendar:
                      limits:
                        - {procedure: "1.000253", limit: 10 ngày làm việc, until: 2023-05-31}
                        - {procedure: "1.000253", limit: 7 ngày làm việc, from: 2023-06-01}
                    """,
                    Set.of("1", "2", "3", "4", "5"),
                    Set.of("4", "5"),
                    Set.of("NO_OPINION"),
                    List.of(new Limit(0, DayNumber.of("2026-07-19"), "", 15)),
                    List.of(
                            new Limit(0, DayNumber.of("2023-05-31"), "", 10),
                            new Limit(DayNumber.of("2023-06-01"), DayNumber.NEVER, "", 7))));
}
