package vn.kip.ingest.mapping.field;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;

/** The codes of a table, as rejections name what they expected. */
final class KnownCodes {

    private static final int SHOWN = 20;

    private KnownCodes() {}

    /** In order, numbers as numbers; the first of them where there are many. */
    static String list(Set<String> codes) {
        var shown = codes.stream()
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .limit(SHOWN)
                .collect(Collectors.joining(", "));
        return "one of " + shown + (codes.size() > SHOWN ? ", …" : "");
    }
}
