package vn.kip.domain.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kip.domain.contribution.Dossiers.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kip.domain.contribution.Contribution;
import vn.kip.domain.contribution.Contributions;
import vn.kip.domain.contribution.Dossiers;
import vn.kip.domain.contribution.Petitions;
import vn.kip.domain.contribution.TimingRule;
import vn.kip.domain.fact.RecordFacts;
import vn.kip.domain.lifecycle.Channel;
import vn.kip.domain.lifecycle.DossierStatus;
import vn.kip.domain.lifecycle.Due;
import vn.kip.domain.lifecycle.DueChange;
import vn.kip.domain.lifecycle.PetitionStatus;
import vn.kip.domain.period.PeriodCalendar;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.record.ContentHash;
import vn.kip.domain.record.Dossier;
import vn.kip.domain.record.Petition;
import vn.kip.domain.record.RecordContent;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.record.RecordVersion;
import vn.kip.domain.record.Version;

/** Fifty seeded populations: figures from day cells against a loop over the records as they end up. */
class WaysToFiguresTest {

    private static final LocalDate FIRST = LocalDate.parse("2022-11-01");
    private static final int DAYS = 300;

    @ParameterizedTest
    @MethodSource("seeds")
    void countsPetitionsLikeALoopOverThem(int seed) {
        var random = new Random(seed);
        var petitions = IntStream.range(0, 120).mapToObj(i -> petition(random)).toList();
        var window = window(random);
        var counting = random.nextBoolean();
        var contributions =
                contributions(petitions, new Contributions(counting ? Petitions.COUNTING_DAYS : Dossiers.RULES));

        var rows = Tallied.rows(RecordKind.PETITION, contributions, window);
        var balance = rows.stream()
                .map(TallyRow::tally)
                .reduce(PeriodTally::plus)
                .map(PetitionBalance::of)
                .orElseThrow();
        var dumb = dumb(petitions, window, counting);
        assertThat(balance).isEqualTo(dumb);
        assertThat(Formula.PETITION_INDEX_766.of(rows, TimingRule.DATE_CURRENT))
                .isEqualTo(new Fraction(dumb.onTime() + dumb.pendingInTime(), dumb.all()));
        assertThat(Formula.OF_HANDLED.of(rows, TimingRule.DATE_CURRENT))
                .isEqualTo(new Fraction(dumb.onTime(), dumb.handled()));
        assertThat(Formula.HANDLED_OF_RECEIVED.of(rows, TimingRule.DATE_CURRENT))
                .isEqualTo(handledOfReceived(petitions, window, counting));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keepsTheIdentitiesOfTheFormByEveryBreakdown(int seed) {
        var random = new Random(seed);
        var dossiers = IntStream.range(0, 150).mapToObj(i -> dossier(random)).toList();
        var window = window(random);
        var rows = Tallied.rows(RecordKind.DOSSIER, contributions(dossiers, new Contributions(Dossiers.RULES)), window);

        for (var rule : TimingRule.values()) {
            var bySector = Form06aTable.of("sector", rows, rule, TallyRow::sector);
            var byAgency = Form06aTable.of("agency", rows, rule, TallyRow::agency);
            var byLevel =
                    Form06aTable.of("level", rows, rule, row -> row.agency().endsWith("1") ? "city" : "ward");
            assertThat(bySector.violated(byAgency)).isEmpty();
            assertThat(byAgency.violated(byLevel)).isEmpty();
            assertThat(byLevel.violated(bySector)).isEmpty();
            assertThat(bySector.total()).isEqualTo(Form06a.of(rows, rule));
        }
    }

    static Stream<Integer> seeds() {
        return IntStream.rangeClosed(1, 50).boxed();
    }

    private static PetitionBalance dumb(List<Petition> petitions, PeriodWindow window, boolean counting) {
        long all = 0, received = 0, handled = 0, onTime = 0, inTime = 0, overdue = 0, undated = 0;
        for (var petition : petitions) {
            var due = due(petition, counting);
            var end = end(petition);
            if (!day(petition.receivedAt()).isBefore(window.until())
                    || (end != null && end.isBefore(window.period().start()))) {
                continue;
            }
            all++;
            received += day(petition.receivedAt()).isBefore(window.period().start()) ? 0 : 1;
            if (end != null && end.isBefore(window.until())) {
                handled++;
                onTime += due != null && !end.isAfter(due) ? 1 : 0;
            } else if (due == null) {
                undated++;
            } else if (due.isBefore(window.until())) {
                overdue++;
            } else {
                inTime++;
            }
        }
        return new PetitionBalance(all, received, handled, onTime, inTime, overdue, undated);
    }

    private static Fraction handledOfReceived(List<Petition> petitions, PeriodWindow window, boolean counting) {
        var received = petitions.stream()
                .filter(petition ->
                        !day(petition.receivedAt()).isBefore(window.period().start())
                                && day(petition.receivedAt()).isBefore(window.until()))
                .toList();
        var onTime = received.stream()
                .filter(petition -> {
                    var end = end(petition);
                    var due = due(petition, counting);
                    return end != null && due != null && end.isBefore(window.until()) && !end.isAfter(due);
                })
                .count();
        return new Fraction(onTime, received.size());
    }

    private static @Nullable LocalDate due(Petition petition, boolean counting) {
        if (petition.due() != null) {
            return petition.due().day(Dossiers.ZONE);
        }
        var forwarded = petition.forwardedAt();
        return counting
                ? Petitions.WEEKDAYS.after(day(forwarded == null ? petition.receivedAt() : forwarded), 15)
                : null;
    }

    private static @Nullable LocalDate end(Petition petition) {
        return petition.status() == PetitionStatus.HANDLED && petition.handledAt() != null
                ? day(petition.handledAt())
                : null;
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(Dossiers.ZONE).toLocalDate();
    }

    private static Petition petition(Random random) {
        var received = moment(FIRST.plusDays(random.nextInt(DAYS)), random);
        var forwarded = random.nextInt(3) == 0 ? later(received, 10, random) : null;
        var handled = random.nextInt(3) > 0 ? later(forwarded == null ? received : forwarded, 40, random) : null;
        // an answer that was taken back leaves its date behind
        var status = handled != null && random.nextInt(8) > 0 ? PetitionStatus.HANDLED : PetitionStatus.IN_PROGRESS;
        return new Petition(
                status,
                "x",
                "H33.911.0" + random.nextInt(4),
                random.nextBoolean() ? "CONDUCT" : "REGULATION",
                received,
                forwarded,
                random.nextInt(3) == 0 ? null : due(received, random),
                handled);
    }

    private static Dossier dossier(Random random) {
        var received = moment(FIRST.plusDays(random.nextInt(DAYS)), random);
        var ended = random.nextInt(4) > 0;
        var due = random.nextInt(10) == 0 ? null : due(received, random);
        // what the source says of an extension
        var changes = due == null || random.nextInt(3) > 0
                ? List.<DueChange>of()
                : List.of(new DueChange(later(received, 30, random), due(received, random), due, ""));
        return new Dossier(
                ended ? DossierStatus.COMPLETED : DossierStatus.IN_PROGRESS,
                "x",
                "1.000253",
                "G0" + random.nextInt(3),
                Channel.values()[random.nextInt(3)],
                "H33.911",
                "H33.911.0" + random.nextInt(4),
                null,
                received,
                due,
                changes,
                ended ? later(received, 40, random) : null,
                null,
                List.of());
    }

    /** From three days before the receipt, by the day or to the second. */
    private static Due due(Instant received, Random random) {
        var day = day(received).plusDays(random.nextInt(30) - 3L);
        return random.nextBoolean() ? new Due.On(day) : new Due.At(moment(day, random));
    }

    private static Instant later(Instant moment, int days, Random random) {
        return moment.plusSeconds(random.nextInt(days * 24 * 60 * 60));
    }

    private static Instant moment(LocalDate day, Random random) {
        return at(day.toString()).plusSeconds(random.nextInt(24 * 60 * 60));
    }

    private static PeriodWindow window(Random random) {
        var calendar = random.nextBoolean() ? PeriodCalendar.DECREE_09_2019 : PeriodCalendar.CALENDAR;
        var codes = List.of("2023-H1", "2023-Q2", "2023-03", "2023-9M", "2023");
        var period = calendar.period(codes.get(random.nextInt(codes.size())));
        return PeriodWindow.asOf(calendar, period, period.start().plusDays(1 + random.nextInt((int) period.days())));
    }

    private static List<Contribution> contributions(List<? extends RecordContent> records, Contributions rules) {
        var all = new ArrayList<Contribution>();
        for (var content : records) {
            all.addAll(rules.of(RecordFacts.of(new RecordVersion(
                    new RecordKey("phu-quoc", content.kind(), "1"),
                    new Version(0, at("2023-12-31"), 1, ContentHash.NONE),
                    "source",
                    "row 1",
                    content))));
        }
        return all;
    }
}
