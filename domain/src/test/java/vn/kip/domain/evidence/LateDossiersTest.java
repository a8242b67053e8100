package vn.kip.domain.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.fact.RecordFacts;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.lifecycle.Channel;
import vn.kip.domain.lifecycle.DossierStatus;
import vn.kip.domain.lifecycle.Due;
import vn.kip.domain.lifecycle.DueChange;
import vn.kip.domain.period.PeriodCalendar;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.record.ContentHash;
import vn.kip.domain.record.Dossier;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.record.RecordVersion;
import vn.kip.domain.record.Version;
import vn.kip.domain.settings.Setting;

class LateDossiersTest {

    private static final String SETTINGS = """
            unit: {id: u, name: {vi: "UBND", en: "Committee"}}
            indicators:
              - {id: on-time, objective: "02", name: {vi: "Đúng hẹn", en: "On time"}, target: 95%, formula: RESOLVED_ONLY, $timing}
            """;

    /** To 14 June. */
    private static final PeriodWindow HALF_YEAR =
            PeriodWindow.whole(PeriodCalendar.DECREE_09_2019, PeriodCalendar.DECREE_09_2019.period("2023-H1"));

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2023-05-10T17:00+07:00, 2023-05-13T09:00+07:00, 2023-05-13, 3
            2023-05-10T15:00+07:00, 2023-05-10T16:00+07:00, 2023-05-10, 0
            2023-06-10T17:00+07:00, -,                      -,          4
            # ended after the period: overdue in it
            2023-06-10T17:00+07:00, 2023-06-20T09:00+07:00, -,          4
            """)
    void countsCalendarDaysFromTheDueDay(String due, @Nullable String end, @Nullable LocalDate ended, long days) {
        var late = late("timing: {compare: instant, due: current}", dossier(due, List.of(), end))
                .orElseThrow();

        assertThat(late.daysLate()).isEqualTo(days);
        assertThat(late.ended()).isEqualTo(ended);
        assertThat(late.agency()).isEqualTo("H33.1");
        assertThat(late.received()).isEqualTo(LocalDate.of(2023, 5, 2));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2023-05-10T17:00+07:00, 2023-05-10T17:00+07:00
            2023-06-15T17:00+07:00, -
            """)
    void leavesOutWhatIsInTime(String due, @Nullable String end) {
        assertThat(late("timing: {compare: instant, due: current}", dossier(due, List.of(), end)))
                .isEmpty();
    }

    @Test
    void goesByTheDateThatTheOfficialRuleGoesBy() {
        var moved = List.of(new DueChange(
                Instant.parse("2023-05-09T02:00:00Z"), at("2023-05-10T17:00+07:00"), at("2023-05-20T17:00+07:00"), ""));
        var dossier = dossier("2023-05-20T17:00+07:00", moved, "2023-05-22T09:00+07:00");

        assertThat(late("timing: {compare: instant, due: current}", dossier)
                        .orElseThrow()
                        .daysLate())
                .isEqualTo(2);
        assertThat(late("timing: {compare: instant, due: original}", dossier)
                        .orElseThrow()
                        .daysLate())
                .isEqualTo(12);
    }

    private static Optional<LateDossier> late(String timing, Dossier dossier) {
        var catalogue =
                Catalogue.read(Setting.parse("kip.yml", SETTINGS.replace("$timing", timing), name -> Optional.empty()));
        var facts = RecordFacts.of(new RecordVersion(
                new RecordKey("u", dossier.kind(), "1"),
                new Version(0, Instant.parse("2023-06-30T00:00:00Z"), 1, ContentHash.NONE),
                "source",
                "row 1",
                dossier));
        var sheet = new EvidenceSheet(RecordKind.DOSSIER, catalogue, HALF_YEAR);
        return new LateDossiers(catalogue, HALF_YEAR, sheet)
                .of(facts, sheet.row(facts).orElseThrow());
    }

    private static Dossier dossier(String due, List<DueChange> history, @Nullable String end) {
        var ended = end == null ? null : OffsetDateTime.parse(end).toInstant();
        return new Dossier(
                end == null ? DossierStatus.IN_PROGRESS : DossierStatus.COMPLETED,
                "",
                "1.001",
                "G01",
                Channel.ONLINE,
                "H33.1",
                "H33.1",
                null,
                Instant.parse("2023-05-02T01:00:00Z"),
                at(due),
                history,
                ended,
                null,
                List.of());
    }

    private static Due at(String moment) {
        return new Due.At(OffsetDateTime.parse(moment).toInstant());
    }
}
