package vn.kip.ingest.mapping;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.settings.Setting;
import vn.kip.ingest.mapping.field.CleanText;
import vn.kip.ingest.mapping.field.DateFormat;
import vn.kip.ingest.mapping.field.DateFormats;
import vn.kip.ingest.mapping.field.FieldSource;
import vn.kip.ingest.mapping.field.ReadDate;

/**
 * The setting of one canonical field: the name of a source field, or a map that says more.
 *
 * @param setting null when the field is not mapped
 */
record FieldSetting(@Nullable Setting setting, FieldSource source) {

    static FieldSetting of(@Nullable Setting setting) {
        if (setting == null) {
            return new FieldSetting(null, FieldSource.NOWHERE);
        }
        if (!setting.isMap()) {
            return new FieldSetting(setting, new FieldSource(List.of(name(setting)), null));
        }
        var from = setting.child("from");
        if (from.isPresent() == setting.child("constant").isPresent()) {
            throw setting.error("either 'from' or 'constant'", String.join(", ", setting.keys()));
        }
        if (from.isEmpty()) {
            return new FieldSetting(setting, FieldSource.NOWHERE);
        }
        var names = from.get().items().stream().map(FieldSetting::name).toList();
        var join = setting.child("join").map(Setting::text).orElse(null);
        if (join != null && names.size() < 2) {
            throw from.get().error("several fields to join, such as [A, B]");
        }
        return new FieldSetting(setting, new FieldSource(names, join));
    }

    private static String name(Setting setting) {
        var name = CleanText.of(setting.text());
        if (name.isEmpty()) {
            throw setting.error("the name of a field of the source", "nothing");
        }
        return name;
    }

    /** Refuses every key but these, and those that say nothing beside a constant. */
    void allowing(String... keys) {
        if (setting == null || !setting.isMap()) {
            return;
        }
        setting.allowing(keys);
        if (setting.child("constant").isPresent()) {
            setting.allowing("constant");
        }
        if (setting.child("otherwise").isPresent()) {
            setting.required("codes");
        }
    }

    <V> Map<String, V> codes(Function<Setting, V> meaning) {
        var codes = new LinkedHashMap<String, V>();
        var table = part("codes");
        table.ifPresent(section -> {
            for (var code : section.keys()) {
                codes.put(CleanText.of(code), meaning.apply(section.required(code)));
            }
            if (codes.isEmpty()) {
                throw section.error("at least one code", "none");
            }
        });
        return codes;
    }

    <V> @Nullable V value(String key, Function<Setting, V> meaning) {
        return part(key).map(meaning).orElse(null);
    }

    /** What an empty field stands for; a constant is a field that is always empty. */
    <V> @Nullable V whenEmpty(Function<Setting, V> meaning, @Nullable V otherwise) {
        return part("constant").or(() -> part("default")).map(meaning).orElse(otherwise);
    }

    Optional<DateFormats> formats(ZoneId zone) {
        return part("formats")
                .map(list -> new DateFormats(
                        list.items().stream().map(FieldSetting::format).toList(), zone));
    }

    static ReadDate date(Setting setting, DateFormats formats) {
        var date = formats.read(CleanText.of(setting.text()));
        if (date == null) {
            throw setting.error(formats.expected());
        }
        return date;
    }

    private static DateFormat format(Setting setting) {
        try {
            return DateFormat.of(setting.text());
        } catch (IllegalArgumentException e) {
            throw setting.error("a pattern of a date such as dd/MM/yyyy HH:mm, or one of " + DateFormat.ISO + ", "
                    + DateFormat.EPOCH_SECONDS + ", " + DateFormat.EPOCH_MILLIS);
        }
    }

    private Optional<Setting> part(String key) {
        return setting == null || !setting.isMap() ? Optional.empty() : setting.child(key);
    }
}
