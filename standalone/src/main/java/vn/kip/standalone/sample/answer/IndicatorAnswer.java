package vn.kip.standalone.sample.answer;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * The result an indicator has to show.
 *
 * @param formula its official one
 * @param breakdowns the shares of its parts, by breakdown and key; parts with nothing to count are left out
 */
public record IndicatorAnswer(
        String id,
        String objective,
        String formula,
        State state,
        Share share,
        Map<String, SortedMap<String, Share>> breakdowns) {

    /** What kind of result it is. */
    public enum State {
        VALUE,
        NOT_YET_DONE
    }

    public IndicatorAnswer {
        // in the order of their names: a map of the JDK changes its order from run to run
        breakdowns = Collections.unmodifiableMap(new TreeMap<>(breakdowns));
    }

    ObjectNode putInto(ObjectNode node) {
        node.put("id", id).put("objective", objective).put("formula", formula).put("state", state.name());
        put(share, node);
        node.put("printed", state == State.VALUE ? share.printed() + "%" : "");
        var parts = node.putObject("breakdowns");
        breakdowns.forEach((by, shares) -> {
            var list = parts.putArray(by);
            shares.forEach((key, part) -> put(part, list.addObject().put("key", key)));
        });
        return node;
    }

    static ObjectNode put(Share share, ObjectNode node) {
        return node.put("numerator", share.numerator()).put("denominator", share.denominator());
    }
}
