package vn.kip.ingest.source.rest.request;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The query of a URL, encoded. */
public final class Query {

    private Query() {}

    /** A query with parameters added, which are not encoded yet; null for none at all. */
    public static @Nullable String plus(@Nullable String query, Map<String, String> parameters) {
        var all = Stream.concat(
                        Stream.ofNullable(query).filter(text -> !text.isEmpty()),
                        parameters.entrySet().stream().map(one -> encode(one.getKey()) + "=" + encode(one.getValue())))
                .collect(Collectors.joining("&"));
        return all.isEmpty() ? null : all;
    }

    /** A query without a parameter. */
    public static String without(String query, String parameter) {
        return Arrays.stream(query.split("&"))
                .filter(pair -> !pair.equals(encode(parameter)) && !pair.startsWith(encode(parameter) + "="))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
