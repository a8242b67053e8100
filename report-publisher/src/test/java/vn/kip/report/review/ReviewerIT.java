package vn.kip.report.review;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kip.report.fixture.DossierHistory.received;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.contribution.TimingRule;
import vn.kip.domain.doubt.DoubtfulPattern;
import vn.kip.domain.doubt.Lateness;
import vn.kip.domain.index766.CitizenSatisfaction;
import vn.kip.domain.lifecycle.DossierStatus;
import vn.kip.domain.lifecycle.Due;
import vn.kip.domain.lifecycle.PetitionStatus;
import vn.kip.domain.period.PeriodCalendar;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.record.Petition;
import vn.kip.domain.record.RecordContent;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordVersion;
import vn.kip.domain.record.SurveySlip;
import vn.kip.domain.record.Version;
import vn.kip.domain.wire.RecordCodec;
import vn.kip.report.figures.Review;
import vn.kip.report.fixture.Catalogues;
import vn.kip.report.fixture.DossierHistory;
import vn.kip.report.fixture.Messages;
import vn.kip.report.fixture.Population;
import vn.kip.report.fixture.TestReadModel;

/** Cases worked out by hand, in the plain first half of 2023 (1 January to 30 June); Fridays are 3 and 10 February. */
@NullUnmarked // absence is half of what is tested here
class ReviewerIT {

    private static final LocalDate END = LocalDate.of(2023, 7, 1);

    private TestReadModel model = new TestReadModel(Catalogues.fiveObjectives());
    private final Messages messages = new Messages();

    @AfterEach
    void close() {
        model.close();
    }

    @ParameterizedTest(name = "{0}: ended {2}, recorded {3}")
    @CsvSource({
        // resolved late, overdue, receipt entered late, in the system only, end entered late, unknown
        "in time and recorded in time, 2023-02-01T09:05, 2023-02-10T16:50, 2023-02-10T17:00, 0 0 0 0 0 0",
        "recorded a second after the hour, 2023-02-01T09:05, 2023-02-10T17:00, 2023-02-10T17:00:01, 0 0 0 1 0 0",
        // from 16:50 on Friday to 16:50 on Monday: 10 minutes, 4 h 30 and 3 h 20
        "recorded 8 working hours later, 2023-02-01T09:05, 2023-02-10T16:50, 2023-02-13T16:50, 0 0 0 1 0 0",
        "recorded a second more later, 2023-02-01T09:05, 2023-02-10T16:50, 2023-02-13T16:50:01, 0 0 0 1 1 0",
        "late in fact, 2023-02-01T09:05, 2023-02-10T17:00:01, 2023-02-10T17:05, 1 0 0 0 0 0",
        "late in fact and recorded late, 2023-02-01T09:05, 2023-02-10T17:00:01, 2023-02-20T17:05, 1 0 0 0 0 0",
        "receipt entered after 8 working hours, 2023-02-02T09:00, 2023-02-13T09:00, 2023-02-13T09:00, 1 0 0 0 0 0",
        "receipt entered a second later, 2023-02-02T09:00:01, 2023-02-13T09:00, 2023-02-13T09:00, 1 0 1 0 0 0",
        "receipt entered late but in time, 2023-02-06T09:00, 2023-02-09T09:00, 2023-02-09T09:00, 0 0 0 0 0 0",
    })
    void tellsLateInFactFromLateInTheSystem(
            String what, String receiptRecorded, String ended, String endRecorded, String expected) {
        write(received("H-1", "2023-02-01T09:00")
                .dueAt("2023-02-10T17:00")
                .seen(receiptRecorded)
                .completed(ended)
                .seen(endRecorded)
                .returned("2023-02-28T09:00")
                .seen("2023-02-28T09:00"));

        assertThat(text(review(END).lateness())).isEqualTo(expected);
    }

    @Test
    void namesTheUnitThatHeldTheCodeOnTheDayOfReceipt() {
        model.close();
        model = new TestReadModel(Catalogues.withUnits("""
                code,name,validFrom,validTo
                31078,Phường,,2023-02-28
                31078,Đặc khu,2023-03-01,
                H56.22.17,Phòng TN&MT,,
                """, ""));
        write(late("31078", "2023-02-28T23:59"));
        write(late("31078", "2023-03-01T00:00"));
        write(late("000.17.22.H56", "2023-03-01T09:00"));
        write(late("H99", "2023-03-01T09:00"));

        assertThat(review(END).latenessByAgency().keySet())
                .containsExactly("31078", "31078@2023-03-01", "H56.22.17", "H99");
    }

    private static DossierHistory late(String agency, String received) {
        return received(agency + received, received)
                .agency(agency)
                .dueOn("2023-03-10")
                .completed("2023-03-20T09:00")
                .seen("2023-03-20T09:00");
    }

    @ParameterizedTest(name = "known until {0}: {1}")
    @CsvSource({
        "2023-02-10, 0 0 0 0 0 0",
        "2023-02-11, 0 1 1 0 0 0", // its due day is over; the receipt was entered on the 3rd
        "2023-02-13, 0 1 1 0 0 0",
        "2023-02-14, 1 0 1 0 0 0", // ended on the 13th
    })
    void countsADossierAsOverdueUntilItEnds(LocalDate asOf, String expected) {
        write(received("H-1", "2023-02-01T09:00")
                .dueOn("2023-02-10")
                .seen("2023-02-03T09:00")
                .completed("2023-02-13T09:00")
                .seen("2023-02-13T09:00"));

        assertThat(text(review(asOf).lateness())).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: ended {1}, recorded {2}")
    @CsvSource({
        "'compare: date, due: current', 2023-02-10T16:00, 2023-02-10T23:59, 0 0 0 0 0 0",
        "'compare: date, due: current', 2023-02-10T16:00, 2023-02-11T00:00, 0 0 0 1 0 0",
        "'compare: date, due: current', 2023-02-10T18:00, 2023-02-10T18:00, 0 0 0 0 0 0",
        "'compare: date, due: current', 2023-02-11T00:00, 2023-02-11T00:00, 1 0 0 0 0 0",
        // first promised for the 9th
        "'compare: date, due: original', 2023-02-09T16:00, 2023-02-09T16:00, 0 0 0 0 0 0",
        "'compare: date, due: original', 2023-02-09T16:00, 2023-02-10T07:00, 0 0 0 1 0 0",
        "'compare: date, due: original', 2023-02-10T07:00, 2023-02-10T07:00, 1 0 0 0 0 0",
        "'compare: instant, due: original', 2023-02-09T17:00, 2023-02-09T17:00:01, 0 0 0 1 0 0",
        "'compare: instant, due: original', 2023-02-09T17:00:01, 2023-02-09T17:01, 1 0 0 0 0 0",
    })
    void goesByTheOfficialTimingRule(String timing, String ended, String recorded, String expected) {
        use(Catalogues.FIVE_OBJECTIVES.replace("compare: instant, due: current", timing));
        write(received("H-1", "2023-02-01T09:00")
                .dueAt("2023-02-09T17:00")
                .seen("2023-02-01T09:00")
                .dueAt("2023-02-10T17:00")
                .seen("2023-02-02T09:00")
                .completed(ended)
                .seen(recorded));

        assertThat(text(review(END).lateness())).isEqualTo(expected);
    }

    @Test
    void doesNotGuessWhenAnEndWasRecorded() {
        write(received("known with its end", "2023-02-01T09:00")
                .dueOn("2023-02-10")
                .completed("2023-02-08T09:00")
                .seen("2023-02-27T09:00"));
        write(received("known as returned", "2023-02-01T10:00")
                .dueOn("2023-02-10")
                .seen("2023-02-01T10:00")
                .completed("2023-02-08T09:00")
                .returned("2023-02-27T09:00")
                .seen("2023-02-27T09:00"));
        write(received("without stamps", "2023-02-01T11:00")
                .dueOn("2023-02-10")
                .seen("1970-01-01T07:00:00.000001")
                .completed("2023-02-08T09:00")
                .seen("1970-01-01T07:00:00.000002"));
        write(received("10 without 9", "2023-02-01T12:00")
                .dueOn("2023-02-10")
                .seen("2023-02-01T12:00")
                .returned("2023-02-10T15:00")
                .seen("2023-02-11T09:00"));

        assertThat(text(review(END).lateness())).isEqualTo("0 0 0 1 0 3");
    }

    /** The same dossiers are late, overdue and to be dealt with as the recount says, whatever the records. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "INSTANT_CURRENT, instant, current, 31",
        "DATE_CURRENT, date, current, 32",
        "INSTANT_ORIGINAL, instant, original, 33",
        "DATE_ORIGINAL, date, original, 34",
    })
    void agreesWithTheRecount(TimingRule rule, String compare, String due, long seed) {
        use(Catalogues.FIVE_OBJECTIVES.replace(
                "compare: instant, due: current", "compare: " + compare + ", due: " + due));
        model.readModel().write(messages.versions(Population.of(seed, 600)));

        for (var day = LocalDate.of(2023, 1, 20); day.isBefore(END); day = day.plusDays(41)) {
            var review = review(day);
            var recount = new TreeMap<String, Long>();
            model.recount().of(window(day)).forEach((figure, count) -> {
                if (figure.figure().endsWith(rule.name())) {
                    recount.merge(figure.figure().split(" ")[0] + " " + figure.agency(), count, Long::sum);
                }
            });
            review.latenessByAgency().forEach((agency, lateness) -> {
                assertThat(lateness.resolvedLate()).isEqualTo(recount.getOrDefault("c10 " + agency, 0L));
                assertThat(lateness.overdue()).isEqualTo(recount.getOrDefault("c13 " + agency, 0L));
            });
            assertThat(review.lateness().inFact()).isEqualTo(sum(recount, "c10") + sum(recount, "c13"));
            assertThat(review.citizens().dossiers()).isEqualTo(sum(recount, "c3"));
            assertThat(review.citizens().overdue()).isEqualTo(review.lateness().inFact());
        }
    }

    private static long sum(Map<String, Long> figures, String column) {
        return figures.entrySet().stream()
                .filter(figure -> figure.getKey().startsWith(column + " "))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    @ParameterizedTest(name = "moved from {0} to {1}, recorded {2}, notice {3}: {4}")
    @CsvSource({
        "2023-02-10, 2023-02-20, 2023-02-10T23:59, 0, false",
        "2023-02-10, 2023-02-20, 2023-02-11T00:00, 0, true",
        "2023-02-10, 2023-02-09, 2023-02-11T00:00, 0, false", // to an earlier day
        "2023-02-10, 2023-02-20, 2023-02-09T23:59, 1, false",
        "2023-02-10, 2023-02-20, 2023-02-10T00:00, 1, true",
        "2023-02-10, 2023-08-20, 2023-06-30T23:59, 0, true",
        "2023-02-10, 2023-08-20, 2023-07-01T00:00, 0, false", // after the period
    })
    void flagsALateReappointment(String from, String to, String recorded, int notice, boolean flagged) {
        use(Catalogues.FIVE_OBJECTIVES + "review: {reappointments: {noticeDays: " + notice + "}}\n");
        write(received("silent", "2023-02-01T09:00")
                .dueOn(from)
                .seen("2023-02-01T09:00")
                .dueOn(to)
                .seen(recorded));
        write(received("reported", "2023-02-02T09:00")
                .extended(recorded, from, to)
                .seen("2023-07-02T09:00"));

        assertThat(flagged(DoubtfulPattern.LATE_REAPPOINTMENT))
                .containsExactlyElementsOf(flagged ? List.of("reported", "silent") : List.of());
    }

    @Test
    void takesADueDateThatMovesWithPapersForNoReappointment() {
        write(received("listed", "2023-02-01T09:00")
                .dueOn("2023-02-10")
                .seen("2023-02-01T09:00")
                .supplement("2023-02-08T09:00", null)
                .status(DossierStatus.SUPPLEMENT_REQUESTED)
                .seen("2023-02-08T09:00")
                .papersBack("2023-02-13T09:00")
                .dueOn("2023-02-20")
                .seen("2023-02-13T09:00"));
        write(received("moved the day after", "2023-02-01T10:00")
                .dueOn("2023-02-10")
                .seen("2023-02-01T10:00")
                .supplement("2023-02-08T09:00", null)
                .status(DossierStatus.SUPPLEMENT_REQUESTED)
                .seen("2023-02-08T09:00")
                .papersBack("2023-02-13T09:00")
                .seen("2023-02-13T09:00")
                .dueOn("2023-02-20")
                .seen("2023-02-14T09:00"));
        write(received("moved a second later than that", "2023-02-01T11:00")
                .dueOn("2023-02-10")
                .seen("2023-02-01T11:00")
                .supplement("2023-02-08T09:00", null)
                .status(DossierStatus.SUPPLEMENT_REQUESTED)
                .seen("2023-02-08T09:00")
                .papersBack("2023-02-13T09:00")
                .seen("2023-02-13T09:00")
                .dueOn("2023-02-20")
                .seen("2023-02-14T09:00:01"));
        write(received("shown by the state", "2023-02-01T12:00")
                .dueOn("2023-02-10")
                .seen("2023-02-01T12:00")
                .status(DossierStatus.SUPPLEMENT_REQUESTED)
                .seen("2023-02-08T09:00")
                .status(DossierStatus.IN_PROGRESS)
                .dueOn("2023-02-20")
                .seen("2023-02-13T09:00"));

        assertThat(flagged(DoubtfulPattern.LATE_REAPPOINTMENT)).containsExactly("moved a second later than that");
    }

    @ParameterizedTest(name = "at most {0}: {1}")
    @CsvSource({"0, once twice", "1, twice", "2, ''"})
    void flagsARepeatedReappointment(int atMost, String flagged) {
        use(Catalogues.FIVE_OBJECTIVES + "review: {reappointments: {atMost: " + atMost + "}}\n");
        write(received("once", "2023-02-01T09:00")
                .dueOn("2023-02-10")
                .seen("2023-02-01T09:00")
                .dueOn("2023-02-20")
                .seen("2023-02-09T09:00"));
        write(received("twice", "2023-02-01T10:00")
                .dueOn("2023-02-10")
                .seen("2023-02-01T10:00")
                .dueOn("2023-02-20")
                .seen("2023-02-09T09:00")
                .dueOn("2023-02-28")
                .seen("2023-02-19T09:00"));

        assertThat(String.join(" ", flagged(DoubtfulPattern.REPEATED_REAPPOINTMENT)))
                .isEqualTo(flagged);
        assertThat(flagged(DoubtfulPattern.LATE_REAPPOINTMENT)).isEmpty();
    }

    @ParameterizedTest(name = "asked {0}: {1}")
    @CsvSource({
        "2023-02-09T23:59, false",
        "2023-02-10T00:00, true",
        "2023-02-13T09:00, true",
        "2023-07-01T00:00, false", // after the period
    })
    void flagsPapersAskedForWhenDue(String asked, boolean flagged) {
        write(received("listed", "2023-02-01T09:00")
                .dueOn("2023-02-10")
                .seen("2023-02-01T09:00")
                .supplement(asked, null)
                .status(DossierStatus.SUPPLEMENT_REQUESTED)
                .seen(asked));
        write(received("shown by the state", "2023-02-01T10:00")
                .dueAt("2023-02-10T17:00")
                .seen("2023-02-01T10:00")
                .status(DossierStatus.SUPPLEMENT_REQUESTED)
                .seen(asked));
        write(received("due later by then", "2023-02-01T11:00")
                .dueOn("2023-02-10")
                .seen("2023-02-01T11:00")
                .dueOn("2023-02-28")
                .seen("2023-02-08T11:00")
                .supplement(asked, null)
                .seen(asked));

        assertThat(flagged(DoubtfulPattern.SUPPLEMENT_WHEN_DUE))
                .containsExactlyElementsOf(flagged ? List.of("listed", "shown by the state") : List.of());
    }

    @ParameterizedTest(name = "asked {0}: {1}")
    @CsvSource({
        "2023-02-06T23:59, false", // Monday, the third working day
        "2023-02-07T00:00, true",
    })
    void flagsPapersAskedForLate(String asked, boolean flagged) {
        write(received("H-1", "2023-02-01T09:00")
                .dueOn("2023-03-10")
                .supplement(asked, null)
                .seen(asked));

        assertThat(flagged(DoubtfulPattern.LATE_SUPPLEMENT))
                .containsExactlyElementsOf(flagged ? List.of("H-1") : List.of());
    }

    @Test
    void flagsPapersAskedForAgain() {
        write(received("once", "2023-02-01T09:00")
                .dueOn("2023-03-10")
                .supplement("2023-02-02T09:00", "2023-02-03T09:00")
                .seen("2023-02-03T09:00"));
        write(received("twice", "2023-02-01T10:00")
                .dueOn("2023-03-10")
                .supplement("2023-02-02T09:00", "2023-02-03T09:00")
                .supplement("2023-02-06T09:00", "2023-02-07T09:00")
                .seen("2023-02-07T09:00"));
        write(received("by the state", "2023-02-01T11:00")
                .dueOn("2023-03-10")
                .seen("2023-02-01T11:00")
                .status(DossierStatus.SUPPLEMENT_REQUESTED)
                .seen("2023-02-02T09:00")
                .status(DossierStatus.IN_PROGRESS)
                .seen("2023-02-03T09:00")
                .status(DossierStatus.SUPPLEMENT_REQUESTED)
                .seen("2023-02-06T09:00"));

        assertThat(flagged(DoubtfulPattern.REPEATED_SUPPLEMENT)).containsExactly("by the state", "twice");
    }

    @ParameterizedTest(name = "{0} completed on {1}: {2}")
    @CsvSource({
        "4, 2023-06-28, true", // twice the 2 of an earlier day
        "4, 2023-06-30, true",
        "4, 2023-06-27, false", // not among the last three days
        "3, 2023-06-28, false",
    })
    void flagsCompletionsInBulkBeforeTheCutOff(int dossiers, String day, boolean flagged) {
        use(Catalogues.FIVE_OBJECTIVES + "review: {bulk: {days: 3, atLeast: 4, times: 2}}\n");
        completed("A0", 2, "2023-06-01");
        completed("A0", 2, "2023-06-02");
        completed("A0", dossiers, day);
        // others by their own measure: 4 are less than twice 3, and three days before come to 2 a day
        completed("A1", 3, "2023-06-01");
        completed("A1", 4, "2023-06-29");

        assertThat(review(END).findings().get(DoubtfulPattern.BULK_COMPLETION.ordinal()))
                .satisfies(finding ->
                        assertThat(finding.byAgency()).isEqualTo(flagged ? Map.of("A0", (long) dossiers) : Map.of()));
    }

    private void completed(String agency, int dossiers, String day) {
        for (int one = 0; one < dossiers; one++) {
            write(received(agency + " " + day + " " + one, "2023-05-02T09:0" + one)
                    .agency(agency)
                    .dueOn("2023-08-10")
                    .seen("2023-05-02T10:00")
                    .completed(day + "T09:00")
                    .seen(day + "T10:00"));
        }
    }

    @Test
    void flagsADossierThatEndedAndWasReopened() {
        write(received("reopened", "2023-02-01T09:00")
                .dueOn("2023-03-10")
                .seen("2023-02-01T09:00")
                .completed("2023-02-02T09:00")
                .seen("2023-02-02T09:00")
                .status(DossierStatus.IN_PROGRESS)
                .seen("2023-02-03T09:00")
                .completed("2023-02-08T09:00")
                .seen("2023-02-08T09:00"));
        write(received("returned", "2023-02-01T10:00")
                .dueOn("2023-03-10")
                .seen("2023-02-01T10:00")
                .completed("2023-02-02T09:00")
                .seen("2023-02-02T09:00")
                .returned("2023-02-03T09:00")
                .seen("2023-02-03T09:00"));

        assertThat(flagged(DoubtfulPattern.REOPENED)).containsExactly("reopened");
    }

    @ParameterizedTest(name = "received or recorded {0}: {1}")
    @CsvSource({
        "2023-02-02T09:00, false", // 2.5 + 3.5 + 2 = 8 working hours
        "2023-02-02T09:00:01, true",
    })
    void flagsALateReceiptAndOneRecordedLate(String moment, boolean late) {
        write(received("received", moment)
                .submitted("2023-02-01T09:00")
                .dueOn("2023-03-10")
                .seen(moment));
        write(received("recorded", "2023-02-01T09:00").dueOn("2023-03-10").seen(moment));
        write(received("first known in progress", "2023-02-01T10:00")
                .dueOn("2023-03-10")
                .status(DossierStatus.IN_PROGRESS)
                .seen("2023-02-10T10:00"));

        assertThat(flagged(DoubtfulPattern.LATE_RECEIPT))
                .containsExactlyElementsOf(late ? List.of("received") : List.of());
        assertThat(flagged(DoubtfulPattern.RECEIPT_ENTERED_LATE))
                .containsExactlyElementsOf(late ? List.of("recorded") : List.of());
    }

    @Test
    void flagsDossiersOfOneProcedureReceivedAtNearlyTheSameMoment() {
        for (var at : List.of("2023-02-01T09:00:00", "2023-02-01T09:00:10", "2023-02-01T09:00:21")) {
            write(received(at, at).dueOn("2023-03-10").seen("2023-02-01T09:01"));
        }
        write(received("other procedure", "2023-02-01T09:00:20")
                .procedure("1.002")
                .dueOn("2023-03-10")
                .seen("2023-02-01T09:01"));
        write(received("other agency", "2023-02-01T09:00:20")
                .agency("A1")
                .dueOn("2023-03-10")
                .seen("2023-02-01T09:01"));
        write(received("procedure not stated", "2023-02-01T09:00:20")
                .procedure("")
                .dueOn("2023-03-10")
                .seen("2023-02-01T09:01"));

        assertThat(flagged(DoubtfulPattern.PROBABLE_DUPLICATE))
                .containsExactly("2023-02-01T09:00:00", "2023-02-01T09:00:10");
    }

    @Test
    void countsAllAndListsNoMoreThanItIsTold() {
        use(Catalogues.FIVE_OBJECTIVES + "review: {listed: 2}\n");
        for (var id : List.of("c", "a", "b")) {
            write(received(id, "2023-02-01T09:00").dueOn("2023-03-10").seen("2023-02-01T09:00"));
        }

        var finding = review(END).findings().get(DoubtfulPattern.PROBABLE_DUPLICATE.ordinal());

        assertThat(finding.dossiers()).isEqualTo(3);
        assertThat(finding.cut()).isTrue();
        assertThat(finding.listed()).extracting(Review.Flagged::id).containsExactly("a", "b");
    }

    @Test
    void looksAtNoDossierThatWasDeletedOrNeverAccepted() {
        for (var id : List.of("a", "b")) {
            write(received("deleted " + id, "2023-02-01T09:00")
                    .dueOn("2023-02-10")
                    .seen("2023-02-03T09:00")
                    .deleted("2023-02-04T09:00"));
            write(received("rejected " + id, "2023-02-01T09:00")
                    .dueOn("2023-02-10")
                    .status(DossierStatus.REJECTED_AT_INTAKE)
                    .seen("2023-02-03T09:00"));
        }

        assertThat(review(END).found()).isEmpty();
        assertThat(review(END).lateness()).isEqualTo(Lateness.NONE);
    }

    @Test
    void joinsDossiersWithTheirSlipsAndCountsPetitions() {
        write(received("late", "2023-02-01T09:00")
                .dueOn("2023-02-10")
                .completed("2023-02-11T09:00")
                .seen("2023-02-11T09:00"));
        write(received("late and disliked", "2023-02-01T10:00")
                .dueOn("2023-02-10")
                .completed("2023-02-11T09:00")
                .seen("2023-02-11T09:00"));
        for (var id : List.of("disliked", "neutral", "liked", "no opinion", "no slip")) {
            write(received(id, "2023-02-01T11:00")
                    .dueOn("2023-02-10")
                    .completed("2023-02-09T09:00")
                    .seen("2023-02-09T09:00"));
        }
        write(received("undated", "2023-02-01T11:00")
                .completed("2023-02-09T09:00")
                .seen("2023-02-09T09:00"));
        slip("P-1", "late and disliked", "DISSATISFIED");
        slip("P-2", "disliked", "DISSATISFIED");
        slip("P-3", "disliked", "DISSATISFIED");
        slip("P-4", "neutral", "NEUTRAL");
        slip("P-5", "liked", "SATISFIED");
        slip("P-6", "no opinion", "NO_OPINION");
        slip("P-7", "undated", "DISSATISFIED");
        slip("P-8", "", "DISSATISFIED");
        slip("P-9", "unknown", "DISSATISFIED");
        petition("K-1", "2022-12-31T23:59");
        petition("K-2", "2023-01-01T00:00");
        petition("K-3", "2023-06-30T23:59");
        petition("K-4", "2023-07-01T00:00");

        // 7 with a due date, 2 late, 2 of the others rated as not satisfactory
        assertThat(review(END).citizens()).isEqualTo(new CitizenSatisfaction(7, 2, 2, 2));
    }

    private void slip(String id, String dossier, String rating) {
        write(id, new SurveySlip("A0", dossier, DossierHistory.moment("2023-02-15T09:00"), rating));
    }

    private void petition(String id, String received) {
        write(
                id,
                new Petition(
                        PetitionStatus.WAITING,
                        "x",
                        "A0",
                        "C0",
                        DossierHistory.moment(received),
                        null,
                        new Due.On(LocalDate.of(2023, 3, 1)),
                        null));
    }

    private void write(String id, RecordContent content) {
        model.readModel()
                .write(messages.versions(List.of(new RecordVersion(
                        new RecordKey("phu-quoc", content.kind(), id),
                        new Version(0, DossierHistory.moment("2023-02-01T00:00"), 1, RecordCodec.hash(content)),
                        "file",
                        "row",
                        content))));
    }

    private void write(DossierHistory history) {
        model.readModel().write(messages.versions(history.versions()));
    }

    /** Reviews by other rules, over no records yet. */
    private void use(String settings) {
        model.close();
        model = new TestReadModel(Catalogues.of(settings));
    }

    private static PeriodWindow window(LocalDate asOf) {
        return PeriodWindow.asOf(PeriodCalendar.CALENDAR, PeriodCalendar.CALENDAR.period("2023-H1"), asOf);
    }

    private Review review(LocalDate asOf) {
        return Objects.requireNonNull(
                model.transaction().execute(status -> model.reviewer().of(window(asOf))));
    }

    private List<String> flagged(DoubtfulPattern pattern) {
        return review(END).findings().get(pattern.ordinal()).listed().stream()
                .map(Review.Flagged::id)
                .toList();
    }

    private static String text(Lateness lateness) {
        return List.of(
                        lateness.resolvedLate(),
                        lateness.overdue(),
                        lateness.receiptEnteredLate(),
                        lateness.inSystemOnly(),
                        lateness.endEnteredLate(),
                        lateness.unknown())
                .stream()
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }
}
