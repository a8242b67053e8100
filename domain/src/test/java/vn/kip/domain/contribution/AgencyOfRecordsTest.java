package vn.kip.domain.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kip.domain.contribution.Dossiers.at;
import static vn.kip.domain.contribution.Dossiers.dueOn;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.fact.RecordFacts;
import vn.kip.domain.lifecycle.Channel;
import vn.kip.domain.lifecycle.DossierStatus;
import vn.kip.domain.lifecycle.PetitionStatus;
import vn.kip.domain.organisation.Organisation;
import vn.kip.domain.organisation.Units;
import vn.kip.domain.record.Dossier;
import vn.kip.domain.record.InternalAudit;
import vn.kip.domain.record.Petition;
import vn.kip.domain.record.RecordContent;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordVersion;
import vn.kip.domain.record.SurveySlip;
import vn.kip.domain.record.Version;
import vn.kip.domain.settings.Setting;
import vn.kip.domain.wire.RecordCodec;

/** Under which unit a record counts, around 1 July 2025, when codes were given to other units (NQ 1654/NQ-UBTVQH15). */
class AgencyOfRecordsTest {

    private static final CountingRules RULES = Dossiers.RULES.countingFor(Units.kienGiangList()
            .plus(Units.yaml("units: [{code: H33.911.05, id: tnmt, name: Phòng TN&MT}]"))
            .organisation());

    @ParameterizedTest(name = "code {0} received {1}: {2}")
    @CsvSource({
        "31078, 2025-06-30T23:59:59, 31078", // the last moment of phường Dương Đông
        "31078, 2025-07-01T00:00:00, 31078@2025-07-01", // the first moment of đặc khu Phú Quốc
        "31081, 2025-06-30T23:59:59, 31081",
        "31081, 2025-07-01T00:00:00, 31081?", // nobody's any more, and not to be taken for the ward
        "' 31078', 2025-06-30T08:00:00, 31078",
        "H33.911.05, 2025-06-30T08:00:00, tnmt", // QĐ 20/2020/QĐ-TTg
        "000.05.911.H33, 2025-06-30T08:00:00, tnmt", // QCVN 102:2016/BTTTT
        "h33.911.05, 2025-07-01T08:00:00, tnmt",
        "000.00.17.H33, 2025-06-30T08:00:00, H33.17", // not listed: one spelling all the same
        "PQ-KT, 2025-06-30T08:00:00, PQ-KT",
    })
    void isTheUnitThatHeldTheCodeOnTheDayOfReceipt(String code, String received, String key) {
        var dossier = dossier(code, received, "2025-07-20T10:00");
        var petition = new Petition(
                PetitionStatus.HANDLED, "x", code, "C0", at(received), null, dueOn("2025-07-15"), at("2025-07-20"));
        var audit = new InternalAudit(
                "CT", code, LocalDate.parse(received.substring(0, 10)), LocalDate.parse("2025-07-20"));

        assertThat(agencies(RULES, dossier)).containsOnly(key);
        assertThat(agencies(RULES, petition)).containsOnly(key);
        assertThat(agencies(RULES, new SurveySlip(code, "", at(received), "SATISFIED")))
                .containsOnly(key);
        assertThat(agencies(RULES, audit)).containsOnly(key);
    }

    @ParameterizedTest
    @CsvSource({"31078", "000.05.911.H33", "' 31078'", "31081?"})
    void isTheCodeAsItStandsWhereNoUnitsAreKnown(String code) {
        assertThat(agencies(Dossiers.RULES, dossier(code, "2025-07-01T00:00", null)))
                .containsOnly(code);
    }

    @Test
    void doesNotEnterTheIdOfRulesWithoutUnits() {
        var rules = Dossiers.RULES;
        var text = "2;" + rules.zone() + ";" + rules.scale().id() + ";"
                + rules.petitions().id();

        assertThat(rules.id()).isEqualTo(Setting.sha256(text).substring(0, 8));
        assertThat(List.of(
                        rules.id(),
                        RULES.id(),
                        rules.countingFor(Units.kienGiang()).id()))
                .doesNotHaveDuplicates();
        assertThat(RULES.countingFor(Organisation.NONE).id()).isEqualTo(rules.id());
    }

    private static Dossier dossier(String agency, String received, @Nullable String completed) {
        return new Dossier(
                completed == null ? DossierStatus.ACCEPTED : DossierStatus.COMPLETED,
                "x",
                "1.000253",
                "XNC",
                Channel.ONLINE,
                "91",
                agency,
                null,
                at(received),
                dueOn("2025-07-15"),
                List.of(),
                completed == null ? null : at(completed),
                null,
                List.of());
    }

    private static Set<String> agencies(CountingRules rules, RecordContent content) {
        var version = new RecordVersion(
                new RecordKey("phu-quoc", content.kind(), "1"),
                new Version(0, at("2025-08-01"), 1, RecordCodec.hash(content)),
                "source",
                "row 1",
                content);
        var facts = RecordFacts.of(version);
        return new Contributions(rules)
                .of(facts).stream().map(one -> one.cell().agency()).collect(Collectors.toSet());
    }
}
