package vn.kip.domain.settings;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Tag;

/** What a setting holds as JSON would have it, for a part of the settings that is handed on to another system as it is. */
public final class PlainValue {

    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d{0,17})(?:\\.\\d{1,9})?");

    private PlainValue() {}

    /**
     * Maps and lists, texts, and numbers and truth values where they are written without quotes.
     *
     * @return a Map in the order of the file, a List, a String, a BigDecimal or a Boolean
     */
    public static Object of(Setting setting) {
        if (setting.isList()) {
            return setting.items().stream().map(PlainValue::of).toList();
        }
        if (setting.isMap()) {
            var map = new LinkedHashMap<String, Object>();
            setting.keys().forEach(key -> map.put(key, of(setting.required(key))));
            return map;
        }
        var text = setting.text();
        // YAML takes 010 for a number and yes for true; JSON does not, and nobody means it
        if (List.of(Tag.INT, Tag.FLOAT).contains(setting.tag())
                && NUMBER.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        return setting.tag().equals(Tag.BOOL) && List.of("true", "false").contains(text) ? Boolean.valueOf(text) : text;
    }
}
