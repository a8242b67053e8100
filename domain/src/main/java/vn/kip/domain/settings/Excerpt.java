package vn.kip.domain.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Some sections of a settings file, with the files that they name, as one text: what a later start needs to read them as
 * they were, whatever the settings say by then.
 */
public final class Excerpt {

    private static final String SETTINGS = "settings";
    private static final String FILES = "files";

    /** Lists of all units of the country are longer than YAML allows by default. */
    private static final int LONGEST = 64 << 20;

    private Excerpt() {}

    /**
     * Writes sections down, with variables of the environment put in.
     *
     * @param reader reads the sections, and so the files that they name
     */
    public static String of(Setting root, Consumer<Setting> reader, String... sections) {
        var files = new TreeMap<String, String>();
        reader.accept(root.telling(files::put));
        var kept = new LinkedHashMap<String, Object>();
        for (var section : sections) {
            root.child(section).ifPresent(setting -> kept.put(section, texts(setting)));
        }
        var whole = new LinkedHashMap<String, Object>();
        whole.put(SETTINGS, new Yaml().dump(kept));
        whole.put(FILES, files);
        return new Yaml().dump(whole);
    }

    /** The sections as settings again. */
    public static Setting parse(String name, String excerpt) {
        var options = new LoaderOptions();
        options.setCodePointLimit(LONGEST);
        Map<String, Object> whole = new Yaml(new SafeConstructor(options)).load(excerpt);
        var files = whole.get(FILES) instanceof Map<?, ?> texts ? texts : Map.of();
        return Setting.parse(
                name, String.valueOf(whole.get(SETTINGS)), variable -> Optional.empty(), file -> Optional.ofNullable(
                                files.get(file))
                        .map(Object::toString));
    }

    /** Maps, lists and texts; a number is the text that stands for it. */
    private static Object texts(Setting setting) {
        if (setting.isList()) {
            return setting.items().stream().map(Excerpt::texts).toList();
        }
        if (setting.isMap()) {
            var map = new LinkedHashMap<String, Object>();
            setting.keys().forEach(key -> map.put(key, texts(setting.required(key))));
            return map;
        }
        return setting.text();
    }
}
