package vn.kip.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.ledger.Rejection;
import vn.kip.domain.ledger.Rejection.Reason;
import vn.kip.domain.lifecycle.Channel;
import vn.kip.domain.lifecycle.DossierStatus;
import vn.kip.domain.lifecycle.Due;
import vn.kip.domain.lifecycle.DueChange;
import vn.kip.domain.lifecycle.PetitionStatus;
import vn.kip.domain.lifecycle.Supplement;
import vn.kip.domain.record.Dossier;
import vn.kip.domain.record.InternalAudit;
import vn.kip.domain.record.Petition;
import vn.kip.domain.record.ProcedurePosting;
import vn.kip.domain.record.RecordContent;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.record.SurveySlip;
import vn.kip.domain.settings.Setting;
import vn.kip.domain.survey.ScaleReader;
import vn.kip.ingest.row.Row;

class MappingTest {

    private final Mapping dossiers = Mappings.of(RecordKind.DOSSIER, Mappings.DOSSIER);

    @Test
    void readsADossierWithTheNationalCodes() {
        var reading = accepted(dossiers, Mappings.dossier());

        assertThat(reading.key()).isEqualTo(new RecordKey("phu-quoc", RecordKind.DOSSIER, "000.17.22.H56-210531-0001"));
        assertThat(reading.stamp()).isEqualTo(Instant.parse("2023-06-12T03:00:00Z"));
        assertThat(reading.encoded().content())
                .isEqualTo(new Dossier(
                        DossierStatus.COMPLETED,
                        "9",
                        "1.005129",
                        "G03-GD10",
                        Channel.IN_PERSON,
                        "",
                        "H33.01",
                        null,
                        Instant.parse("2023-06-01T01:00:00Z"),
                        new Due.At(Instant.parse("2023-06-15T10:00:00Z")),
                        List.of(),
                        Instant.parse("2023-06-12T02:30:00Z"),
                        null,
                        List.of()));
    }

    @ParameterizedTest
    @CsvSource({"1, IN_PERSON", "2, ONLINE", "3, POSTAL", "'', IN_PERSON"})
    void readsTheChannel(String code, Channel channel) {
        var row = Mappings.dossier();
        row.put("KenhThucHien", code);

        assertThat(content(dossiers, row, Dossier.class).channel()).isEqualTo(channel);
    }

    @Test
    void startsTheClockWhereTheAgencyReceivesTheDossierSinceTheRuleSaysSo() {
        var mapping = Mappings.of(
                RecordKind.DOSSIER,
                Mappings.DOSSIER.replace("  due: NgayHenTra", "  receivedByAgencyAt: NgayNhan\n  due: NgayHenTra"));
        var before = Mappings.dossier();
        before.put("NgayNhan", "20230602080000");
        var after = Mappings.dossier();
        after.putAll(Map.of(
                "NgayTiepNhan", "20260805080000",
                "NgayNhan", "20260806093000",
                "NgayHenTra", "20260820170000",
                "NgayKetThucXuLy", "20260812093000"));

        assertThat(content(mapping, before, Dossier.class).receivedAt())
                .isEqualTo(Instant.parse("2023-06-01T01:00:00Z"));
        assertThat(content(mapping, after, Dossier.class).receivedAt())
                .isEqualTo(Instant.parse("2026-08-06T02:30:00Z"));
    }

    @Test
    void takesTheFirstFieldThatIsNotEmpty() {
        var row = Mappings.dossier();
        row.put("TrangThaiHoSo", "8");
        row.put("NgayKetThucXuLy", " ");
        row.put("NgayTuChoi", "20230613080000");

        assertThat(content(dossiers, row, Dossier.class).completedAt())
                .isEqualTo(Instant.parse("2023-06-13T01:00:00Z"));
    }

    @Test
    void readsSupplementsAndChangesOfTheDueDateFromOneListOldestFirst() {
        var second = Row.of(Map.of("NgayBoSung", "20230607080000"));
        var first = Row.of(Map.of(
                "NgayBoSung", "20230602080000",
                "NgayTiepNhanBoSung", "20230605080000",
                "NgayHenTraTruoc", "20230610",
                "NgayHenTraMoi", "20230615170000"));
        var empty = Row.of(Map.of());
        var row = new Row(Mappings.dossier(), Map.of("BoSung", List.of(second, first, empty)), Set.of());

        var dossier = (Dossier) ((Reading.Accepted) dossiers.read(row, "", Mappings.NOW))
                .encoded()
                .content();

        assertThat(dossier.supplements())
                .containsExactly(
                        new Supplement(Instant.parse("2023-06-02T01:00:00Z"), Instant.parse("2023-06-05T01:00:00Z")),
                        new Supplement(Instant.parse("2023-06-07T01:00:00Z"), null));
        assertThat(dossier.dueHistory())
                .containsExactly(new DueChange(
                        Instant.parse("2023-06-05T01:00:00Z"),
                        new Due.On(LocalDate.of(2023, 6, 10)),
                        new Due.At(Instant.parse("2023-06-15T10:00:00Z")),
                        ""));
    }

    @Test
    void readsASurveySlip() {
        var mapping = Mappings.of(RecordKind.SURVEY, """
                fields:
                  id: So
                  agency: {constant: mot-cua}
                  dossierId: MaHoSo
                  ratedAt: {from: Ngay, formats: [dd/MM/yyyy]}
                  rating: {from: MucDo, codes: {"Rất hài lòng": VERY_SATISFIED, "Hài lòng": SATISFIED}}
                """);

        // letters and marks apart, as some systems write them
        var row = Map.of("So", "P-01", "Ngay", "02/03/2023", "MucDo", "\u00a0Ha\u0300i lo\u0300ng ");

        assertThat(content(mapping, row, SurveySlip.class))
                .isEqualTo(new SurveySlip("mot-cua", "", Instant.parse("2023-03-01T17:00:00Z"), "SATISFIED"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "scale: 3                                 | VERY_SATISFIED",
                "scale: 3                                 | DISSATISFIED",
                "scale: 3                                 | NO_OPINION",
                "scale: [Tốt, Khá, Kém]                   | Khá",
                "scale: {min: 1, max: 10, satisfiedFrom: 8} | 1",
                "scale: {min: 1, max: 10, satisfiedFrom: 8} | 10",
                "satisfied: [GOOD]                        | whatever the form says",
            })
    void readsARatingOnTheScale(String survey, String rating) {
        assertThat(content(slips(survey), slip(rating), SurveySlip.class).rating())
                .isEqualTo(rating);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "scale: 3 | NEUTRAL   | NEUTRAL   | one of VERY_SATISFIED, SATISFIED, DISSATISFIED, NO_OPINION",
                "scale: 3 | satisfied | satisfied | one of VERY_SATISFIED, SATISFIED, DISSATISFIED, NO_OPINION",
                // what may be a person is shown by its shape
                "scale: 3 | Trần Thị Ánh | Aaaa Aaa Aaa | one of VERY_SATISFIED, SATISFIED, DISSATISFIED, NO_OPINION",
                "scale: [Tốt, Khá, Kém] | Tạm được | Aaa aaaa | one of Tốt, Khá, Kém, NO_OPINION",
                "scale: {min: 1, max: 3, satisfiedFrom: 2} | 0 | 0 | one of 3, 2, 1, NO_OPINION",
                "scale: {min: 1, max: 3, satisfiedFrom: 2} | 4 | 4 | one of 3, 2, 1, NO_OPINION",
            })
    void rejectsARatingOutsideTheScale(String survey, String rating, String found, String expected) {
        assertThat(refused(slips(survey), slip(rating)))
                .isEqualTo(new Rejection(
                        "one-stop",
                        RecordKind.SURVEY,
                        "page 1, row 1",
                        "P-01",
                        Reason.UNKNOWN_CODE,
                        "MucDo",
                        found,
                        expected));
    }

    @Test
    void missesARatingThatIsNotThereWhateverTheScale() {
        assertThat(refused(slips("scale: 3"), slip("")))
                .extracting(Rejection::reason, Rejection::field)
                .containsExactly(Reason.MISSING_FIELD, "MucDo");
    }

    private static Mapping slips(String survey) {
        var settings = "fields: {id: So, agency: {constant: mot-cua}, ratedAt: Ngay, rating: MucDo}";
        var root = Setting.parse("kip.yml", "survey: {" + survey + "}", name -> Optional.empty());
        return Mappings.of(RecordKind.SURVEY, settings, ScaleReader.read(root));
    }

    private static Map<String, String> slip(String rating) {
        return Map.of("So", "P-01", "Ngay", "2023-03-02", "MucDo", rating);
    }

    @Test
    void readsAPetition() {
        var mapping = Mappings.of(RecordKind.PETITION, """
                fields:
                  id: Ma
                  status: {from: TrangThai, codes: {"Đã công khai": HANDLED}, otherwise: IN_PROGRESS}
                  resolvingAgency: DonVi
                  receivedAt: Nhan
                  due: Han
                  handledAt: TraLoi
                """);

        var open = Map.of(
                "Ma",
                "PA1",
                "TrangThai",
                "Nguyễn Văn Ẩn",
                "DonVi",
                "H33.05",
                "Nhan",
                "2023-03-01",
                "Han",
                "2023-03-22");

        assertThat(content(mapping, open, Petition.class))
                .isEqualTo(new Petition(
                        PetitionStatus.IN_PROGRESS,
                        "", // what is no code of the source may be anything, and is not kept
                        "H33.05",
                        "",
                        Instant.parse("2023-02-28T17:00:00Z"),
                        null,
                        new Due.On(LocalDate.of(2023, 3, 22)),
                        null));
    }

    @Test
    void readsAProcedureUnderAnIdOfTwoFields() {
        var mapping = Mappings.of(RecordKind.PROCEDURE, """
                fields:
                  id: {from: [Ma, HieuLuc], join: "@"}
                  procedure: Ma
                  level: {from: Cap, codes: {"Cấp huyện": DISTRICT, "Cấp xã": COMMUNE}}
                  effectiveFrom: HieuLuc
                  effectiveTo: HetHieuLuc
                  postedAtOneStop: NiemYet
                """);

        var reading = accepted(
                mapping,
                Map.of("Ma", "1.000253", "HieuLuc", "2022-07-01", "Cap", "Cấp xã", "NiemYet", "2022-07-02 08:00"));

        assertThat(reading.key().id()).isEqualTo("1.000253@2022-07-01");
        assertThat(reading.encoded().content())
                .isEqualTo(new ProcedurePosting(
                        "1.000253", "COMMUNE", LocalDate.of(2022, 7, 1), null, LocalDate.of(2022, 7, 2), null));
    }

    @Test
    void readsAnAudit() {
        var mapping = Mappings.of(RecordKind.AUDIT, """
                fields:
                  id: DonVi
                  programme: {constant: 727/CTr-UBND}
                  agency: DonVi
                  plannedOn: {constant: "2023-12-31"}
                  performedOn: Ngay
                """);

        assertThat(content(mapping, Map.of("DonVi", "H33.07"), InternalAudit.class))
                .isEqualTo(new InternalAudit("727/CTr-UBND", "H33.07", LocalDate.of(2023, 12, 31), null));
    }

    @ParameterizedTest
    @CsvSource({
        "MaHoSo, '', MISSING_FIELD, MaHoSo, nothing",
        "MaHoSo, Nguyễn Văn Ẩn, BAD_VALUE, MaHoSo, Aaaaaa Aaa Aa",
        "NgayCapNhat, '', MISSING_FIELD, NgayCapNhat, nothing",
        "NgayCapNhat, 20230230000000, BAD_VALUE, NgayCapNhat, 20230230000000",
        "NgayCapNhat, 20230615070501, FUTURE_STAMP, NgayCapNhat, 2023-06-15T00:05:01Z",
        "TrangThaiHoSo, '', MISSING_FIELD, TrangThaiHoSo, nothing",
        "TrangThaiHoSo, 11, UNKNOWN_CODE, TrangThaiHoSo, 11",
        "TrangThaiHoSo, Nguyễn Văn Ẩn, UNKNOWN_CODE, TrangThaiHoSo, Aaaaaa Aaa Aa",
        "KenhThucHien, 0912345678, UNKNOWN_CODE, KenhThucHien, 9999999999",
        "NgayTiepNhan, 30/02/2023, BAD_VALUE, NgayTiepNhan, 30/02/2023",
        "NgayTiepNhan, 079123456789, BAD_VALUE, NgayTiepNhan, 999999999999",
        "NgayTiepNhan, '', MISSING_FIELD, NgayTiepNhan, nothing",
        "DonViXuLy, '', MISSING_FIELD, DonViXuLy, nothing",
        "DonViXuLy, CCCD 079123456789, BAD_VALUE, DonViXuLy, AAAA 999999999999",
        "DonViXuLy, 'H33\n01', BAD_VALUE, DonViXuLy, A99 99",
        "NgayKetThucXuLy, '', MISSING_FIELD, 'NgayKetThucXuLy, NgayTuChoi', nothing",
        "NgayKetThucXuLy, 20230531080000, CONTRADICTION, 'NgayKetThucXuLy, NgayTuChoi', 2023-05-31T01:00:00Z",
    })
    void rejectsTheWholeRowForOneBadField(String field, String value, Reason reason, String named, String found) {
        var row = Mappings.dossier();
        row.put(field, value);

        var rejection = refused(dossiers, row);

        assertThat(List.of(rejection))
                .extracting(Rejection::reason, Rejection::field, Rejection::found)
                .containsExactly(tuple(reason, named, found));
    }

    @Test
    void saysWhereAndWhatWasExpected() {
        var row = Mappings.dossier();
        row.put("TrangThaiHoSo", "11");

        assertThat(refused(dossiers, row))
                .isEqualTo(new Rejection(
                        "one-stop",
                        RecordKind.DOSSIER,
                        "page 1, row 1",
                        "000.17.22.H56-210531-0001",
                        Reason.UNKNOWN_CODE,
                        "TrangThaiHoSo",
                        "11",
                        "one of 1, 2, 3, 4, 5, 6, 7, 8, 9, 10"));
    }

    @Test
    void knowsARowWithoutAnIdByTheMomentOfItsChange() {
        var row = Mappings.dossier();
        row.remove("MaHoSo");

        assertThat(refused(dossiers, row).position()).isEqualTo("page 1, row 1 (changed 2023-06-12T03:00:00Z)");
    }

    @Test
    void takesAStampThatIsAheadByNoMoreThanClocksMayBe() {
        var row = Mappings.dossier();
        row.put("NgayCapNhat", "20230615070500");

        assertThat(accepted(dossiers, row).stamp()).isEqualTo(Instant.parse("2023-06-15T00:05:00Z"));
    }

    @Test
    void refusesAListWhereATextShouldBe() {
        var row = new Row(Mappings.dossier(), Map.of(), Set.of("MaTTHC"));

        var reading = (Reading.Refused) dossiers.read(row, "", Mappings.NOW);

        assertThat(reading.rejection().found()).isEqualTo("a list or an object");
        assertThat(reading.rejection().expected()).isEqualTo("a text");
    }

    @Test
    void refusesLongIds() {
        var row = Mappings.dossier();
        row.put("MaHoSo", "H".repeat(65));

        assertThat(refused(dossiers, row).expected()).isEqualTo("at most 64 characters");
    }

    @Test
    void wantsOnlyTheFieldsThatAreMapped() {
        var mapping = Mappings.of(RecordKind.AUDIT, """
                stamp: Luc
                fields: {id: {from: [A, B], join: "-"}, programme: C, agency: D, plannedOn: E}
                """);

        assertThat(mapping.wanted().texts()).containsExactlyInAnyOrder("Luc", "A", "B", "C", "D", "E");
    }

    private static Reading.Accepted accepted(Mapping mapping, Map<String, String> row) {
        assertThat(Mappings.read(mapping, row)).isInstanceOf(Reading.Accepted.class);
        return (Reading.Accepted) Mappings.read(mapping, row);
    }

    private static <C extends RecordContent> C content(Mapping mapping, Map<String, String> row, Class<C> type) {
        return type.cast(accepted(mapping, row).encoded().content());
    }

    private static Rejection refused(Mapping mapping, Map<String, String> row) {
        assertThat(Mappings.read(mapping, row)).isInstanceOf(Reading.Refused.class);
        return ((Reading.Refused) Mappings.read(mapping, row)).rejection();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tt.hue         | 05/06/2023 | 12/BB-UBND |",
                "tt.hue         | 05/06/2023 | Biên bản số 12/BB-UBND ngày 5/6/2023 |",
                "''             | 05/06/2023 | 12/BB-UBND | MISSING_FIELD NguoiNhap: expected a value, found nothing",
                "Trần Thị Huệ   | 05/06/2023 | 12/BB-UBND | BAD_VALUE NguoiNhap: expected the account of a member of the staff, such as tt.hue, found something else",
                "hue@phuquoc.vn | 05/06/2023 | 12/BB-UBND | BAD_VALUE NguoiNhap: expected the account of a member of the staff, such as tt.hue, found something else",
                "tt.hue         | ''         | 12/BB-UBND | MISSING_FIELD NgayNhap: expected a date: ",
                "tt.hue         | 31/02/2023 | 12/BB-UBND | BAD_VALUE NgayNhap: expected a date: ",
                "tt.hue         | 05/06/2023 | ''         | MISSING_FIELD ChungTu: expected a value, found nothing",
                "tt.hue         | 05/06/2023 | đơn của bà Huệ | BAD_VALUE ChungTu: expected the number of a document, such as 12/BB-UBND, found something else",
                "tt.hue         | 05/06/2023 | đơn 0987 654 321 | BAD_VALUE ChungTu: expected the number of a document, such as 12/BB-UBND, found something else",
            })
    void keepsWhoEnteredARowWhenAndOnWhatDocument(String by, String at, String document, @Nullable String fault) {
        var mapping = Mappings.of(RecordKind.AUDIT, """
                entry: {by: NguoiNhap, at: NgayNhap, document: ChungTu}
                fields: {id: So, programme: CT, agency: DonVi, plannedOn: KeHoach}
                """);
        var row = Map.of(
                "So",
                "1",
                "CT",
                "727",
                "DonVi",
                "VPUB",
                "KeHoach",
                "30/06/2023",
                "NguoiNhap",
                by,
                "NgayNhap",
                at,
                "ChungTu",
                document);

        var reading = Mappings.read(mapping, row);

        assertThat(mapping.wanted().texts()).contains("NguoiNhap", "NgayNhap", "ChungTu");
        if (fault == null) {
            assertThat(((Reading.Accepted) reading).position())
                    .isEqualTo("page 1, row 1 (entered by tt.hue, on 2023-06-05, document " + document + ")");
        } else {
            var rejection = ((Reading.Refused) reading).rejection();
            assertThat(rejection.reason() + " " + rejection.field() + ": expected " + rejection.expected() + ", found "
                            + rejection.found())
                    .startsWith(fault);
            assertThat(rejection.position()).isEqualTo("page 1, row 1");
        }
    }
}
