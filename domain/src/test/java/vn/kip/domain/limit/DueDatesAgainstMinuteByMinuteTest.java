package vn.kip.domain.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kip.domain.limit.Limits.OFFICE;
import static vn.kip.domain.limit.Limits.ZONE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kip.domain.limit.MinuteByMinute.Wait;
import vn.kip.domain.limit.Pause.Kind;
import vn.kip.domain.limit.TimeLimit.Unit;

/** Any limit, receipt and pauses: the code under test agrees with a walk through every minute. */
class DueDatesAgainstMinuteByMinuteTest {

    private static final int CASES = 100;

    /** Around Tết 2023, the make-up Saturday of May 2024, and a month without a day off. */
    private static final List<LocalDate> BEGINNINGS =
            List.of(LocalDate.of(2023, 1, 9), LocalDate.of(2024, 4, 22), LocalDate.of(2023, 6, 5));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesOnEveryCase(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            agrees(random);
        }
    }

    private static void agrees(Random random) {
        var rules = new DueRules(
                any(random, DueTime.CLOSING, DueTime.RECEIPT_TIME),
                any(random, PausePolicy.values()),
                any(random, PausePolicy.values()),
                random.nextInt(4) == 0 ? LocalTime.of(15, 0) : null);
        var unit = any(random, Unit.values());
        var limit = new TimeLimit(random.nextInt(unit == Unit.MONTHS ? 3 : unit == Unit.WORKING_HOURS ? 30 : 12), unit);
        var received = moment(random, any(random, BEGINNINGS.toArray(LocalDate[]::new)), 10);
        var waits = waits(random, received.toLocalDate());

        var result = new DueDates(OFFICE, rules, ZONE).of(limit, instant(received), pauses(random, waits));

        assertThat(result.due().map(due -> due.at().atZone(ZONE).toLocalDateTime()))
                .as("%s from %s, %s, %s", limit, received, rules, describe(waits))
                .contains(new MinuteByMinute(rules).due(limit, received, waits));
    }

    /** None begin together: which of two counts would then be a matter of the order alone. */
    private static List<Wait> waits(Random random, LocalDate received) {
        var waits = new ArrayList<Wait>();
        for (int i = random.nextInt(4); i > 0; i--) {
            var from = MinuteByMinute.minute(moment(random, received.minusDays(1), 14));
            var until = from + 15L * random.nextInt(4) * random.nextInt(2 * 24 * 4);
            if (waits.stream().noneMatch(wait -> wait.from() == from)) {
                waits.add(new Wait(any(random, Kind.values()), from, until));
            }
        }
        return waits;
    }

    /** Every quarter of an hour, and often as an office opens or closes. */
    private static LocalDateTime moment(Random random, LocalDate first, int days) {
        var day = first.plusDays(random.nextInt(days)).atStartOfDay();
        return random.nextBoolean()
                ? day.plusMinutes(15L * random.nextInt(96))
                : day.plusMinutes(any(random, 420, 690, 691, 810, 900, 901, 1020, 1021));
    }

    private static List<Pause> pauses(Random random, List<Wait> waits) {
        var pauses = new ArrayList<Pause>();
        for (var wait : waits) {
            pauses.add(new Pause(
                    wait.kind(),
                    instant(MinuteByMinute.moment(wait.from())),
                    instant(MinuteByMinute.moment(wait.until()))));
        }
        Collections.shuffle(pauses, random);
        return pauses;
    }

    private static List<String> describe(List<Wait> waits) {
        return waits.stream()
                .map(wait -> wait.kind() + " " + MinuteByMinute.moment(wait.from()) + "/"
                        + MinuteByMinute.moment(wait.until()))
                .toList();
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }

    @SafeVarargs
    private static <T> T any(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }
}
