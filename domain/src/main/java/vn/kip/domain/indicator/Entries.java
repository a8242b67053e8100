package vn.kip.domain.indicator;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.period.PeriodCalendar;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.period.UnknownPeriodException;
import vn.kip.domain.settings.DaySetting;
import vn.kip.domain.settings.Setting;

/**
 * All that was entered by hand for one indicator; what was entered later corrects what was entered before.
 *
 * @param list in the order of the file
 */
public record Entries<V>(List<Entry<V>> list) {

    public Entries {
        list = List.copyOf(list);
    }

    /** The entry that holds for a window: of those for its period the last, by its day and then by its place. */
    public Optional<Entry<V>> latest(PeriodWindow window) {
        return latest(list.stream().filter(entry -> entry.isFor(window)).toList());
    }

    /** The last entry, whatever period it is for. */
    public Optional<Entry<V>> latest() {
        return latest(list);
    }

    private static <V> Optional<Entry<V>> latest(List<Entry<V>> entries) {
        // of equals the second, which is the later one in the file
        return entries.stream().reduce((one, next) -> next.on().isBefore(one.on()) ? one : next);
    }

    /** Reads {@code entered}, a list or a single entry; the indicator waits for one where the list is empty. */
    static <V> Entries<V> read(
            Setting indicator, PeriodCalendar calendar, Function<Setting, V> value, String... valueKeys) {
        return new Entries<>(indicator.child("entered").map(Setting::items).orElse(List.of()).stream()
                .map(item -> entry(item, calendar, value, valueKeys))
                .toList());
    }

    private static <V> Entry<V> entry(
            Setting item, PeriodCalendar calendar, Function<Setting, V> value, String... valueKeys) {
        var known = Stream.concat(Stream.of(valueKeys), Stream.of("on", "by", "document", "period"));
        item.allowing(known.toArray(String[]::new));
        var document = item.required("document");
        if (document.text().isBlank()) {
            throw document.error("the document behind the value");
        }
        return new Entry<>(
                value.apply(item),
                DaySetting.of(item.required("on")),
                item.child("by").map(Setting::text).orElse(""),
                document.text(),
                item.child("period").map(code -> period(code, calendar)).orElse(null));
    }

    private static @Nullable String period(Setting code, PeriodCalendar calendar) {
        try {
            return calendar.period(code.text()).code();
        } catch (UnknownPeriodException e) {
            throw code.error("the code of a period of the calendar " + calendar.id());
        }
    }
}
