package vn.kip.standalone.sample.log;

import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;
import vn.kip.standalone.sample.dossier.DossierState;
import vn.kip.standalone.sample.dossier.Papers;
import vn.kip.standalone.sample.dossier.Promise;
import vn.kip.standalone.sample.dossier.SampleDossier;

/**
 * Writes rows as one-stop systems do: the fields of the national service bus, dates in one of two formats, nothing as an
 * empty text or as null, and personal data in between.
 */
final class RowWriter implements AutoCloseable {

    /** The stamp of a row that claims to come from the future. */
    private static final LocalDateTime FAR_FUTURE = LocalDateTime.of(2099, 1, 1, 8, 0);

    private static final JsonMapper MAPPER = JsonMapper.builder(
                    JsonFactory.builder().rootValueSeparator("").build())
            .build();

    private final JsonGenerator json;
    private final StampText stamps = new StampText();
    private final Map<String, SerializedString> names = new HashMap<>();
    private boolean worded;

    RowWriter(OutputStream out) {
        json = MAPPER.createGenerator(out);
    }

    /** One object, on one line without a line break. */
    void write(LogEntry entry) {
        open(entry);
        date("NgayCapNhat", entry.bad() == BadRow.FUTURE_STAMP ? FAR_FUTURE : stamp(entry));
        json.writeEndObject();
    }

    /** As {@link #write}, with the stamp left to the system that takes the row. */
    void writeWithoutStamp(LogEntry entry) {
        open(entry);
        json.writeEndObject();
    }

    private void open(LogEntry entry) {
        var dossier = entry.dossier();
        var state = entry.state();
        var bad = entry.bad();
        worded = dossier.number() % 3 == 0;
        json.writeStartObject();
        json.writeStringProperty("MaHoSo", bad == BadRow.MISSING_ID ? "" : dossier.id());
        about(dossier, state);
        personal(dossier);
        dates(entry);
        json.writeStringProperty("DonViXuLy", state.agency());
        json.writeStringProperty("NoiNopHoSo", dossier.traits().receivingAgency());
        supplements(dossier, state.papers());
    }

    void flush() {
        json.flush();
    }

    @Override
    public void close() {
        json.close();
    }

    /** A bad row has a stamp of its own, that of the log. */
    private static LocalDateTime stamp(LogEntry entry) {
        return entry.bad() == null ? entry.state().stamp() : entry.at();
    }

    private void about(SampleDossier dossier, DossierState state) {
        var procedure = dossier.traits().procedure();
        json.writeStringProperty("MaTTHC", procedure.code());
        name("TenTTHC", procedure.name());
        json.writeStringProperty("MaLinhVuc", state.sector());
        name("TenLinhVuc", dossier.traits().sector().vi());
        json.writeStringProperty("KenhThucHien", channel(dossier));
        json.writeStringProperty("LoaiDoiTuong", dossier.number() % 5 == 0 ? "2" : "1");
    }

    /** Not every system says that a dossier was handed in at the counter: it is what is meant when nothing is said. */
    private static String channel(SampleDossier dossier) {
        return switch (dossier.traits().channel()) {
            case IN_PERSON -> dossier.number() % 10 == 0 ? "" : "1";
            case ONLINE -> "2";
            case POSTAL -> "3";
        };
    }

    private void personal(SampleDossier dossier) {
        var person = new PersonalData(dossier.number());
        json.writeStringProperty("ChuHoSo", person.name());
        json.writeStringProperty("MaDoiTuong", person.identityNumber());
        json.writeStringProperty("SoDienThoai", person.phone());
        json.writeStringProperty("DiaChi", person.address());
        json.writeStringProperty("TrichYeuHoSo", "Hồ sơ của " + person.name());
        json.writeStringProperty("GhiChu", dossier.number() % 4 == 0 ? "Gọi " + person.phone() : "");
    }

    private void dates(LogEntry entry) {
        var state = entry.state();
        var bad = entry.bad();
        var status = bad == BadRow.UNKNOWN_STATUS
                ? "11"
                : String.valueOf(state.status().code());
        var completed = state.completed();
        if (bad == BadRow.COMPLETED_BEFORE_RECEIPT) {
            completed = state.submitted().minusDays(3);
        }
        date("NgayNopHoSo", state.submitted());
        date("NgayTiepNhan", state.received());
        if (bad == BadRow.BAD_DATE) {
            json.writeStringProperty("NgayHenTra", "20230230170000");
        } else {
            promise("NgayHenTra", state.due());
        }
        json.writeStringProperty("TrangThaiHoSo", status);
        date("NgayKetThucXuLy", completed);
        date("NgayTuChoi", state.refused());
        date("NgayTra", state.returned());
    }

    private void supplements(SampleDossier dossier, List<Papers> papers) {
        json.writeArrayPropertyStart("DanhSachHoSoBoSung");
        for (int i = 0; i < papers.size(); i++) {
            var request = papers.get(i);
            json.writeStartObject();
            json.writeStringProperty("HoSoBoSungId", dossier.id() + "-BS" + (i + 1));
            json.writeStringProperty("NguoiYeuCauBoSung", PersonalData.OFFICER);
            json.writeStringProperty(
                    "NoiDungBoSung", "Bổ sung giấy tờ của " + new PersonalData(dossier.number()).name());
            date("NgayBoSung", request.requested());
            date("NgayTiepNhanBoSung", request.returned());
            json.writeStringProperty("TrangThaiBoSung", request.returned() == null ? "0" : "1");
            promise("NgayHenTraTruoc", request.before());
            promise("NgayHenTraMoi", request.after());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void date(String field, @Nullable LocalDateTime moment) {
        text(field, moment == null ? null : stampText(moment, false));
    }

    private void promise(String field, @Nullable Promise promise) {
        text(field, promise == null ? null : stampText(promise.at(), promise.dayOnly()));
    }

    private String stampText(LocalDateTime moment, boolean dayOnly) {
        return worded ? stamps.worded(moment, dayOnly) : stamps.digits(moment, dayOnly);
    }

    /** A text that many rows share: it is encoded once. */
    private void name(String field, String name) {
        json.writeName(field);
        json.writeString(names.computeIfAbsent(name, SerializedString::new));
    }

    private void text(String field, @Nullable String text) {
        if (text != null) {
            json.writeStringProperty(field, text);
        } else if (worded) {
            json.writeNullProperty(field);
        } else {
            json.writeStringProperty(field, "");
        }
    }
}
