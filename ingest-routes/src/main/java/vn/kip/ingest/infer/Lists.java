package vn.kip.ingest.infer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Lists of names in a text file beside this class: a key, a colon, names by commas; lines with a hash are comments. */
final class Lists {

    private Lists() {}

    static Map<String, List<String>> read(String file) {
        try (var in = Objects.requireNonNull(Lists.class.getResourceAsStream(file), file)) {
            var lists = new LinkedHashMap<String, List<String>>();
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                var colon = line.indexOf(':');
                if (!line.startsWith("#") && colon > 0) {
                    var names = line.substring(colon + 1).split(",");
                    lists.put(
                            line.substring(0, colon),
                            Arrays.stream(names).map(String::strip).toList());
                }
            }
            return lists;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
