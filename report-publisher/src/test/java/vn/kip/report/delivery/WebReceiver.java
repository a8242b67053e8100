package vn.kip.report.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A receiver of webhooks that takes each id once, and reckons signatures for itself. */
final class WebReceiver implements AutoCloseable {

    /** How it answers. */
    enum Mood {
        FAILS,
        /** It takes what comes, and its answer is lost. */
        TAKES_AND_FAILS,
        TAKES
    }

    /** What came with one request. */
    record Request(String id, String timestamp, String signature, String type, String body) {}

    private final HttpServer server;
    private final byte[] secret;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Map<String, String> taken = new ConcurrentSkipListMap<>();
    private volatile Mood mood = Mood.FAILS;

    WebReceiver(String secret) throws IOException {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/reports", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var request = new Request(
                headers.getFirst("webhook-id"),
                headers.getFirst("webhook-timestamp"),
                headers.getFirst("webhook-signature"),
                headers.getFirst("Content-Type"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        requests.add(request);
        if (mood != Mood.FAILS) {
            taken.putIfAbsent(request.id(), request.body());
        }
        exchange.sendResponseHeaders(mood == Mood.TAKES ? 204 : 500, -1);
        exchange.close();
    }

    void is(Mood now) {
        mood = now;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/reports";
    }

    List<Request> requests() {
        return requests;
    }

    Set<String> ids() {
        var ids = new TreeSet<String>();
        requests.forEach(request -> ids.add(request.id()));
        return ids;
    }

    /** What it has, by its id. */
    Map<String, String> taken() {
        return taken;
    }

    /** Standard Webhooks: {@code v1,} and HMAC-SHA256 over id, timestamp and body with dots between. */
    String signatureOf(Request request) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        var signed = request.id() + "." + request.timestamp() + "." + request.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
