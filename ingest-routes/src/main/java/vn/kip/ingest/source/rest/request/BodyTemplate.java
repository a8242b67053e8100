package vn.kip.ingest.source.rest.request;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.kip.domain.settings.PlainValue;
import vn.kip.domain.settings.Setting;

/**
 * A body in JSON with placeholders. A text that is nothing but a placeholder becomes what stands for it, a number where it
 * is one; while nothing stands for it, such as the moment of the last change before the first round, its field is left out.
 */
public final class BodyTemplate {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");
    private static final JsonMapper JSON = new JsonMapper();

    private final Object tree;
    private final Set<Placeholder> placeholders = EnumSet.noneOf(Placeholder.class);

    private BodyTemplate(Setting setting) {
        this.tree = PlainValue.of(setting);
        note(setting);
    }

    /**
     * Reads a template.
     *
     * @throws vn.kip.domain.settings.SettingException when it is no map, or has an unknown placeholder
     */
    public static BodyTemplate read(Setting setting) {
        if (!setting.isMap()) {
            throw setting.error("a map, which is sent as JSON");
        }
        return new BodyTemplate(setting);
    }

    /** Whether it leaves this open. */
    public boolean has(Placeholder placeholder) {
        return placeholders.contains(placeholder);
    }

    /** The body in JSON; values are texts and whole numbers. */
    public String fill(Map<Placeholder, Object> values) {
        return JSON.writeValueAsString(filled(tree, values));
    }

    private void note(Setting setting) {
        if (setting.isMap()) {
            setting.keys().forEach(key -> note(setting.required(key)));
        } else if (setting.isList()) {
            setting.items().forEach(this::note);
        } else {
            PLACEHOLDER
                    .matcher(setting.text())
                    .results()
                    .forEach(found -> placeholders.add(Placeholder.named(found.group(1))
                            .orElseThrow(() -> setting.error(
                                    "one of the placeholders {page}, {offset}, {size}, {cursor}, {since}, {session}",
                                    found.group()))));
        }
    }

    private static @Nullable Object filled(Object template, Map<Placeholder, Object> values) {
        if (template instanceof Map<?, ?> map) {
            var filled = new LinkedHashMap<String, Object>();
            map.forEach((key, value) -> {
                var inside = filled(value, values);
                if (inside != null) {
                    filled.put(String.valueOf(key), inside);
                }
            });
            return filled;
        }
        if (template instanceof List<?> list) {
            return list.stream()
                    .map(element -> filled(element, values))
                    .filter(Objects::nonNull)
                    .toList();
        }
        return template instanceof String text ? text(text, values) : template;
    }

    private static @Nullable Object text(String text, Map<Placeholder, Object> values) {
        var whole = PLACEHOLDER.matcher(text);
        if (whole.matches()) {
            return Placeholder.named(whole.group(1)).map(values::get).orElse(null);
        }
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(Placeholder.named(found.group(1))
                        .map(values::get)
                        .map(String::valueOf)
                        .orElse("")));
    }
}
