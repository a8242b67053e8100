package vn.kip.ingest.source.rest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.json.JsonMapper;

/** A one-stop system on loopback: pages of dossiers, sorted by their last change, changed since a moment. */
public final class OneStop implements AutoCloseable {

    public static final String TOKEN = "t0ken";

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final List<Map<String, Object>> rows = new ArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile String answerInstead = "";
    private volatile int status = 200;
    private volatile Runnable afterEachPage = () -> {};

    public OneStop() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/dossiers", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/dossiers";
    }

    /** Adds a row, or puts it in the place of the one with the same MaHoSo. */
    public synchronized void put(Map<String, Object> row) {
        rows.removeIf(other -> row.get("MaHoSo") != null && row.get("MaHoSo").equals(other.get("MaHoSo")));
        rows.add(row);
    }

    /** Adds a row beside those with the same MaHoSo. */
    public synchronized void add(Map<String, Object> row) {
        rows.add(row);
    }

    /** Takes the rows with this MaHoSo away. */
    public synchronized void remove(String id) {
        rows.removeIf(row -> id.equals(row.get("MaHoSo")));
    }

    /** The queries it was asked so far. */
    public List<String> asked() {
        return asked;
    }

    /** Answers with this text from now on; with its rows again when it is empty. */
    public void answerInstead(int newStatus, String body) {
        status = newStatus;
        answerInstead = body;
    }

    public void afterEachPage(Runnable action) {
        afterEachPage = action;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var query = exchange.getRequestURI().getRawQuery() == null
                    ? ""
                    : exchange.getRequestURI().getRawQuery();
            asked.add(query);
            var authorized =
                    ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
            var body = answerInstead.isEmpty() ? page(parameters(query)) : answerInstead;
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(authorized ? status : 401, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        afterEachPage.run();
    }

    private synchronized String page(Map<String, String> parameters) {
        var since = parameters.getOrDefault("updatedSince", "");
        var size = Integer.parseInt(parameters.getOrDefault("size", "1000000"));
        var page = Integer.parseInt(parameters.getOrDefault("page", "1"));
        var changed = rows.stream()
                .filter(row -> String.valueOf(row.get("NgayCapNhat")).compareTo(since) >= 0)
                .sorted(Comparator.comparing(row -> String.valueOf(row.get("NgayCapNhat"))))
                .toList();
        var answer = new TreeMap<String, Object>();
        answer.put("total", changed.size());
        answer.put(
                "data",
                changed.stream().skip((long) (page - 1) * size).limit(size).toList());
        return JSON.writeValueAsString(answer);
    }

    private static Map<String, String> parameters(String query) {
        var parameters = new HashMap<String, String>();
        for (var pair : query.split("&")) {
            var parts = pair.split("=", 2);
            if (parts.length == 2) {
                parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
