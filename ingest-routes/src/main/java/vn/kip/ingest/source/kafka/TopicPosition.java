package vn.kip.ingest.source.kafka;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where reading a topic goes on; stored as JSON in the cursor of the source.
 *
 * @param meaning fingerprint of the mapping and of the topic's name; with another, reading begins anew
 * @param topicId tells the topic from one of the same name that was made after it was deleted; empty as long as nothing
 *     has been read
 * @param next offset to read next, by partition; partitions that were never looked at are missing
 */
record TopicPosition(String meaning, String topicId, SortedMap<Integer, Long> next) {

    private static final JsonMapper JSON = new JsonMapper();

    TopicPosition {
        next = Collections.unmodifiableSortedMap(new TreeMap<>(next));
    }

    static TopicPosition start(String meaning, String topicId) {
        return new TopicPosition(meaning, topicId, new TreeMap<>());
    }

    static TopicPosition resume(String stored, String meaning) {
        if (!stored.isEmpty()) {
            var position = JSON.readValue(stored, TopicPosition.class);
            if (position.meaning.equals(meaning)) {
                return position;
            }
        }
        return start(meaning, "");
    }

    /** This position if it is one in that topic; offsets of another say nothing. */
    TopicPosition in(String topic) {
        return topicId.equals(topic) ? this : start(meaning, topic);
    }

    /** The position with some partitions moved. */
    TopicPosition with(Map<Integer, Long> moved) {
        var all = new TreeMap<>(next);
        all.putAll(moved);
        return new TopicPosition(meaning, topicId, all);
    }

    /** Whether everything before these offsets has been read. */
    boolean reaches(Map<Integer, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> next.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    String text() {
        return JSON.writeValueAsString(this);
    }
}
