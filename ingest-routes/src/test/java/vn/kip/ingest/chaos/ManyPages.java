package vn.kip.ingest.chaos;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A system on loopback that lists its rows by their stamps, in pages; quick, so that the load is not on its side. */
final class ManyPages implements AutoCloseable {

    static final int SIZE = 500;

    private static final Pattern PAGE = Pattern.compile("page=(\\d+)");
    private static final Pattern SINCE = Pattern.compile("since=(\\d+)");

    private final HttpServer server;
    private final List<Row> rows;
    private final AtomicInteger asked = new AtomicInteger();

    /** A row in JSON, and when it was changed as the source writes it. */
    record Row(String stamp, String json) {}

    /** Serves these rows, in the order of their stamps. */
    ManyPages(List<Row> rows) throws IOException {
        this.rows = rows;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/rows", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/rows";
    }

    /** How many pages it was asked for. */
    int asked() {
        return asked.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.incrementAndGet();
            var query = exchange.getRequestURI().getRawQuery();
            var since = first(SINCE.matcher(query), "");
            int page = Integer.parseInt(first(PAGE.matcher(query), "1"));
            long from = firstSince(since) + (long) (page - 1) * SIZE;
            var answer = new StringBuilder("{\"data\":[");
            for (long i = from; i < Math.min(from + SIZE, rows.size()); i++) {
                answer.append(i == from ? "" : ",").append(rows.get((int) i).json);
            }
            var bytes = answer.append("]}").toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private long firstSince(String since) {
        return rows.stream().takeWhile(row -> row.stamp.compareTo(since) < 0).count();
    }

    private static String first(Matcher matcher, String otherwise) {
        return matcher.find() ? matcher.group(1) : otherwise;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
