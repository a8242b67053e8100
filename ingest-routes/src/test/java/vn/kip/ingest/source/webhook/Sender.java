package vn.kip.ingest.source.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A system that sends its rows, over real HTTP. */
final class Sender {

    static final String SECRET = "0123456789abcdef-secret";

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;

    Sender(int port, String path) {
        this.url = "http://127.0.0.1:" + port + path;
    }

    /** What came back. */
    record Reply(int status, JsonNode body, Map<String, List<String>> headers) {

        long number(String field) {
            return body.path(field).asLong(-1);
        }

        String text(String field) {
            return body.path(field).asString("");
        }
    }

    /** Signs with the time now. */
    Reply send(String body, String... headers) {
        return sendSigned(body, signature(SECRET, Instant.now(), body), headers);
    }

    Reply sendSigned(String body, String signature, String... headers) {
        var all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "X-Kip-Signature";
        all[1] = signature;
        return sendAs("application/json", body, all);
    }

    Reply sendAs(String type, String body, String... headers) {
        return post("", type, body, headers);
    }

    Reply post(String more, String type, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(url + more))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            return reply(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Reply reply(HttpResponse<String> response) {
        return new Reply(
                response.statusCode(),
                JSON.readTree(response.body()),
                response.headers().map());
    }

    static String signature(String secret, Instant at, String body) {
        var time = Long.toString(at.getEpochSecond());
        return "t=" + time + ",v1=" + Signatures.sign(secret, time, body.getBytes(StandardCharsets.UTF_8));
    }
}
