package vn.kip.report.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kip.report.fixture.DossierHistory.received;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.lifecycle.DossierStatus;
import vn.kip.domain.lifecycle.Due;
import vn.kip.domain.lifecycle.PetitionStatus;
import vn.kip.domain.period.PeriodCalendar;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.record.InternalAudit;
import vn.kip.domain.record.Petition;
import vn.kip.domain.record.ProcedurePosting;
import vn.kip.domain.record.RecordContent;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.record.RecordVersion;
import vn.kip.domain.record.SurveySlip;
import vn.kip.domain.record.Version;
import vn.kip.domain.wire.RecordCodec;
import vn.kip.report.figures.RecordCounts;
import vn.kip.report.fixture.Catalogues;
import vn.kip.report.fixture.DossierHistory;
import vn.kip.report.fixture.Messages;
import vn.kip.report.fixture.TestReadModel;

/** Cases worked out by hand, in the plain first half of 2023 (1 January to 30 June). */
@NullUnmarked // absence is half of what is tested here
class RecountIT {

    private static final PeriodCalendar PLAIN = PeriodCalendar.CALENDAR;

    private TestReadModel model = new TestReadModel(Catalogues.fiveObjectives());
    private final Messages messages = new Messages();

    @AfterEach
    void close() {
        model.close();
    }

    @ParameterizedTest(name = "before {0}: {1} pending in time, {2} overdue")
    @CsvSource({
        "2023-06-10, 1, 0", // its due day is not over
        "2023-06-11, 0, 1",
        "2023-06-16, 0, 1", // the extension came on the 16th
        "2023-06-17, 1, 0",
        "2023-06-30, 1, 0",
    })
    void followsTheDueDateInForceOnEachDay(LocalDate asOf, long inTime, long overdue) {
        write(received("H-1", "2023-06-01T09:00")
                .dueOn("2023-06-10")
                .seen("2023-06-01T09:00")
                .extended("2023-06-16T10:00", "2023-06-10", "2023-06-30")
                .seen("2023-06-16T10:00"));

        assertThat(recount(asOf))
                .containsEntry("c12 INSTANT_CURRENT", inTime)
                .containsEntry("c13 INSTANT_CURRENT", overdue);
        assertThat(recount(asOf))
                .containsEntry("c13 INSTANT_ORIGINAL", asOf.isAfter(LocalDate.of(2023, 6, 10)) ? 1L : 0L);
    }

    @Test
    void findsTheOriginalDueDateInAnOlderVersionThatTheSourceHasOverwritten() {
        write(received("H-1", "2023-02-01T09:00")
                .dueAt("2023-02-10T17:00")
                .seen("2023-02-01T09:00")
                .dueAt("2023-02-20T17:00")
                .seen("2023-02-09T09:00")
                .completed("2023-02-15T09:00")
                .seen("2023-02-15T09:00"));

        assertThat(recount(LocalDate.of(2023, 7, 1)))
                .containsEntry("c8 INSTANT_CURRENT", 1L)
                .containsEntry("c10 INSTANT_ORIGINAL", 1L)
                .containsEntry("c8 INSTANT_ORIGINAL", 0L);
    }

    @Test
    void comparesToTheSecondByInstantAndByTheDayByDate() {
        write(received("H-1", "2023-02-01T09:00")
                .dueAt("2023-02-10T11:00")
                .completed("2023-02-10T11:00:00.900")
                .seen("2023-02-10T12:00"));
        write(received("H-2", "2023-02-01T09:00")
                .dueAt("2023-02-10T11:00")
                .completed("2023-02-10T11:00:01")
                .seen("2023-02-10T12:00"));
        write(received("H-3", "2023-02-01T09:00")
                .dueOn("2023-02-10")
                .completed("2023-02-10T23:59:59")
                .seen("2023-02-11T12:00"));
        write(received("H-4", "2023-02-01T09:00")
                .dueOn("2023-02-10")
                .completed("2023-02-11T00:00")
                .seen("2023-02-11T12:00"));
        write(received("H-5", "2023-02-01T09:00")
                .dueAt("2023-02-10T11:00")
                .completed("2023-02-09T23:59")
                .seen("2023-02-11T12:00"));

        assertThat(recount(LocalDate.of(2023, 7, 1)))
                .containsEntry("c7 INSTANT_CURRENT", 5L)
                .containsEntry("c8 INSTANT_CURRENT", 1L)
                .containsEntry("c9 INSTANT_CURRENT", 2L)
                .containsEntry("c10 INSTANT_CURRENT", 2L)
                .containsEntry("c9 DATE_CURRENT", 3L)
                .containsEntry("c10 DATE_CURRENT", 1L);
    }

    @Test
    void takesAPauseForInTimeWhileItIsOpen() {
        write(received("listed-open", "2023-02-01T09:00")
                .dueOn("2023-02-10")
                .supplement("2023-02-05T09:00", null)
                .seen("2023-02-05T09:00"));
        write(received("listed-returned", "2023-02-01T09:00")
                .dueOn("2023-02-10")
                .supplement("2023-02-05T09:00", "2023-02-08T09:00")
                .seen("2023-02-08T09:00"));
        write(received("shown-by-status", "2023-02-01T09:00")
                .dueOn("2023-02-10")
                .seen("2023-02-01T09:00")
                .status(DossierStatus.SUPPLEMENT_REQUESTED)
                .seen("2023-02-05T09:00"));
        write(received("financial", "2023-02-01T09:00")
                .dueOn("2023-02-10")
                .status(DossierStatus.FINANCIAL_OBLIGATION)
                .seen("2023-02-05T09:00"));

        assertThat(recount(LocalDate.of(2023, 3, 1)))
                .containsEntry("c11 INSTANT_CURRENT", 4L)
                .containsEntry("c12 INSTANT_CURRENT", 2L)
                .containsEntry("c13 INSTANT_CURRENT", 2L);
    }

    @Test
    void countsWhatIsCarriedOverNewOnlineAndNewOtherwise() {
        write(received("carried", "2022-12-20T09:00")
                .dueOn("2023-01-10")
                .completed("2023-01-05T09:00")
                .seen("2023-01-05T09:00"));
        write(received("ended-before", "2022-12-20T09:00")
                .dueOn("2023-01-10")
                .completed("2022-12-31T23:59")
                .seen("2023-01-05T09:00"));
        write(received("online", "2023-01-01T00:00")
                .online()
                .dueOn("2023-01-10")
                .seen("2023-01-01T00:00"));
        write(received("in-person", "2023-06-30T23:59").dueOn("2023-07-10").seen("2023-06-30T23:59"));
        write(received("after", "2023-07-01T00:00").dueOn("2023-07-10").seen("2023-07-01T00:00"));
        write(received("submitted", "2023-02-01T09:00")
                .dueOn("2023-02-10")
                .status(DossierStatus.SUBMITTED)
                .seen("2023-02-01T09:00"));
        write(received("rejected", "2023-02-01T09:00")
                .dueOn("2023-02-10")
                .status(DossierStatus.REJECTED_AT_INTAKE)
                .seen("2023-02-01T09:00"));
        write(received("deleted", "2023-02-01T09:00")
                .dueOn("2023-02-10")
                .seen("2023-02-01T09:00")
                .deleted("2023-02-02T09:00"));
        write(received("reopened", "2023-02-01T09:00")
                .dueOn("2023-08-10")
                .completed("2023-02-02T09:00")
                .seen("2023-02-02T09:00")
                .status(DossierStatus.IN_PROGRESS)
                .seen("2023-02-03T09:00"));
        write(received("undated", "2023-02-01T09:00")
                .completed("2023-02-02T09:00")
                .seen("2023-02-02T09:00"));
        write(received("undated-open", "2023-02-01T09:00").seen("2023-02-02T09:00"));

        assertThat(recount(LocalDate.of(2023, 7, 1)))
                .containsEntry("c3 DATE_CURRENT", 4L)
                .containsEntry("c4 DATE_CURRENT", 1L)
                .containsEntry("c5 DATE_CURRENT", 2L)
                .containsEntry("c6 DATE_CURRENT", 1L)
                .containsEntry("c7 DATE_CURRENT", 1L)
                .containsEntry("c11 DATE_CURRENT", 3L)
                .containsEntry("c13 DATE_CURRENT", 1L)
                .containsEntry("received", 2L)
                .containsEntry("resolved", 1L);
        assertThat(outcome(RecordKind.DOSSIER)).isEqualTo(new RecordCounts(11, 4, 5, 2));
    }

    /** Three working days from Thursday 1 June are over on Tuesday 6 June at 17:00. */
    @Test
    void judgesByTheTimeLimitWhereTheSourceGivesNoDueDate() {
        model.close();
        model = new TestReadModel(Catalogues.of(Catalogues.FIVE_OBJECTIVES
                + "workingCalendar: {limits: [{procedure: '1.001', limit: 3 ngày làm việc}]}\n"));
        write(received("early", "2023-06-01T09:00")
                .completed("2023-06-05T23:59:59")
                .seen("2023-06-07T09:00"));
        write(received("at-the-second", "2023-06-01T09:00")
                .completed("2023-06-06T17:00:00.900")
                .seen("2023-06-07T09:00"));
        write(received("a-second-late", "2023-06-01T09:00")
                .completed("2023-06-06T17:00:01")
                .seen("2023-06-07T09:00"));
        write(received("after-hours", "2023-06-01T17:00:01")
                .completed("2023-06-07T17:00")
                .seen("2023-06-07T17:00"));
        write(received("papers-back-on-the-5th", "2023-06-01T09:00")
                .supplement("2023-06-02T09:00", "2023-06-05T09:00")
                .completed("2023-06-08T17:00")
                .seen("2023-06-08T17:00"));
        write(received("waiting", "2023-06-01T09:00")
                .supplement("2023-06-02T09:00", null)
                .seen("2023-06-02T09:00"));
        write(received("overdue", "2023-06-01T09:00")
                .dueOn("2023-06-30")
                .seen("2023-06-01T09:00")
                .undated()
                .seen("2023-06-02T09:00"));
        write(received("promised", "2023-06-01T09:00")
                .dueOn("2023-06-06")
                .completed("2023-06-07T09:00")
                .seen("2023-06-07T09:00"));

        assertThat(recount(LocalDate.of(2023, 7, 1)))
                .containsEntry("c3 INSTANT_CURRENT", 8L)
                .containsEntry("c8 INSTANT_CURRENT", 1L)
                .containsEntry("c9 INSTANT_CURRENT", 3L)
                .containsEntry("c10 INSTANT_CURRENT", 2L)
                .containsEntry("c10 DATE_ORIGINAL", 1L)
                .containsEntry("c12 INSTANT_CURRENT", 1L)
                .containsEntry("c13 INSTANT_CURRENT", 1L)
                .containsEntry("c13 INSTANT_ORIGINAL", 1L)
                .containsEntry("received_by_limit", 7L)
                .containsEntry("resolved_by_limit", 5L);
        assertThat(recount(LocalDate.of(2023, 6, 6))).containsEntry("c13 INSTANT_CURRENT", 0L);
        assertThat(outcome(RecordKind.DOSSIER)).isEqualTo(new RecordCounts(8, 8, 0, 0));
    }

    @Test
    void countsSlipsThatGiveAnOpinion() {
        write("P-1", new SurveySlip("A0", "", at("2023-02-01T09:00"), "VERY_SATISFIED"));
        write("P-2", new SurveySlip("A0", "", at("2023-02-01T09:00"), "SATISFIED"));
        write("P-3", new SurveySlip("A0", "", at("2023-02-01T09:00"), "NEUTRAL"));
        write("P-4", new SurveySlip("A0", "", at("2023-02-01T09:00"), "NO_OPINION"));
        write("P-5", new SurveySlip("A0", "", at("2023-07-01T00:00"), "SATISFIED"));

        assertThat(recount(LocalDate.of(2023, 7, 1))).containsEntry("rated", 3L).containsEntry("satisfied", 2L);
        assertThat(outcome(RecordKind.SURVEY)).isEqualTo(new RecordCounts(5, 3, 2, 0));
    }

    @ParameterizedTest(name = "{0}: {1} rated, {2} satisfied")
    @CsvSource(
            delimiter = '|',
            value = {
                // of VERY_SATISFIED, SATISFIED, NEUTRAL, NO_OPINION, 7, 8 and 11
                "{}                                               | 6 | 2",
                "{scale: 3}                                       | 2 | 2",
                "{scale: 5}                                       | 3 | 2",
                "{scale: [SATISFIED, NEUTRAL, NO], satisfied: [SATISFIED]} | 2 | 1",
                "{scale: {min: 1, max: 10, satisfiedFrom: 8}}     | 2 | 1",
                "{scale: 5, noOpinion: [ABSTAINED]}               | 3 | 2",
            })
    void countsARatingOutsideTheScaleNowhere(String survey, long rated, long satisfied) {
        use(Catalogues.of(Catalogues.FIVE_OBJECTIVES + "survey: " + survey + "\n"));
        for (var rating : List.of("VERY_SATISFIED", "SATISFIED", "NEUTRAL", "NO_OPINION", "7", "8", "11")) {
            write("P-" + rating, new SurveySlip("A0", "", at("2023-02-01T09:00"), rating));
        }

        assertThat(recount(LocalDate.of(2023, 7, 1)))
                .containsEntry("rated", rated)
                .containsEntry("satisfied", satisfied);
        assertThat(outcome(RecordKind.SURVEY)).isEqualTo(new RecordCounts(7, rated, 7 - rated, 0));
    }

    @Test
    void countsPetitionsReceivedAndHandledInThePeriod() {
        write("K-1", petition("2023-02-01T09:00", "2023-02-10", "2023-02-10T16:00"));
        write("K-2", petition("2023-02-01T09:00", "2023-02-10", "2023-02-11T08:00"));
        write("K-3", petition("2023-02-01T09:00", "2023-02-10", null));
        write("K-4", petition("2022-12-30T09:00", "2023-02-10", "2023-02-01T16:00"));
        write("K-5", petition("2022-12-01T09:00", "2022-12-10", "2022-12-05T16:00"));
        write("K-6", petition("2023-02-01T09:00", null, "2023-02-11T08:00"));

        assertThat(recount(LocalDate.of(2023, 7, 1)))
                .containsEntry("received", 4L)
                .containsEntry("received_before", 2L)
                .containsEntry("handled_before", 1L)
                .containsEntry("handled_on_time", 3L)
                .containsEntry("cohort_on_time", 2L)
                .containsEntry("cohort_late", 1L)
                .containsEntry("cohort_undated", 0L)
                .containsEntry("pending_overdue", 1L);
        assertThat(outcome(RecordKind.PETITION)).isEqualTo(new RecordCounts(6, 5, 1, 0));
    }

    @ParameterizedTest(name = "received {0}, forwarded {1}: due {2}")
    @CsvSource({
        "2023-02-01T09:00, , 2023-02-22", // three weeks without a holiday
        "2023-02-04T09:00, , 2023-02-24", // a Saturday: the first working day is Monday
        "2023-02-01T09:00, 2023-02-10T23:59, 2023-03-03", // from the day it was forwarded
        "2023-04-20T00:00, , 2023-05-16", // 1 to 3 May off: 6 days in April, 4 and 5 May, 7 more
        "2022-12-20T23:59, , 2023-01-11", // 2 January off; carried over
    })
    void givesAPetitionWithoutADueDateFifteenWorkingDays(String received, String forwarded, LocalDate due) {
        write("on-time", petition(received, forwarded, "C0", due.atTime(23, 59).toString()));
        write(
                "late",
                petition(received, forwarded, "C0", due.plusDays(1).atTime(0, 0).toString()));
        write("open", petition(received, forwarded, "C0", null));

        // one that is handled on its first late day is overdue before it is handled
        assertThat(recount(due)).containsEntry("pending_overdue", 0L);
        assertThat(recount(due.plusDays(1)))
                .containsEntry("pending_overdue", 2L)
                .containsEntry("handled_on_time", 1L)
                .containsEntry("handled_late", 0L);
        assertThat(recount(due.plusDays(2)))
                .containsEntry("pending_overdue", 1L)
                .containsEntry("handled_on_time", 1L)
                .containsEntry("handled_late", 1L)
                .containsEntry("handled_undated", 0L)
                .containsEntry("pending_undated", 0L)
                .containsEntry("cohort_late", received.startsWith("2023") ? 1L : 0L);
    }

    @Test
    void startsTheClockOfAPetitionAnewWhenItIsForwardedAgain() {
        write("K-1", "2023-02-03T09:00", petition("2023-02-01T09:00", "2023-02-03T09:00", "C0", null));
        assertThat(recount(day("2023-02-25"))).containsEntry("pending_overdue", 1L); // due on the 24th

        write("K-1", "2023-02-10T09:00", petition("2023-02-01T09:00", "2023-02-10T09:00", "C0", null));
        assertThat(recount(day("2023-02-25"))).containsEntry("pending_overdue", 0L);
        assertThat(recount(day("2023-03-04"))).containsEntry("pending_overdue", 1L); // due on 3 March
    }

    @ParameterizedTest(name = "{1} received {0}: due {2}")
    @CsvSource({
        "2023-01-14, C0, ", // before any limit
        "2023-01-15, C0, 2023-02-03", // a Sunday; 4 days lie before Tết, 20 to 26 January, and 6 after it
        "2023-01-14, C1, 2023-02-10", // 15 days of its own
        "2023-02-28, C1, 2023-03-21",
        "2023-03-01, C1, 2023-03-15", // its own limit has ended, the general one holds
    })
    void countsByTheLimitOfTheCategoryOnTheDayOfTheReceipt(String received, String category, LocalDate due) {
        use(Catalogues.of(Catalogues.CLOSED_SCALE_AND_LIMITS));
        write("K-1", petition(received + "T12:00", null, category, null));

        var end = recount(LocalDate.of(2023, 7, 1));
        assertThat(end).containsEntry("received_undated", due == null ? 1L : 0L);
        assertThat(end).containsEntry("pending_undated", due == null ? 1L : 0L);
        if (due != null) {
            assertThat(recount(due)).containsEntry("pending_overdue", 0L);
            assertThat(recount(due.plusDays(1))).containsEntry("pending_overdue", 1L);
        }
    }

    @ParameterizedTest(name = "received {0}: due {1}")
    @CsvSource({
        "2022-12-08, 2022-12-29", // all Mondays to Fridays of three weeks
        "2022-12-09, 2022-12-30",
        "2022-12-12, ", // would be due in a year that nobody knows the holidays of
        "2023-01-02, ",
    })
    void givesAPetitionNoDueDateOutsideTheYearsOfTheWorkingCalendar(String received, LocalDate due) {
        use(Catalogues.withDaysOff("2022-09-02"));
        write("K-1", petition(received + "T12:00", null, "C0", null));

        assertThat(recount(LocalDate.of(2023, 7, 1)))
                .containsEntry("pending_undated", due == null ? 1L : 0L)
                .containsEntry("pending_overdue", due == null ? 0L : 1L);
    }

    @Test
    void takesTheDueDateOfTheSourceBeforeThatOfTheClock() {
        write("K-1", petition("2023-02-01T09:00", "2023-02-10", null));

        assertThat(recount(day("2023-02-11"))).containsEntry("pending_overdue", 1L);
    }

    @Test
    void countsEditionsInForceOnTheLastDayAndThosePostedOnBothChannels() {
        write("T-1", posting("2023-01-01", null, "2023-01-01", "2023-06-30"));
        write("T-2", posting("2023-01-01", null, "2023-01-01", "2023-07-01"));
        write("T-3", posting("2023-01-01", "2023-07-01", "2023-01-01", "2023-01-01"));
        write("T-4", posting("2023-01-01", "2023-06-30", "2023-01-01", "2023-01-01"));
        write("T-5", posting("2023-07-01", null, "2023-01-01", "2023-01-01"));
        write("T-6", posting("2023-06-30", null, "2023-01-01", null));

        assertThat(recount(LocalDate.of(2023, 7, 1)))
                .containsEntry("in_force", 4L)
                .containsEntry("posted", 2L);
        assertThat(outcome(RecordKind.PROCEDURE)).isEqualTo(new RecordCounts(6, 4, 2, 0));
    }

    @Test
    void countsAuditsPlannedForTheWholeYearAndPerformedSoFar() {
        write("CT@A0", new InternalAudit("CT", "A0", day("2023-11-01"), null));
        write("CT@A1", new InternalAudit("CT", "A0", day("2023-05-01"), day("2023-05-02")));
        write("CT@A2", new InternalAudit("CT", "A0", day("2023-05-01"), day("2023-07-01")));
        write("CT@A3", new InternalAudit("CT", "A0", day("2022-12-31"), day("2023-01-01")));

        assertThat(recount(LocalDate.of(2023, 7, 1)))
                .containsEntry("planned", 3L)
                .containsEntry("performed", 2L);
        assertThat(outcome(RecordKind.AUDIT)).isEqualTo(new RecordCounts(4, 3, 1, 0));
    }

    @Test
    void digestsTheRecordsInTheOrderOfTheBytesOfTheirKeys() throws NoSuchAlgorithmException {
        write("b", new SurveySlip("A0", "", at("2023-02-01T09:00"), "SATISFIED"));
        write("Ă", new SurveySlip("A0", "", at("2023-07-01T09:00"), "SATISFIED"));
        write("B", new SurveySlip("A0", "", at("2023-02-01T09:00"), "NO_OPINION"));
        var hash = Map.of(
                "b", RecordCodec.hash(new SurveySlip("A0", "", at("2023-02-01T09:00"), "SATISFIED")),
                "Ă", RecordCodec.hash(new SurveySlip("A0", "", at("2023-07-01T09:00"), "SATISFIED")),
                "B", RecordCodec.hash(new SurveySlip("A0", "", at("2023-02-01T09:00"), "NO_OPINION")));
        var lines = "phu-quoc/survey/B\t0:2023-01-01T00:00:00.000001Z:1:" + hash.get("B") + "\tOUTSIDE\n"
                + "phu-quoc/survey/b\t0:2023-01-01T00:00:00.000001Z:1:" + hash.get("b") + "\tCOUNTED\n"
                + "phu-quoc/survey/Ă\t0:2023-01-01T00:00:00.000001Z:1:" + hash.get("Ă") + "\tOUTSIDE\n";
        var sha256 = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));

        assertThat(outcomes().get(RecordKind.SURVEY).digest())
                .isEqualTo(HexFormat.of().formatHex(sha256));
    }

    private void write(DossierHistory history) {
        model.readModel().write(messages.versions(history.versions()));
    }

    /** Counts by other rules, over no records yet. */
    private void use(Catalogue catalogue) {
        model.close();
        model = new TestReadModel(catalogue);
    }

    private void write(String id, RecordContent content) {
        write(id, "2023-01-01T07:00:00.000001", content);
    }

    private void write(String id, String stamp, RecordContent content) {
        model.readModel()
                .write(messages.versions(List.of(new RecordVersion(
                        new RecordKey("phu-quoc", content.kind(), id),
                        new Version(0, at(stamp), 1, RecordCodec.hash(content)),
                        "file",
                        "row",
                        content))));
    }

    private static Petition petition(String received, String dueOn, String handled) {
        return new Petition(
                handled == null ? PetitionStatus.IN_PROGRESS : PetitionStatus.HANDLED,
                "x",
                "A0",
                "C0",
                at(received),
                null,
                dueOn == null ? null : new Due.On(day(dueOn)),
                handled == null ? null : at(handled));
    }

    /** Without a due date of its source. */
    private static Petition petition(String received, String forwarded, String category, String handled) {
        return new Petition(
                handled == null ? PetitionStatus.IN_PROGRESS : PetitionStatus.HANDLED,
                "x",
                "A0",
                category,
                at(received),
                forwarded == null ? null : at(forwarded),
                null,
                handled == null ? null : at(handled));
    }

    private static ProcedurePosting posting(String from, String to, String oneStop, String portal) {
        return new ProcedurePosting(
                "1.001",
                "DISTRICT",
                day(from),
                to == null ? null : day(to),
                day(oneStop),
                portal == null ? null : day(portal));
    }

    private static Instant at(String moment) {
        return DossierHistory.moment(moment);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static PeriodWindow window(LocalDate asOf) {
        return PeriodWindow.asOf(PLAIN, PLAIN.period("2023-H1"), asOf);
    }

    /** The figures over all groups, by their names. */
    private Map<String, Long> recount(LocalDate asOf) {
        return model.recount().of(window(asOf)).entrySet().stream()
                .collect(Collectors.groupingBy(
                        figure -> figure.getKey().figure(), Collectors.summingLong(Map.Entry::getValue)));
    }

    private Map<RecordKind, Outcomes.Result> outcomes() {
        return model.transaction().execute(status -> model.outcomes().of(window(LocalDate.of(2023, 7, 1))));
    }

    private RecordCounts outcome(RecordKind kind) {
        return outcomes().get(kind).counts();
    }
}
