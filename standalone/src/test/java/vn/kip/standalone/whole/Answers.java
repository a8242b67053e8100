package vn.kip.standalone.whole;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a snapshot says, and what the sample knows of itself, in one and the same form so that they can be compared. */
final class Answers {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int FIRST_COLUMN = 3;
    private static final int LAST_COLUMN = 13;

    private Answers() {}

    static JsonNode read(Path json) {
        return MAPPER.readTree(json.toFile());
    }

    /** State and fraction of each indicator, by its id. */
    static Map<String, String> official(JsonNode answer) {
        var official = new TreeMap<String, String>();
        for (var indicator : answer.get("indicators")) {
            official.put(
                    indicator.get("id").asString(),
                    indicator.get("state").asString() + " "
                            + indicator.get("formula").asString() + " " + fraction(indicator));
        }
        return official;
    }

    /** The fractions of all parts, by indicator, breakdown and key. */
    static Map<String, String> parts(JsonNode answer) {
        var parts = new TreeMap<String, String>();
        for (var indicator : answer.get("indicators")) {
            for (var by : indicator.get("breakdowns").properties()) {
                for (var part : by.getValue()) {
                    parts.put(
                            indicator.get("id").asString() + " " + by.getKey() + " "
                                    + part.get("key").asString(),
                            fraction(part));
                }
            }
        }
        return parts;
    }

    /** The fractions of dossiers on time by every formula and timing rule. */
    static Map<String, String> variants(JsonNode answer) {
        var variants = new TreeMap<String, String>();
        for (var indicator : answer.get("indicators")) {
            if (indicator.get("id").asString().equals("on-time")) {
                for (var variant : indicator.get("variants")) {
                    variants.put(
                            variant.get("formula").asString() + " "
                                    + variant.get("timing").asString(),
                            fraction(variant));
                }
            }
        }
        return variants;
    }

    /** Columns 3 to 13 of form II.06a, by sector. */
    static Map<String, List<Long>> form(JsonNode rows, String key) {
        var form = new TreeMap<String, List<Long>>();
        for (var row : rows) {
            form.put(
                    row.get(key).asString(),
                    IntStream.rangeClosed(FIRST_COLUMN, LAST_COLUMN)
                            .mapToObj(column -> row.get("c" + column).asLong())
                            .toList());
        }
        return form;
    }

    /** How many rows were rejected, by source. */
    static Map<String, Long> rejected(JsonNode expected) {
        var rejected = new TreeMap<String, Long>();
        for (var one : expected.get("rejected")) {
            rejected.merge(one.get("source").asString(), one.get("count").asLong(), Long::sum);
        }
        return rejected;
    }

    /** A field of the entries of {@code ledger.json}, by source, where it is not 0. */
    static Map<String, Long> ledger(JsonNode ledger, String field) {
        var values = new TreeMap<String, Long>();
        StreamSupport.stream(ledger.get("sources").spliterator(), false)
                .filter(entry -> entry.get(field).asLong() != 0)
                .forEach(entry -> values.merge(
                        entry.get("source").asString(), entry.get(field).asLong(), Long::sum));
        return values;
    }

    private static String fraction(JsonNode node) {
        return node.get("numerator").asLong() + "/" + node.get("denominator").asLong();
    }
}
