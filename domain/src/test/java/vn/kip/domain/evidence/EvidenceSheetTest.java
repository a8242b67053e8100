package vn.kip.domain.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.kip.domain.fact.RecordFacts;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.lifecycle.Channel;
import vn.kip.domain.lifecycle.DossierStatus;
import vn.kip.domain.lifecycle.Due;
import vn.kip.domain.period.PeriodCalendar;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.record.ContentHash;
import vn.kip.domain.record.Dossier;
import vn.kip.domain.record.RecordContent;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.record.RecordVersion;
import vn.kip.domain.record.SurveySlip;
import vn.kip.domain.record.Version;
import vn.kip.domain.settings.Setting;

class EvidenceSheetTest {

    private static final Catalogue CATALOGUE = Catalogue.read(Setting.parse("kip.yml", """
            unit: {id: u, name: {vi: "UBND", en: "Committee"}}
            indicators:
              - {id: on-time, objective: "02", name: {vi: "Đúng hẹn", en: "On time"}, target: 95%, formula: RESOLVED_ONLY, breakdown: [agency]}
              - {id: happy, objective: "03", name: {vi: "Hài lòng", en: "Satisfied"}, target: 91%, formula: SATISFIED_OF_RATED}
            """, name -> Optional.empty()));
    private static final PeriodWindow HALF_YEAR =
            PeriodWindow.whole(PeriodCalendar.DECREE_09_2019, PeriodCalendar.DECREE_09_2019.period("2023-H1"));
    private static final EvidenceSheet DOSSIERS = new EvidenceSheet(RecordKind.DOSSIER, CATALOGUE, HALF_YEAR);

    @Test
    void hasAColumnForEachFormulaAndTimingRuleAndForTheForm() {
        assertThat(DOSSIERS.columns())
                .startsWith(
                        "on-time RESOLVED_ONLY INSTANT_CURRENT",
                        "on-time RESOLVED_ONLY DATE_CURRENT",
                        "on-time RESOLVED_ONLY INSTANT_ORIGINAL",
                        "on-time RESOLVED_ONLY DATE_ORIGINAL",
                        "on-time INDEX_766 INSTANT_CURRENT")
                .endsWith("c12", "c13", "undated")
                // three formulae by four rules, eleven columns and the undated
                .hasSize(24);
        assertThat(new EvidenceSheet(RecordKind.SURVEY, CATALOGUE, HALF_YEAR).columns())
                .containsExactly("happy SATISFIED_OF_RATED");
        assertThat(new EvidenceSheet(RecordKind.AUDIT, CATALOGUE, HALF_YEAR).columns())
                .isEmpty();
    }

    @Test
    void saysWhatADossierAddsToEachFigure() {
        // received in the period online, ended an hour after it was due, on the day
        var late = row(dossier("2023-05-02T01:00:00Z", at("2023-05-10T03:00:00Z"), "2023-05-10T04:00:00Z"));

        assertThat(late.agency()).isEqualTo("H33.1");
        assertThat(late.sector()).isEqualTo("G01");
        assertThat(late.channel()).isEqualTo("ONLINE");
        assertThat(late.cells())
                .containsExactly(
                        "0", "1", "0", "1", "0", "1", "0", "1", "0", "1", "0", "1", "1", "1", "0", "0", "1", "0", "0",
                        "1", "0", "0", "0", "0");
    }

    @Test
    void saysWhatADossierThatIsOpenAndOneWithoutADueDateAdd() {
        var open = row(dossier("2023-05-02T01:00:00Z", at("2023-06-20T03:00:00Z"), null));
        var undated = row(dossier("2023-05-02T01:00:00Z", null, null));

        // not resolved; pending in time of all by Decision 766; resolved on time of all: not yet
        assertThat(open.cells())
                .containsExactly(
                        "", "", "", "", "1", "1", "1", "1", "0", "0", "0", "0", "1", "1", "0", "0", "0", "0", "0", "0",
                        "1", "1", "0", "0");
        assertThat(undated.cells().subList(0, 23)).containsOnly("", "0");
        assertThat(undated.cells().get(23)).isEqualTo("1");
    }

    /** A sheet that remembers says of each the same as one that has seen nothing before. */
    @Test
    void whatItRemembersIsTheSame() {
        var remembering = new EvidenceSheet(RecordKind.DOSSIER, CATALOGUE, HALF_YEAR);
        for (var received : List.of("2022-12-14T10:00:00Z", "2022-12-15T10:00:00Z", "2023-05-02T01:00:00Z")) {
            for (var due : List.of("2023-05-10T03:00:00Z", "2023-06-14T16:59:59Z", "2023-06-14T17:00:00Z")) {
                for (var channel : Channel.values()) {
                    for (var end : List.of("2023-05-10T03:00:00Z", "2023-06-14T17:00:00Z", "2023-07-01T01:00:00Z")) {
                        var facts = facts(dossier(received, at(due), end, channel));
                        var fresh = new EvidenceSheet(RecordKind.DOSSIER, CATALOGUE, HALF_YEAR);
                        assertThat(remembering.row(facts)).isEqualTo(fresh.row(facts));
                    }
                }
            }
        }
    }

    @Test
    void leavesOutWhatIsInNoFigureOfThePeriod() {
        assertThat(DOSSIERS.row(
                        facts(dossier("2022-05-02T01:00:00Z", at("2022-05-10T03:00:00Z"), "2022-05-09T01:00:00Z"))))
                .isEmpty();
        assertThat(DOSSIERS.row(facts(dossier("2023-07-02T01:00:00Z", at("2023-07-10T03:00:00Z"), null))))
                .isEmpty();
        assertThat(DOSSIERS.row(facts(null))).isEmpty();
    }

    @Test
    void tellsASlipThatIsSatisfiedFromOneThatIsNot() {
        var slips = new EvidenceSheet(RecordKind.SURVEY, CATALOGUE, HALF_YEAR);
        var rated = Instant.parse("2023-05-02T01:00:00Z");

        assertThat(slips.row(facts(new SurveySlip("A", "", rated, "SATISFIED")))
                        .orElseThrow()
                        .cells())
                .containsExactly("1");
        assertThat(slips.row(facts(new SurveySlip("A", "", rated, "UNSATISFIED")))
                        .orElseThrow()
                        .cells())
                .containsExactly("0");
    }

    private static EvidenceRow row(Dossier dossier) {
        return DOSSIERS.row(facts(dossier)).orElseThrow();
    }

    private static RecordFacts facts(@Nullable RecordContent content) {
        var kind = content == null ? RecordKind.DOSSIER : content.kind();
        return RecordFacts.of(new RecordVersion(
                new RecordKey("u", kind, "1"),
                new Version(0, Instant.parse("2023-06-01T01:00:00Z"), 1, ContentHash.NONE),
                "source",
                "row 1",
                content));
    }

    private static Due at(String moment) {
        return new Due.At(Instant.parse(moment));
    }

    private static Dossier dossier(String received, @Nullable Due due, @Nullable String completed) {
        return dossier(received, due, completed, Channel.ONLINE);
    }

    private static Dossier dossier(String received, @Nullable Due due, @Nullable String completed, Channel channel) {
        return new Dossier(
                completed == null ? DossierStatus.IN_PROGRESS : DossierStatus.COMPLETED,
                "",
                "1.000001",
                "G01",
                channel,
                "",
                "H33.1",
                null,
                Instant.parse(received),
                due,
                List.of(),
                completed == null ? null : Instant.parse(completed),
                null,
                List.of());
    }
}
