package vn.kip.ingest.source.webhook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import vn.kip.domain.ledger.Rejection;
import vn.kip.ingest.source.listen.Answer;
import vn.kip.ingest.source.listen.Post;
import vn.kip.ingest.status.RowCounts;

/** What is answered to a sender of plain JSON. */
final class Replies {

    static final int ACCEPTED = 202;
    static final int MALFORMED = 400;
    static final int UNTRUSTED = 401;
    static final int KEY_USED_BEFORE = 409;
    static final int TOO_LARGE = 413;
    static final int NOT_JSON = 415;
    static final int NOT_NOW = 503;

    private static final int MOST_REJECTIONS_TOLD = 100;
    private static final String SECONDS_UNTIL_AGAIN = "5";
    private static final JsonMapper JSON = new JsonMapper();

    private Replies() {}

    /** The rows are on Kafka, or on record as rejected. */
    static Answer taken(Post post, RowCounts rows) {
        var told = new LinkedHashMap<String, Object>();
        told.put("post", post.name());
        told.put("pulled", rows.pulled());
        told.put("sent", rows.sent());
        told.put("unchanged", rows.unchanged());
        told.put("rejected", rows.rejected());
        var rejections = post.rejections();
        if (!rejections.isEmpty()) {
            told.put("rejections", told(rejections));
        }
        return json(ACCEPTED, told);
    }

    static Answer keyUsedBefore() {
        return refused(
                KEY_USED_BEFORE, "expected a new key for a new body, found a key that was used with another body");
    }

    static Answer notNow() {
        return refused(
                        NOT_NOW,
                        "expected to have the records on Kafka by now, found others before them or Kafka away: "
                                + "send the same again, what was taken already is recognised")
                .with(Answer.RETRY_AFTER, SECONDS_UNTIL_AGAIN);
    }

    static Answer refused(int status, String message) {
        return json(status, Map.of("error", message));
    }

    static Answer json(int status, Map<String, Object> told) {
        return Answer.json(status, JSON.writeValueAsString(told));
    }

    /** Where they stood in the post, and why; what stood there only as far as it cannot be personal. */
    private static List<Map<String, String>> told(List<Rejection> rejections) {
        return rejections.stream()
                .limit(MOST_REJECTIONS_TOLD)
                .map(Replies::told)
                .toList();
    }

    private static Map<String, String> told(Rejection rejection) {
        var told = new LinkedHashMap<String, String>();
        told.put("position", rejection.position());
        told.put("field", rejection.field());
        told.put("reason", rejection.reason().name());
        told.put("found", rejection.found());
        told.put("expected", rejection.expected());
        return told;
    }
}
