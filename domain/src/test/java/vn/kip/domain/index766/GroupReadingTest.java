package vn.kip.domain.index766;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kip.domain.contribution.Cell;
import vn.kip.domain.contribution.Measure;
import vn.kip.domain.contribution.TimingRule;
import vn.kip.domain.indicator.Fraction;
import vn.kip.domain.indicator.PeriodTally;
import vn.kip.domain.indicator.TallyRow;
import vn.kip.domain.record.RecordKind;

class GroupReadingTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "PUBLICITY, POSTED_ON_BOTH_CHANNELS 2/3, PROMULGATED_ON_TIME PUBLISHED_ON_TIME PUBLISHED_COMPLETELY DOSSIERS_SYNCHRONISED",
        // 4 early, 2 late, 3 pending of which 1 overdue
        "PROGRESS, RESOLVED_ON_TIME 6/9, AVERAGE_TIME_PER_PROCEDURE",
        "DIGITISATION, '', DOSSIERS_DIGITISED",
        // 2 of the 9 came online
        "ONLINE_SERVICE, RECEIVED_ONLINE 2/9, PAID_ONLINE SERVICES_PROVIDED_ONLINE",
        "SATISFACTION, PETITIONS_ON_TIME 5/5, PETITIONERS_SATISFIED CITIZENS_SATISFIED",
    })
    void namesWhatTheRecordsGiveAndWhatIsMissing(Group group, String computed, String missing) {
        var reading = reading(group);

        assertThat(reading.computed().stream()
                        .map(one -> one.component() + " " + one.fraction().numerator() + "/"
                                + one.fraction().denominator())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(computed);
        assertThat(reading.missing()).extracting(Component::name).containsExactly(missing.split(" "));
        assertThat(reading.complete()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void saysWhyAComponentIsMissing(Component component) {
        var missing = reading(component.group()).missing().contains(component);

        assertThat(component.reasonMissing().isPresent()).isEqualTo(missing);
        assertThat(component.title().vi())
                .isNotBlank()
                .isNotEqualTo(component.title().en());
    }

    @Test
    void hasAHundredPointsInAll() {
        assertThat(Arrays.stream(Group.values()).mapToInt(Group::greatestScore).sum())
                .isEqualTo(100);
        assertThat(Group.PROGRESS.title().en()).isEqualTo("Progress of resolution");
    }

    @Test
    void isCompleteWhenNothingIsMissing() {
        var computed = new GroupReading.Computed(Component.RECEIVED_ONLINE, new Fraction(2, 9));

        assertThat(new GroupReading(Group.ONLINE_SERVICE, List.of(computed), List.of()).complete())
                .isTrue();
    }

    private static GroupReading reading(Group group) {
        var rows = Map.of(
                RecordKind.DOSSIER,
                List.of(dossiers("ONLINE", 2, 1, 0, 1), dossiers("IN_PERSON", 7, 3, 2, 0)),
                RecordKind.PETITION,
                List.of(row("", Measure.PETITION_RECEIVED, 5, Measure.HANDLED_ON_TIME, 3)),
                RecordKind.PROCEDURE,
                List.of(row("", Measure.CAME_INTO_FORCE, 3, Measure.POSTING_COMPLETE, 2)));
        return GroupReading.all(kind -> rows.getOrDefault(kind, List.of()), TimingRule.INSTANT_CURRENT).stream()
                .filter(reading -> reading.group() == group)
                .findFirst()
                .orElseThrow();
    }

    private static TallyRow dossiers(String channel, long received, long early, long late, long overdue) {
        var cell = Cell.empty(RecordKind.DOSSIER)
                .add(Measure.RECEIVED, received)
                .add(Measure.EARLY_CURRENT, early)
                .add(Measure.LATE_INSTANT_CURRENT, late)
                .add(Measure.LAPSED_CURRENT, overdue);
        return row(channel, cell);
    }

    private static TallyRow row(String channel, Measure one, long ones, Measure other, long others) {
        return row(channel, Cell.empty(one.kind()).add(one, ones).add(other, others));
    }

    private static TallyRow row(String channel, Cell within) {
        var none = Cell.empty(within.kind());
        return new TallyRow("", "", channel, new PeriodTally(none, within, none, none));
    }
}
