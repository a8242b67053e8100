package vn.kip.domain.limit;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.kip.domain.limit.LimitReading.None;
import vn.kip.domain.limit.LimitReading.Understood;
import vn.kip.domain.limit.TimeLimit.Unit;

/** The words in which the national catalogue and one-stop systems write time limits. */
final class LimitText {

    private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,4}) (.+)");

    private static final Map<String, Unit> UNITS = Map.of(
            "ngày làm việc", Unit.WORKING_DAYS,
            "ngày", Unit.CALENDAR_DAYS,
            "giờ làm việc", Unit.WORKING_HOURS,
            "giờ", Unit.WORKING_HOURS,
            "tháng", Unit.MONTHS);

    private static final Set<String> SAME_DAY =
            Set.of("ngay", "trong ngày", "ngay trong ngày", "trong ngày làm việc", "trong ngày tiếp nhận");

    private LimitText() {}

    static LimitReading read(String text) {
        var plain = plain(text);
        if (plain.isEmpty()) {
            return new None(Reason.NO_LIMIT);
        }
        if (SAME_DAY.contains(plain)) {
            return new Understood(TimeLimit.SAME_DAY);
        }
        var match = AMOUNT.matcher(plain);
        var unit = match.matches() ? UNITS.get(match.group(2)) : null;
        return unit == null
                ? new None(Reason.LIMIT_NOT_UNDERSTOOD)
                : new Understood(new TimeLimit(Integer.parseInt(match.group(1)), unit));
    }

    /** The same letters may come composed or decomposed, and a space may be one that does not break. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\\u00A0]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
