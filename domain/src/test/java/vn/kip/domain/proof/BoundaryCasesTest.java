package vn.kip.domain.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kip.domain.contribution.Dossiers.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.contribution.Dossiers;
import vn.kip.domain.contribution.TimingRule;
import vn.kip.domain.indicator.Form06a;
import vn.kip.domain.lifecycle.Channel;
import vn.kip.domain.lifecycle.DossierStatus;
import vn.kip.domain.lifecycle.Due;
import vn.kip.domain.lifecycle.Supplement;
import vn.kip.domain.period.PeriodCalendar;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.record.Dossier;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.record.RecordVersion;
import vn.kip.domain.record.Version;
import vn.kip.domain.wire.RecordCodec;

/**
 * The test cases that the rule book asks for (section 8), each as one dossier in the form II.06a of a period; the numbers
 * were worked out by hand.
 *
 * <p>A history is a list of versions {@code stamp status due end}, with {@code -} for what is missing; the dossier is
 * received where the first column says. The form is written as the columns that are 1: {@code c4 c8} for a dossier that
 * was received online and resolved early (and so counts in 3 and 7 too).
 */
class BoundaryCasesTest {

    private static final String IN_THE_PERIOD = "2023-05-10T08:00";

    @ParameterizedTest(name = "{4}: {2} or {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                // to the second | by the day
                "2023-05-10T08:00 | 05-20 9 05-20T23:59:59 05-20T23:59:59  | c5 c9 | c5 c9 | 8: due exactly at the end of the day, done then",
                "2023-05-10T08:00 | 05-20 9 05-20T23:59:59 05-21T00:00     | c5 c10 | c5 c10 | 8: a second after the end of the due day",
                "2023-05-10T08:00 | 05-20 9 05-20T11:00 05-20T11:00        | c5 c9 | c5 c9 | 8: done at the due hour",
                "2023-05-10T08:00 | 05-20 9 05-20T11:00 05-20T16:00        | c5 c10 | c5 c9 | 8: done on the due date but later than the due hour",
                "2023-05-10T08:00 | 05-20 9 05-20T11:00 05-19T23:59:59     | c5 c8 | c5 c8 | 1.1: early is DATE(end) < DATE(due) (HV)",
                "2023-05-10T08:00 | 05-20 9 05-20 05-20T23:59:59           | c5 c9 | c5 c9 | 4: a due date without a time, a Saturday; done as it ends",
                "2023-05-10T08:00 | 05-20 9 05-20 05-21T00:00              | c5 c10 | c5 c10 | 4: a second later",
                "2023-06-13T09:00 | 06-14 4 06-16T17:00 -                  | c5 c12 | c5 c12 | 8: received 13/6, due 16/6: straddles the end of the period",
                "2023-06-13T09:00 | 06-16 9 06-16T17:00 06-16T09:00        | c5 c12 | c5 c12 | 8: and done after the period: still pending in it",
                "2023-06-14T23:59:59 | 06-15 4 06-30T17:00 -               | c5 c12 | c5 c12 | 2: received in the last second of the period",
                "2023-06-15T00:00 | 06-15 4 06-30T17:00 -                  | none | none | 2: received in the first second of the next",
                "2022-12-15T00:00 | 12-20 4 06-30T17:00 -                  | c5 c12 | c5 c12 | 2: received in the first second of the period",
                "2022-12-14T23:59:59 | 12-20 4 06-30T17:00 -               | c6 c12 | c6 c12 | 8: received a second before it: carried over",
                "2022-12-01T08:00 | 2022-12-15 9 2022-12-20T17:00 2022-12-14T23:59:59 | none | none | 1.1: ended in the last second before the period: not carried over",
                "2022-12-01T08:00 | 2022-12-15 9 2022-12-20T17:00 2022-12-15T00:00    | c6 c8 | c6 c8 | 8: carried over and ended in its first second",
                "2022-12-01T08:00 | 2022-12-15 9 2022-12-10T17:00 2022-12-15T00:00    | c6 c10 | c6 c10 | 1.1: carried over, overdue then, ended late",
                "2023-05-10T08:00 | 06-14 9 06-20T17:00 06-14T23:59:59     | c5 c8 | c5 c8 | 2: ended in the last second of the period",
                "2023-05-10T08:00 | 06-15 9 06-20T17:00 06-15T00:00        | c5 c12 | c5 c12 | 2: ended in the first second of the next",
                "2023-05-10T08:00 | 05-11 4 06-14T17:00 -                  | c5 c13 | c5 c13 | 1.1: open at the end of a period whose last day is the due day: overdue",
                "2023-05-10T08:00 | 05-11 4 06-15T00:00 -                  | c5 c12 | c5 c12 | 1.1: due as the next period begins: in time",
                "2023-05-10T08:00 | 05-20 10 05-25T17:00 05-20T10:00       | c5 c8 | c5 c8 | 8: status 10 without 9: ends with the hand-over",
                "2023-05-10T08:00 | 05-20 7 05-19T17:00 05-20T10:00        | c5 c10 | c5 c10 | 1.1: withdrawn a day late",
                "2023-05-10T08:00 | 05-20 8 05-20T17:00 05-20T10:00        | c5 c9 | c5 c9 | 1.1: stopped on the due day",
                "2023-05-10T08:00 | 05-20 1 05-20T17:00 -                  | none | none | 3.1: submitted only",
                "2023-05-10T08:00 | 05-20 3 05-20T17:00 -                  | none | none | 3.1: rejected at intake",
                "2023-05-10T08:00 | 05-20 5 05-20T17:00 -                  | c5 c12 | c5 c12 | 3.1: papers asked for: pending in time though the due day is over",
                "2023-05-10T08:00 | 05-20 6 05-20T17:00 -                  | c5 c13 | c5 c13 | 3.1: financial obligation: by its due date",
                "2023-05-10T08:00 | 05-20 9 - 05-20T10:00                  | none | none | 8: NULL NgayHenTra: outside the form",
                // many versions; they are given in both orders, and twice
                "2023-05-10T08:00 | 05-18 9 05-20T17:00 05-18T10:00; 05-11 4 05-20T17:00 - | c5 c8 | c5 c8 | 8: 9 arrives before 4",
                "2023-05-10T08:00 | 05-11 4 05-20T17:00 -; 05-11 4 05-20T17:00 - | c5 c13 | c5 c13 | 8: duplicate create",
                "2023-05-10T08:00 | 05-18 9 05-20T17:00 05-18T10:00; 05-17 4 05-30T17:00 - | c5 c8 | c5 c8 | 8: update with an older timestamp",
                "2023-05-10T08:00 | 05-18 9 06-20T17:00 05-18T10:00; 05-19 4 06-20T17:00 05-18T10:00 | c5 c12 | c5 c12 | 8: 9 followed by 4: reopened",
                "2023-05-10T08:00 | 05-11 4 06-10T17:00 -; 06-09 4 06-30T17:00 - | c5 c12 | c5 c12 | 8: extended before it was due",
                "2023-05-10T08:00 | 05-11 4 06-10T17:00 -; 06-14T23:59:59 4 06-30T17:00 - | c5 c12 | c5 c12 | 8: extended after it was due, in the last second of the period",
                "2023-05-10T08:00 | 05-11 4 06-10T17:00 -; 06-15T00:00 4 06-30T17:00 -    | c5 c13 | c5 c13 | 8: extended as the next period begins: it was overdue at the end of this",
                "2023-05-10T08:00 | 05-11 4 06-10T17:00 -; 06-12 9 06-12T17:00 06-12T17:00 | c5 c9 | c5 c9 | 4: set to the day of the end: on time by the current date",
            })
    void comesOutInTheFormOfTheFirstHalfOf2023(
            String received, String history, String byInstant, String byDate, String why) {
        var versions = versions(received, history);

        assertThat(form(versions, TimingRule.INSTANT_CURRENT)).as(why).isEqualTo(byInstant);
        assertThat(form(versions, TimingRule.DATE_CURRENT)).as(why).isEqualTo(byDate);
    }

    @ParameterizedTest(name = "{2}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "05-11 4 06-10T17:00 -; 06-09 4 06-30T17:00 -                   | c5 c13 | 8: extended in time, open: overdue by the original date",
                "05-11 4 06-10T17:00 -; 06-12 9 06-12T17:00 06-12T17:00         | c5 c10 | 8.4: set to the day of the end: late by the original date",
                "05-11 4 06-10T17:00 -; 06-09 9 06-30T17:00 06-10T17:00         | c5 c9  | 8.4: extended, and done by the first promise all the same",
                "05-11 4 06-10T17:00 -; 06-09 9 06-05T17:00 06-08T17:00         | c5 c8  | 8.4: set to an earlier day: early by the original date",
                "05-11 4 - -; 05-12 4 06-10T17:00 -; 06-09 9 06-20T17:00 06-12T08:00 | c5 c10 | 1.1: first promised in the second version",
            })
    void comesOutInTheFormByTheOriginalDate(String history, String columns, String why) {
        var versions = versions(IN_THE_PERIOD, history);

        assertThat(form(versions, TimingRule.INSTANT_ORIGINAL)).as(why).isEqualTo(columns);
        assertThat(form(versions, TimingRule.DATE_ORIGINAL)).as(why).isEqualTo(columns);
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        // due 10/6 17:00 and open; known to the end of 14/6, the last day of the period
        "2023-06-08T09:00/2023-06-09T09:00 & 2023-06-12T09:00/, c5 c12, two supplements, the second still open",
        "2023-06-08T09:00/2023-06-09T09:00 & 2023-06-12T09:00/2023-06-14T09:00, c5 c13, two supplements, both returned",
        "2023-06-12T09:00/2023-06-14T23:59:59, c5 c13, returned in the last second of the period",
        "2023-06-12T09:00/2023-06-15T00:00, c5 c12, returned as the next period begins",
        "2023-06-14T23:59:59/, c5 c12, asked for in the last second of the period",
        "2023-06-15T00:00/, c5 c13, asked for as the next period begins",
    })
    void isNotOverdueWhilePapersAreMissing(String pauses, String columns, String why) {
        var supplements = Stream.of(pauses.split(" & "))
                .map(pause -> pause.split("/", -1))
                .map(ends -> new Supplement(at(ends[0]), ends[1].isEmpty() ? null : at(ends[1])))
                .toList();
        var open = dossier(DossierStatus.IN_PROGRESS, IN_THE_PERIOD, due("2023-06-10T17:00"), null, supplements);

        assertThat(form(List.of(version(at("2023-05-11"), open)), TimingRule.INSTANT_CURRENT))
                .as(why)
                .isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource({"IN_PERSON, c5 c12", "POSTAL, c5 c12", "ONLINE, c4 c12"})
    void standsInTheColumnOfItsChannel(Channel channel, String columns) {
        var open = new Dossier(
                DossierStatus.IN_PROGRESS,
                "4",
                "1.000253",
                "XNC",
                channel,
                "H33.911",
                "H33.911.05",
                null,
                at(IN_THE_PERIOD),
                due("2023-06-20"),
                List.of(),
                null,
                null,
                List.of());

        assertThat(form(List.of(version(at("2023-05-11"), open)), TimingRule.INSTANT_CURRENT))
                .isEqualTo(columns);
    }

    /** The columns that are 1, without the sums 3, 7 and 11; in whatever order the versions come, and twice. */
    private static String form(List<RecordVersion> versions, TimingRule rule) {
        var backwards = new ArrayList<>(versions);
        Collections.reverse(backwards);
        backwards.addAll(versions);
        var columns = columns(versions, rule);
        assertThat(columns(backwards, rule)).isEqualTo(columns);
        return columns;
    }

    private static String columns(List<RecordVersion> versions, TimingRule rule) {
        var calendar = PeriodCalendar.DECREE_09_2019;
        var window = PeriodWindow.whole(calendar, calendar.period("2023-H1"));
        var rows = new CountedCells(Dossiers.RULES)
                .count(versions)
                .rows(
                        RecordKind.DOSSIER,
                        window.period().start(),
                        window.until(),
                        window.period().end());
        var form = Form06a.of(rows, rule);
        assertThat(form.violated()).isEmpty();
        var counts =
                new long[] {form.c4(), form.c5(), form.c6(), form.c8(), form.c9(), form.c10(), form.c12(), form.c13()};
        var names = List.of("c4", "c5", "c6", "c8", "c9", "c10", "c12", "c13");
        var columns = new StringBuilder();
        for (int i = 0; i < counts.length; i++) {
            columns.append(counts[i] == 0 ? "" : " " + names.get(i) + (counts[i] == 1 ? "" : "=" + counts[i]));
        }
        return columns.isEmpty() ? "none" : columns.substring(1);
    }

    private static List<RecordVersion> versions(String received, String history) {
        return Arrays.stream(history.split(";"))
                .map(text -> text.strip().split(" +"))
                .map(parts -> {
                    var status =
                            DossierStatus.ofCode(Integer.parseInt(parts[1])).orElseThrow();
                    var due = parts[2].equals("-") ? null : due(year(parts[2]));
                    var end = parts[3].equals("-") ? null : year(parts[3]);
                    return version(at(year(parts[0])), dossier(status, received, due, end, List.of()));
                })
                .toList();
    }

    /** Days are of 2023 unless they say another year. */
    private static String year(String day) {
        return day.startsWith("20") ? day : "2023-" + day;
    }

    private static Due due(String text) {
        return text.contains("T") ? new Due.At(at(text)) : new Due.On(LocalDate.parse(text));
    }

    private static Dossier dossier(
            DossierStatus status,
            String received,
            @Nullable Due due,
            @Nullable String end,
            List<Supplement> supplements) {
        var handedOver = status == DossierStatus.RESULT_RETURNED;
        return new Dossier(
                status,
                "x",
                "1.000253",
                "XNC",
                Channel.IN_PERSON,
                "H33.911",
                "H33.911.05",
                null,
                at(received),
                due,
                List.of(),
                end == null || handedOver ? null : at(end),
                end != null && handedOver ? at(end) : null,
                supplements);
    }

    private static RecordVersion version(Instant stamp, Dossier dossier) {
        return new RecordVersion(
                new RecordKey("phu-quoc", RecordKind.DOSSIER, "H33.911-230510-0001"),
                new Version(0, stamp, 1, RecordCodec.hash(dossier)),
                "one-stop",
                "row 1",
                dossier);
    }
}
