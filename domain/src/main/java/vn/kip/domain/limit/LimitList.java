package vn.kip.domain.limit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.settings.DaySetting;
import vn.kip.domain.settings.NamedFile;
import vn.kip.domain.settings.Setting;
import vn.kip.domain.settings.SettingTable;

/** Reads the limits of procedures from a file or from the settings themselves. */
final class LimitList {

    private static final String ONE_A_DAY = "one limit of a procedure for each day of receipt";

    private final Map<String, List<LimitInForce>> byCode = new HashMap<>();

    private LimitList() {}

    static ProcedureLimits read(Setting list) {
        var limits = new LimitList();
        for (var item : list.items()) {
            item.allowing("procedure", "limit", "from", "until");
            var procedure = item.required("procedure");
            if (!limits.add(procedure.text(), limit(item))) {
                throw procedure.error(ONE_A_DAY, "'" + procedure.text() + "' again");
            }
        }
        return new ProcedureLimits(limits.byCode);
    }

    private static LimitInForce limit(Setting item) {
        var text = item.required("limit");
        var reading = LimitReading.of(text.text());
        if (reading.limit().isEmpty()) {
            throw text.error("a time limit such as 15 ngày làm việc, 30 ngày, 4 giờ or 1 tháng");
        }
        var from = item.child("from").map(DaySetting::of).orElse(null);
        var until = item.child("until").map(DaySetting::of).orElse(null);
        if (inverted(from, until)) {
            throw item.required("until").error("a day from " + from + " on");
        }
        return new LimitInForce(reading, from, until);
    }

    static ProcedureLimits parse(NamedFile file) {
        var limits = new LimitList();
        for (var row :
                SettingTable.parse(file, "MaTTHC", "ThoiHan", "DonViThoiHan").rows()) {
            var code = row.text("MaTTHC");
            if (!limits.add(code, limit(row))) {
                throw row.error("MaTTHC", ONE_A_DAY, "'" + code + "' again");
            }
        }
        return new ProcedureLimits(limits.byCode);
    }

    private static LimitInForce limit(SettingTable.Row row) {
        var from = day(row, "TuNgay");
        var until = day(row, "DenNgay");
        if (inverted(from, until)) {
            throw row.error("DenNgay", "a day from " + from + " on");
        }
        return new LimitInForce(LimitReading.of(row.text("ThoiHan"), row.text("DonViThoiHan")), from, until);
    }

    private static @Nullable LocalDate day(SettingTable.Row row, String column) {
        return row.has(column) && !row.text(column).isEmpty() ? row.day(column) : null;
    }

    private static boolean inverted(@Nullable LocalDate from, @Nullable LocalDate until) {
        return from != null && until != null && until.isBefore(from);
    }

    /** Returns false where another limit of the code holds on one of its days. */
    private boolean add(String code, LimitInForce limit) {
        var others = byCode.computeIfAbsent(code, none -> new ArrayList<>());
        if (others.stream().anyMatch(limit::overlaps)) {
            return false;
        }
        return others.add(limit);
    }
}
