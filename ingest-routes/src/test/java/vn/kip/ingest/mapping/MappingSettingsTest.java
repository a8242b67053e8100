package vn.kip.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.settings.SettingException;

/** What a wrong mapping is told, with line and key. */
class MappingSettingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id: A | idd: A | kip.yml line 3, fields: expected the key 'id', found only idd, programme, agency, plannedOn",
                "agency: C | agencie: C | expected the key 'agency'",
                "agency: C | agency: C\\n  sector: X | fields.sector: expected one of id, programme, agency, plannedOn, performedOn, found the key 'sector'",
                "agency: C | agency: {fron: C} | fields.agency: expected either 'from' or 'constant', found fron",
                "agency: C | agency: {from: C, constant: D} | fields.agency: expected either 'from' or 'constant', found from, constant",
                "agency: C | agency: {from: C, format: x} | found the key 'format'",
                "agency: C | agency: {from: C, join: '-'} | expected several fields to join, such as [A, B], found 'C'",
                "agency: C | agency: {from: C, otherwise: x} | expected the key 'codes'",
                "agency: C | agency: {constant: C, default: x} | expected one of constant, found the key 'default'",
                "plannedOn: D | plannedOn: {from: D, formats: [tt/mm]} | fields.plannedOn.formats[0]: expected a pattern of a date",
                "plannedOn: D | plannedOn: {from: D, default: hôm nay} | fields.plannedOn.default: expected a date: yyyyMMddHHmmss or",
                "plannedOn: D | plannedOn: {from: D, codes: {a: b}} | found the key 'codes'",
                "plannedOn: D | plannedOn: '' | expected the name of a field of the source, found nothing",
            })
    void isToldWhatIsWrong(String right, String wrong, String message) {
        var settings = """
                stamp: S
                fields:
                  id: A
                  programme: B
                  agency: C
                  plannedOn: D
                """.replace(right, wrong.replace("\\n", "\n"));
        assertThatThrownBy(() -> Mappings.of(RecordKind.AUDIT, settings))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining(message);
    }

    @Test
    void refusesAStatusThatThereIsNot() {
        var settings = Mappings.DOSSIER.replace(
                "status: TrangThaiHoSo", "status: {from: TrangThaiHoSo, codes: {\"1\": DONE}}");

        assertThatThrownBy(() -> Mappings.of(RecordKind.DOSSIER, settings))
                .hasMessageStartingWith("kip.yml line 4, fields.status.codes.1: expected one of SUBMITTED, ACCEPTED,")
                .hasMessageEndingWith("found 'DONE'");
    }

    @Test
    void refusesADossierThatCanNeverEnd() {
        var settings = Mappings.DOSSIER
                .replace("  completedAt: {from: [NgayKetThucXuLy, NgayTuChoi]}\n", "")
                .replace("  returnedAt: NgayTra\n", "");

        assertThatThrownBy(() -> Mappings.of(RecordKind.DOSSIER, settings))
                .hasMessageContaining("expected the key 'completedAt'");
    }

    @Test
    void refusesAnUnknownFieldOfASupplement() {
        var settings = Mappings.DOSSIER.replace("returnedAt: NgayTiepNhanBoSung", "returned: NgayTiepNhanBoSung");

        assertThatThrownBy(() -> Mappings.of(RecordKind.DOSSIER, settings))
                .hasMessageContaining(
                        "fields.supplements.fields.returned: expected one of requestedAt, returnedAt, found the key 'returned'");
    }

    @Test
    void refusesAnUnknownKeyOfTheMapping() {
        assertThatThrownBy(() -> Mappings.of(RecordKind.DOSSIER, Mappings.DOSSIER.replace("stamp:", "stamps:")))
                .hasMessage(
                        "kip.yml line 1, stamps: expected one of revision, stamp, entry, fields, found the key 'stamps'");
    }
}
