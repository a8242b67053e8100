package vn.kip.ingest.mapping;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.settings.Setting;
import vn.kip.domain.survey.SatisfactionScale;
import vn.kip.ingest.mapping.field.IdScheme;
import vn.kip.ingest.row.Row;

/** Mappings and rows for tests. */
final class Mappings {

    static final Instant NOW = Instant.parse("2023-06-15T00:00:00Z");
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    static final String DOSSIER = """
            stamp: NgayCapNhat
            fields:
              id: MaHoSo
              status: TrangThaiHoSo
              procedure: MaTTHC
              sector: MaLinhVuc
              channel: {from: KenhThucHien, default: IN_PERSON}
              receivingAgency: NoiNopHoSo
              resolvingAgency: DonViXuLy
              submittedAt: NgayNopHoSo
              receivedAt: NgayTiepNhan
              due: NgayHenTra
              completedAt: {from: [NgayKetThucXuLy, NgayTuChoi]}
              returnedAt: NgayTra
              supplements: {from: BoSung, fields: {requestedAt: NgayBoSung, returnedAt: NgayTiepNhanBoSung}}
              dueHistory: {from: BoSung, fields: {recordedAt: NgayTiepNhanBoSung, from: NgayHenTraTruoc, to: NgayHenTraMoi}}
            """;

    private Mappings() {}

    static Mapping of(RecordKind kind, String settings) {
        return of(kind, settings, SatisfactionScale.DEFAULT);
    }

    static Mapping of(RecordKind kind, String settings, SatisfactionScale scale) {
        return Mapping.compile(
                Setting.parse("kip.yml", settings, name -> Optional.empty()),
                "one-stop",
                kind,
                "phu-quoc",
                new Conventions(ZONE, scale, IdScheme.PLAIN));
    }

    /** A dossier completed in time. */
    static Map<String, String> dossier() {
        return new HashMap<>(Map.of(
                "MaHoSo", "000.17.22.H56-210531-0001",
                "NgayCapNhat", "20230612100000",
                "TrangThaiHoSo", "9",
                "MaTTHC", "1.005129",
                "MaLinhVuc", "G03-GD10",
                "DonViXuLy", "H33.01",
                "NgayTiepNhan", "20230601080000",
                "NgayHenTra", "20230615170000",
                "NgayKetThucXuLy", "20230612093000"));
    }

    static Reading read(Mapping mapping, Map<String, String> row) {
        return mapping.read(Row.of(row), "page 1, row 1", NOW);
    }
}
