package vn.kip.benchmark.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Answers with pages made beforehand, from the moment it is opened; until then there are none. */
final class PageServer implements AutoCloseable {

    private static final byte[] EMPTY = "{\"data\":[]}".getBytes(StandardCharsets.UTF_8);

    private final HttpServer server;
    private final List<byte[]> pages;
    private volatile boolean open;

    PageServer(List<byte[]> pages) {
        this.pages = pages;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/rows";
    }

    void open() {
        open = true;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var query = exchange.getRequestURI().getQuery();
            int page = Integer.parseInt(
                    query.substring(query.indexOf("page=") + "page=".length()).split("&")[0]);
            var body = open && page <= pages.size() ? pages.get(page - 1) : EMPTY;
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
