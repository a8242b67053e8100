package vn.kip.ingest.source.listen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** What was sent in one request: its headers, and its body as it came in. Never printed. */
public final class Request {

    private final String path;
    private final Map<String, String> headers;
    private final byte[] body;
    private final boolean tooLarge;

    private Request(String path, Map<String, String> headers, byte[] body, boolean tooLarge) {
        this.path = path;
        this.headers = headers;
        this.body = body;
        this.tooLarge = tooLarge;
    }

    /** A request with these headers and this body. */
    public static Request of(Map<String, String> headers, byte[] body) {
        var lower = new HashMap<String, String>();
        headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        return new Request("", lower, body.clone(), false);
    }

    /**
     * Reads a request to the end of its body, or to where it is too large.
     *
     * @param limit bytes of the body, at most
     */
    public static Request read(Message message, int limit) {
        var headers = new HashMap<String, String>();
        message.getHeaders().forEach((name, value) -> {
            if (value instanceof String text) {
                headers.put(name.toLowerCase(Locale.ROOT), text);
            }
        });
        var path = message.getHeader(Exchange.HTTP_PATH, "", String.class);
        var announced = announced(headers);
        if (announced > limit) {
            return new Request(path, headers, new byte[0], true);
        }
        var body = message.getBody() instanceof InputStream in ? bytes(in, limit + 1) : new byte[0];
        return new Request(path, headers, body, body.length > limit);
    }

    private static long announced(Map<String, String> headers) {
        try {
            return Long.parseLong(headers.getOrDefault("content-length", "0"));
        } catch (NumberFormatException e) {
            return 0; // the server has refused what it cannot read itself
        }
    }

    private static byte[] bytes(InputStream in, int most) {
        try (in) {
            return in.readNBytes(most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What follows the path of the source in the URL. */
    public String path() {
        return path;
    }

    /** The value of a header, or of a parameter of the URL; empty when it is not there, or there twice. */
    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** The body; not to be changed. */
    public byte[] body() {
        return body;
    }

    /** Whether the body was larger than allowed, and so was not read. */
    public boolean tooLarge() {
        return tooLarge;
    }
}
