package vn.kip.ingest.infer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kip.domain.record.RecordKind;

class UsualNamesTest {

    @ParameterizedTest
    @CsvSource({
        "MaHoSo, id",
        "Mã hồ sơ, id",
        "So_ho_so, id",
        "SỐ HỒ SƠ, id",
        "case_enquiry_id, id",
        "TrangThai, status",
        "Tình trạng hồ sơ, status",
        "NgayTiepNhan, receivedAt",
        "Ngày tiếp nhận, receivedAt",
        "Ngày tiếp nhận hồ sơ, receivedAt",
        "open_dt, receivedAt",
        "NgayHenTra, due",
        "Hạn trả, due",
        "due_date, due",
        "NgayKetThucXuLy, completedAt",
        "closedDate, completedAt",
        "Ngày trả kết quả, returnedAt",
        "DonVi, resolvingAgency",
        "Đơn vị tiếp nhận, receivingAgency",
        "LinhVuc, sector",
        "Thủ tục hành chính, procedure",
        "Hình thức nộp, channel",
        "NgayNopHoSo, submittedAt",
        "updated_at, stamp",
        "GhiChepKhac, ''",
    })
    void findsTheFieldOfADossierThatAColumnIsNamedFor(String name, String field) {
        assertThat(best(RecordKind.DOSSIER, name)).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({
        "SURVEY, Mức độ hài lòng, rating",
        "SURVEY, NgayDanhGia, ratedAt",
        "SURVEY, MaHoSo, dossierId",
        "SURVEY, SoPhieu, id",
        "PETITION, MaPhanAnh, id",
        "PETITION, NgayTraLoi, handledAt",
        "PETITION, NgayChuyen, forwardedAt",
        "PETITION, HanXuLy, due",
        "PROCEDURE, MaTTHC, procedure",
        "PROCEDURE, NgayHieuLuc, effectiveFrom",
        "AUDIT, SoChuongTrinh, programme",
        "AUDIT, NgayKeHoach, plannedOn",
    })
    void findsTheFieldsOfOtherKinds(RecordKind kind, String name, String field) {
        assertThat(best(kind, name)).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HoTen",
                "Họ và tên người nộp",
                "TEN_CONG_DAN",
                "CCCD",
                "Số CMND",
                "SoDinhDanh",
                "DienThoai",
                "sdt",
                "Phone Number",
                "e-mail",
                "Địa chỉ thường trú",
                "location_street_name",
                "NoiDungPhanAnh",
                "Trích yếu",
                "Ghi chú",
                "NgaySinh",
                "applicantName",
                "Tên",
                "name",
                "closure_reason"
            })
    void knowsColumnsAboutPersons(String name) {
        assertThat(UsualNames.ALL.personal(name)).isTrue();
    }

    @Test
    void takesNoUsualFieldForPersonal() {
        var fields = Stream.of("MaHoSo", "TrangThai", "TenDonVi", "TenLinhVuc", "TenThuTuc", "NgayTiepNhan", "MucDo");

        assertThat(fields).noneMatch(UsualNames.ALL::personal);
    }

    private static String best(RecordKind kind, String name) {
        return Stream.concat(Field.of(kind).stream(), Stream.of(Field.STAMP))
                .filter(field -> UsualNames.ALL.fit(name, kind, field) > 0)
                .max(Comparator.comparingInt(field -> UsualNames.ALL.fit(name, kind, field)))
                .map(Field::name)
                .orElse("");
    }
}
