package vn.kip.domain.limit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.kip.domain.settings.NamedFile;
import vn.kip.domain.settings.Setting;

/**
 * The time limits of procedures, by their codes: {@code MaTTHC,ThoiHan,DonViThoiHan} of the national catalogue.
 *
 * <p>A limit that is not understood does not stop the start: it is one of hundreds, and what rests on it is told apart
 * with its {@linkplain Reason reason}.
 *
 * @param byCode of each code those that hold on different days, the earliest first
 */
public record ProcedureLimits(Map<String, List<LimitInForce>> byCode) {

    /** No procedure has a limit that is known. */
    public static final ProcedureLimits NONE = new ProcedureLimits(Map.of());

    /** A national code with what provinces append to it, as in {@code 1.010708.000.00.00.H56}. */
    private static final Pattern LOCAL = Pattern.compile("(\\d\\.\\d{6})\\..+");

    private static final Comparator<LimitInForce> EARLIEST_FIRST =
            Comparator.comparing(LimitInForce::from, Comparator.nullsFirst(Comparator.naturalOrder()));

    public ProcedureLimits {
        byCode = byCode.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> entry.getValue().stream()
                        .sorted(EARLIEST_FIRST)
                        .toList()));
    }

    /**
     * Reads {@code limits} of a section: the name of a file, or a list of {@code {procedure: 1.010708, limit: 15 ngày làm
     * việc, from: …, until: …}}, the days of receipt not required; {@link #NONE} where there is none.
     *
     * @throws vn.kip.domain.settings.SettingException when the file cannot be used, when a limit of the list is not
     *     understood, or a procedure has two on a day
     */
    public static ProcedureLimits read(Setting section) {
        return section.child("limits")
                .map(limits -> limits.isList() ? LimitList.read(limits) : parse(limits.namedFile()))
                .orElse(NONE);
    }

    /**
     * Reads a list of procedures; the columns {@code TuNgay,DenNgay}, first and last day of receipt, may be missing.
     *
     * @throws vn.kip.domain.settings.SettingException when another column is missing or a code has two limits on a day
     */
    public static ProcedureLimits parse(NamedFile file) {
        return LimitList.parse(file);
    }

    /** The limit of a procedure for a dossier received on a day, by its own code or else by the national code it begins with. */
    public LimitReading of(String code, LocalDate received) {
        var national = LOCAL.matcher(code);
        return inForce(code, received)
                .or(() -> national.matches() ? inForce(national.group(1), received) : Optional.empty())
                .orElseGet(() -> new LimitReading.None(Reason.PROCEDURE_NOT_LISTED));
    }

    private Optional<LimitReading> inForce(String code, LocalDate received) {
        return byCode.getOrDefault(code, List.of()).stream()
                .filter(limit -> limit.holdsOn(received))
                .map(LimitInForce::reading)
                .findFirst();
    }

    /** SHA-256 of all limits, in hexadecimal digits: the same in whatever order they come. */
    public String fingerprint() {
        return Setting.sha256(new TreeMap<>(byCode).toString());
    }
}
