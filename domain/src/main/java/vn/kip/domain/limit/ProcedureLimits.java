package vn.kip.domain.limit;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import vn.kip.domain.settings.NamedFile;
import vn.kip.domain.settings.Setting;
import vn.kip.domain.settings.SettingTable;

/**
 * The time limits of procedures, by their codes: {@code MaTTHC,ThoiHan,DonViThoiHan} of the national catalogue.
 *
 * <p>A limit that is not understood does not stop the start: it is one of hundreds, and what rests on it is told apart
 * with its {@linkplain Reason reason}.
 */
public record ProcedureLimits(Map<String, LimitReading> byCode) {

    /** No procedure has a limit that is known. */
    public static final ProcedureLimits NONE = new ProcedureLimits(Map.of());

    /** A national code with what provinces append to it, as in {@code 1.010708.000.00.00.H56}. */
    private static final Pattern LOCAL = Pattern.compile("(\\d\\.\\d{6})\\..+");

    public ProcedureLimits {
        byCode = Map.copyOf(byCode);
    }

    /** Reads the file that {@code limits} of a section names; {@link #NONE} where it names none. */
    public static ProcedureLimits read(Setting section) {
        return section.child("limits")
                .map(Setting::namedFile)
                .map(ProcedureLimits::parse)
                .orElse(NONE);
    }

    /**
     * Reads a list of procedures.
     *
     * @throws vn.kip.domain.settings.SettingException when a column is missing or a code is there twice
     */
    public static ProcedureLimits parse(NamedFile file) {
        var limits = new HashMap<String, LimitReading>();
        for (var row :
                SettingTable.parse(file, "MaTTHC", "ThoiHan", "DonViThoiHan").rows()) {
            var reading = LimitReading.of(row.text("ThoiHan"), row.text("DonViThoiHan"));
            if (limits.put(row.text("MaTTHC"), reading) != null) {
                throw row.error("MaTTHC", "each procedure once", "'" + row.text("MaTTHC") + "' again");
            }
        }
        return new ProcedureLimits(limits);
    }

    /** The limit of a procedure, by its own code or else by the national code that its own begins with. */
    public LimitReading of(String code) {
        var own = byCode.get(code);
        if (own != null) {
            return own;
        }
        var national = LOCAL.matcher(code);
        return byCode.getOrDefault(
                national.matches() ? national.group(1) : "", new LimitReading.None(Reason.PROCEDURE_NOT_LISTED));
    }
}
