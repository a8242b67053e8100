package vn.kip.ingest.mapping;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.settings.Setting;
import vn.kip.ingest.mapping.field.ChoiceField;
import vn.kip.ingest.mapping.field.CodeField;
import vn.kip.ingest.mapping.field.DateField;
import vn.kip.ingest.mapping.field.DateFormats;
import vn.kip.ingest.mapping.field.FieldSource;
import vn.kip.ingest.mapping.field.IdScheme;
import vn.kip.ingest.row.SourceFields;

/**
 * A {@code fields} section of {@code kip.yml} while it is compiled. The reader of a kind asks for the canonical fields it
 * knows; what it does not ask for is unknown, and {@link #refuseOthers} says so.
 */
final class FieldSettings {

    private final Setting section;
    private final ZoneId zone;
    private final IdScheme ids;
    private final Set<String> known = new LinkedHashSet<>();
    private final Map<String, String> labels = new HashMap<>();
    private SourceFields wanted = SourceFields.NONE;

    FieldSettings(Setting section, ZoneId zone, IdScheme ids) {
        this.section = section;
        this.zone = zone;
        this.ids = ids;
    }

    CodeField code(String name) {
        return code(name, null);
    }

    /** A code that identifies a record. */
    CodeField id(String name) {
        return code(name, ids);
    }

    CodeField requiredCode(String name) {
        section.required(name);
        return code(name, null);
    }

    CodeField requiredId(String name) {
        section.required(name);
        return code(name, ids);
    }

    <E extends Enum<E>> ChoiceField<E> requiredChoice(String name, Class<E> type, Map<String, E> national) {
        section.required(name);
        return choice(name, type, national, null);
    }

    /**
     * One of the constants of {@code type}.
     *
     * @param national the codes of a source that declares none of its own; when empty, the names of the constants
     * @param whenEmpty what an empty or unmapped field stands for, null when it is refused
     */
    <E extends Enum<E>> ChoiceField<E> choice(
            String name, Class<E> type, Map<String, E> national, @Nullable E whenEmpty) {
        var field = field(name);
        field.allowing("from", "constant", "default", "codes", "otherwise");
        var codes = field.codes(code -> code.oneOf(type));
        if (codes.isEmpty()) {
            codes = national.isEmpty() ? byName(type) : national;
        }
        return new ChoiceField<>(
                field.source(),
                codes,
                field.value("otherwise", setting -> setting.oneOf(type)),
                field.whenEmpty(setting -> setting.oneOf(type), whenEmpty));
    }

    /** Of times that are written without an offset. */
    ZoneId zone() {
        return zone;
    }

    DateField date(String name) {
        var field = field(name);
        field.allowing("from", "constant", "default", "formats");
        var formats = field.formats(zone).orElse(DateFormats.usual(zone));
        return new DateField(
                field.source(), formats, field.whenEmpty(setting -> FieldSetting.date(setting, formats), null));
    }

    DateField requiredDate(String name) {
        section.required(name);
        return date(name);
    }

    /** A date that may be missing from the settings only where the other is there. */
    DateField dateOr(String name, String other) {
        if (section.child(other).isEmpty()) {
            section.required(name);
        }
        return date(name);
    }

    <T> ListField<T> list(String name, Function<FieldSettings, ListField.ElementReader<T>> compile) {
        known.add(name);
        var setting = section.child(name);
        if (setting.isEmpty()) {
            return new ListField<>(null, null);
        }
        setting.get().allowing("from", "fields");
        var from = setting.get().child("from").map(Setting::text).orElse(null);
        var inner = new FieldSettings(setting.get().required("fields"), zone, ids);
        var reader = compile.apply(inner);
        inner.refuseOthers();
        wanted = wanted.plus(from == null ? inner.wanted : new SourceFields(Set.of(), Map.of(from, inner.wanted)));
        inner.labels.forEach(
                (canonical, label) -> labels.put(name + "." + canonical, from == null ? label : from + "." + label));
        return new ListField<>(from, reader);
    }

    /** Refuses every canonical field that was not asked for. */
    void refuseOthers() {
        section.allowing(known.toArray(String[]::new));
    }

    /** The fields of the source that were named. */
    SourceFields wanted() {
        return wanted;
    }

    /** The source's names of the canonical fields that it has. */
    Map<String, String> labels() {
        return Map.copyOf(labels);
    }

    private CodeField code(String name, @Nullable IdScheme id) {
        var field = field(name);
        field.allowing("from", "join", "constant", "default", "codes", "otherwise");
        return new CodeField(
                field.source(),
                field.codes(Setting::text),
                field.value("otherwise", Setting::text),
                Objects.requireNonNull(field.whenEmpty(Setting::text, "")),
                id);
    }

    private FieldSetting field(String name) {
        known.add(name);
        var field = FieldSetting.of(section.child(name).orElse(null));
        var source = field.source();
        if (!source.equals(FieldSource.NOWHERE)) {
            wanted = wanted.plus(new SourceFields(Set.copyOf(source.names()), Map.of()));
            labels.put(name, source.label());
        }
        return field;
    }

    private static <E extends Enum<E>> Map<String, E> byName(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));
    }
}
