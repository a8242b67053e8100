package vn.kip.domain.settings;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/**
 * One value of a settings file: a text, a list or a map, with its place.
 *
 * <p>{@code ${NAME}} and {@code ${NAME:default}} in a text stand for a variable of the environment, so that secrets need
 * not be written into the file.
 */
public final class Setting {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)(?::([^}]*))?}");
    private static final Pattern DURATION = Pattern.compile("(\\d+)\\s*(ms|s|m|h|d)");

    private final String file;
    private final String path;
    private final Node node;
    private final Surroundings surroundings;

    /** What a settings file may name and does not hold itself. */
    private record Surroundings(
            Function<String, Optional<String>> environment, Function<String, Optional<String>> files) {}

    private Setting(String file, String path, Node node, Surroundings surroundings) {
        this.file = file;
        this.path = path;
        this.node = node;
        this.surroundings = surroundings;
    }

    /** As {@link #parse(String, String, Function, Function)}, where no other file can be read. */
    public static Setting parse(String file, String yaml, Function<String, Optional<String>> environment) {
        return parse(file, yaml, environment, name -> Optional.empty());
    }

    /**
     * Reads the text of a settings file.
     *
     * @param file its name, for messages
     * @param environment the value of a variable, empty when it is not set
     * @param files the text of a file by the name that the settings give it, empty when it cannot be read
     * @throws SettingException when it is not YAML, is empty, or repeats a key
     */
    public static Setting parse(
            String file,
            String yaml,
            Function<String, Optional<String>> environment,
            Function<String, Optional<String>> files) {
        try {
            var options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            var reader = new Yaml(
                    new SafeConstructor(options), new Representer(new DumperOptions()), new DumperOptions(), options);
            var root = reader.compose(new StringReader(yaml));
            if (root == null) {
                throw SettingException.ofFile(file, "expected settings, found an empty file");
            }
            var setting = new Setting(file, "", root, new Surroundings(environment, files));
            setting.refuseRepeatedKeys();
            return setting;
        } catch (MarkedYAMLException e) {
            var line = e.getProblemMark() == null
                    ? ""
                    : " line " + (e.getProblemMark().getLine() + 1);
            throw new SettingException(file + line + ": expected YAML, found " + e.getProblem());
        }
    }

    /** The same settings; each file that is read through them is told by its name and its text. */
    Setting telling(BiConsumer<String, String> read) {
        return new Setting(file, path, node, new Surroundings(surroundings.environment(), name -> {
            var text = surroundings.files().apply(name);
            text.ifPresent(found -> read.accept(name, found));
            return text;
        }));
    }

    /** The keys of a map, in the order of the file. */
    public List<String> keys() {
        return List.copyOf(children().keySet());
    }

    /** The value of a key, or empty when the key is not there. */
    public Optional<Setting> child(String key) {
        return Optional.ofNullable(children().get(key));
    }

    /** The value of a key that must be there. */
    public Setting required(String key) {
        return child(key)
                .orElseThrow(() -> new SettingException(place() + ": expected the key '" + key + "', found "
                        + (children().isEmpty() ? "none" : "only " + String.join(", ", keys()))));
    }

    /**
     * Refuses every key but these: a mistyped key must not be taken for a default.
     *
     * @throws SettingException naming the first unknown key
     */
    public Setting allowing(String... known) {
        for (var entry : children().entrySet()) {
            if (!Arrays.asList(known).contains(entry.getKey())) {
                throw entry.getValue().error("one of " + String.join(", ", known), "the key '" + entry.getKey() + "'");
            }
        }
        return this;
    }

    /** The elements of a list; a single value stands for a list of one. */
    public List<Setting> items() {
        if (!(node instanceof SequenceNode sequence)) {
            return List.of(this);
        }
        var items = new ArrayList<Setting>();
        for (var element : sequence.getValue()) {
            items.add(new Setting(file, path + "[" + items.size() + "]", element, surroundings));
        }
        return items;
    }

    public boolean isMap() {
        return node instanceof MappingNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** The text, with variables of the environment put in. */
    public String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw error("a text", node instanceof SequenceNode ? "a list" : "a map");
        }
        return VARIABLE.matcher(scalar.getValue()).replaceAll(match -> {
            var value = surroundings.environment().apply(match.group(1)).or(() -> Optional.ofNullable(match.group(2)));
            return Matcher.quoteReplacement(value.orElseThrow(
                    () -> error("the variable " + match.group(1) + " in the environment", "nothing")));
        });
    }

    /** The file that is named here, with its text. */
    public NamedFile namedFile() {
        var name = text();
        return surroundings
                .files()
                .apply(name)
                .map(text -> new NamedFile(name, text))
                .orElseThrow(() -> error("the name of a file that can be read", "'" + name + "'"));
    }

    public int wholeNumber(int least, int most) {
        try {
            var number = Integer.parseInt(text());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, with the place
        }
        throw error("a whole number from " + least + " to " + most);
    }

    public boolean flag() {
        return switch (text()) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw error("true or false");
        };
    }

    /** A duration such as {@code 500ms}, {@code 1s}, {@code 10m}, {@code 2h} or {@code 1d}. */
    public Duration duration() {
        var match = DURATION.matcher(text());
        if (!match.matches()) {
            throw error("a duration such as 500ms, 1s, 10m, 2h or 1d");
        }
        var amount = Long.parseLong(match.group(1));
        return switch (match.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }

    public ZoneId zone() {
        try {
            return ZoneId.of(text());
        } catch (DateTimeException e) {
            throw error("a time zone such as Asia/Ho_Chi_Minh");
        }
    }

    /** One of the constants of {@code type}, written as it is or in lower case with hyphens. */
    public <E extends Enum<E>> E oneOf(Class<E> type) {
        var wanted = text().replace('-', '_').toUpperCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> error("one of "
                        + String.join(
                                ", ",
                                Arrays.stream(type.getEnumConstants())
                                        .map(Enum::name)
                                        .toList())));
    }

    /** What is wrong here, with what was expected; the text that stands here is named as found. */
    public SettingException error(String expected) {
        var found = node instanceof ScalarNode scalar
                ? "'" + scalar.getValue() + "'"
                : node instanceof SequenceNode ? "a list" : "a map";
        return error(expected, found);
    }

    /** What is wrong here. */
    public SettingException error(String expected, String found) {
        return new SettingException(place() + ": expected " + expected + ", found " + found);
    }

    /** File, line and key, as messages name them. */
    public String place() {
        return file + " line " + (node.getStartMark().getLine() + 1) + (path.isEmpty() ? "" : ", " + path);
    }

    /**
     * A fingerprint of some sections of a map: the same whatever comments, spacing and order of keys the file has.
     *
     * <p>Variables of the environment are not put in: a secret leaves no trace in it. Of a file that is named here, only
     * the name is in it.
     *
     * @return SHA-256 in hexadecimal digits
     */
    public String fingerprint(String... sections) {
        var text = new StringBuilder();
        for (var section : sections) {
            text.append(section).append('=');
            child(section).ifPresent(setting -> Meaning.write(setting.node, text));
            text.append(';');
        }
        return sha256(text.toString());
    }

    /** SHA-256 of a text in UTF-8, in hexadecimal digits. */
    public static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** What YAML takes the text for: a number, a truth value, a text. */
    Tag tag() {
        return node.getTag();
    }

    private Map<String, Setting> children() {
        if (!(node instanceof MappingNode mapping)) {
            throw error("a map");
        }
        var children = new LinkedHashMap<String, Setting>();
        for (var tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                var childPath = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
                children.put(key.getValue(), new Setting(file, childPath, tuple.getValueNode(), surroundings));
            }
        }
        return children;
    }

    /** Composing a tree keeps repeated keys that loading it would refuse. */
    private void refuseRepeatedKeys() {
        if (node instanceof SequenceNode) {
            items().forEach(Setting::refuseRepeatedKeys);
        } else if (node instanceof MappingNode mapping) {
            if (children().size() < mapping.getValue().size()) {
                throw error("each key once", "a key twice among " + String.join(", ", keys()));
            }
            children().values().forEach(Setting::refuseRepeatedKeys);
        }
    }
}
