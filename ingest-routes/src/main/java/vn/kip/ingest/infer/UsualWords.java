package vn.kip.ingest.infer;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What systems write into a column of states, channels or ratings, from {@code words.txt}. */
final class UsualWords {

    private static final Map<String, List<String>> LISTS = Lists.read("words.txt");

    private final Map<String, String> meanings = new LinkedHashMap<>();

    private UsualWords(String prefix) {
        LISTS.forEach((key, words) -> {
            if (key.startsWith(prefix)) {
                words.forEach(word -> meanings.put(PlainName.words(word), key.substring(prefix.length())));
            }
        });
    }

    static UsualWords of(String what) {
        return new UsualWords(what + '.');
    }

    /** A canonical state, and how sure it is. */
    record Meaning(String state, Sureness sureness) {}

    /** What a value means: by the whole of it, or by the longest words in it; empty where they say nothing. */
    Optional<Meaning> meaning(String value) {
        var words = PlainName.words(value);
        var whole = meanings.get(words);
        if (whole != null) {
            return Optional.of(new Meaning(whole, Sureness.SURE));
        }
        return meanings.entrySet().stream()
                .filter(known -> known.getKey().length() > 4 && words.contains(known.getKey()))
                .max(Comparator.comparingInt(known -> known.getKey().length()))
                .map(known -> new Meaning(known.getValue(), Sureness.LIKELY));
    }
}
