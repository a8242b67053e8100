package vn.kip.ingest.source.webhook;

import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import vn.kip.ingest.source.Source;
import vn.kip.ingest.source.listen.Answer;
import vn.kip.ingest.source.listen.Post;
import vn.kip.ingest.source.listen.Request;
import vn.kip.ingest.status.RowCounts;

/** Plain JSON, signed: what is wrong is said by the status of the answer. */
final class PlainDialect implements Dialect {

    private static final int LONGEST_KEY = 200;

    private final Source source;
    private final WebhookSettings settings;
    private final Rows rows;
    private final PostReader reader;
    private final Clock clock;
    private final Refusals refusals;

    PlainDialect(Source source, WebhookSettings settings, Clock clock) {
        this.source = source;
        this.settings = settings;
        this.clock = clock;
        this.refusals = new Refusals(source.name(), clock);
        this.rows = new Rows(source.mapping());
        this.reader = new PostReader(settings.rows(), Set.of(), source.mapping().wanted());
    }

    @Override
    public Object receive(Request request) {
        if (request.tooLarge()) {
            return refused(
                    Replies.TOO_LARGE,
                    "expected a body of at most " + settings.bounds().bytes() + " bytes, found a larger one");
        }
        if (!isPlainJson(request)) {
            return refused(Replies.NOT_JSON, "expected the content type application/json, in UTF-8 and not packed");
        }
        var now = clock.instant();
        var signatures = settings.signatures();
        var fault = signatures == null ? "" : signatures.fault(request, now);
        if (!fault.isEmpty()) {
            return refused(Replies.UNTRUSTED, fault);
        }
        var key = request.header(settings.key());
        if (key.length() > LONGEST_KEY) {
            return refused(
                    Replies.MALFORMED,
                    "expected at most " + LONGEST_KEY + " characters in " + settings.key() + ", found more");
        }
        return read(request, key, signatures == null ? "" : signatures.seal(request));
    }

    private Object read(Request request, String key, String seal) {
        try {
            var content = reader.read(request.body());
            if (!content.complete()) {
                return refused(
                        Replies.MALFORMED, "expected an object or a list of them " + reader.place() + ", found none");
            }
            var digest = PostNames.digest(source.name(), settings.firstSecret(), request.body());
            var name = PostNames.name(digest);
            var now = clock.instant();
            return new SignedPost(new Post(name, now, rows.readings(content.rows(), name, now)), key, seal, digest, "");
        } catch (UnreadablePostException e) {
            return refused(e.tooMany() ? Replies.TOO_LARGE : Replies.MALFORMED, String.valueOf(e.getMessage()));
        }
    }

    private Answer refused(int status, String message) {
        refusals.note(Integer.toString(status));
        return Replies.refused(status, message);
    }

    private static boolean isPlainJson(Request request) {
        var type = request.header("Content-Type").toLowerCase(Locale.ROOT).replace(" ", "");
        var parts = type.split(";", 2);
        var json = parts[0].equals("application/json") || parts[0].endsWith("+json");
        var charset = parts.length < 2 || !parts[1].contains("charset=") || parts[1].contains("utf-8");
        var packing = request.header("Content-Encoding");
        return json && charset && (packing.isEmpty() || packing.equalsIgnoreCase("identity"));
    }

    @Override
    public Answer taken(SignedPost asked, RowCounts counts) {
        return Replies.taken(asked.post(), counts);
    }

    @Override
    public Answer notNow() {
        return Replies.notNow();
    }
}
