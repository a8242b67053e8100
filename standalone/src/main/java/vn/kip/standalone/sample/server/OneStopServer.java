package vn.kip.standalone.sample.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The sample's one-stop system, on loopback. Its rows are those of a folder; versions posted to it are kept there too, so
 * that it serves the same after a restart.
 */
public final class OneStopServer implements AutoCloseable {

    private static final String PATH = "/api/dossiers";
    private static final String SERVICE = "DongBoHoSoMC";
    private static final int THREADS = 4;

    private final HttpServer server;
    private final ExecutorService threads;
    private final RowLog log;
    private final JsonMapper mapper;
    private final String token;

    private OneStopServer(HttpServer server, ExecutorService threads, RowLog log, JsonMapper mapper, String token) {
        this.server = server;
        this.threads = threads;
        this.log = log;
        this.mapper = mapper;
        this.token = token;
    }

    /**
     * Starts serving.
     *
     * @param folder the {@code one-stop} folder of a sample
     * @param port 0 for any that is free
     * @param token what callers have to bear
     * @param clock gives stamps to versions posted without one
     */
    public static OneStopServer start(Path folder, int port, String token, Clock clock) throws IOException {
        // without it the server waits up to 40 ms for an acknowledgement in the middle of each answer
        System.setProperty("sun.net.httpserver.nodelay", "true");
        var mapper = JsonMapper.builder().build();
        var log = RowLog.open(folder, mapper, clock);
        try {
            var server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
            var number = new AtomicInteger();
            var threads = Executors.newFixedThreadPool(THREADS, work -> {
                var thread = new Thread(work, "one-stop-" + number.incrementAndGet());
                thread.setDaemon(true);
                return thread;
            });
            var oneStop = new OneStopServer(server, threads, log, mapper, token);
            server.createContext("/", oneStop::answer);
            server.setExecutor(threads);
            server.start();
            return oneStop;
        } catch (IOException e) {
            log.close();
            throw e;
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Where its dossiers are. */
    public URI dossiers() {
        return URI.create("http://127.0.0.1:" + port() + PATH);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals(PATH)) {
                refuse(exchange, 404, "expected " + PATH);
            } else if (!("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
                refuse(exchange, 401, "expected a valid token");
            } else {
                switch (exchange.getRequestMethod()) {
                    case "GET" -> list(exchange);
                    case "POST" -> take(exchange);
                    default -> refuse(exchange, 405, "expected GET or POST");
                }
            }
        }
    }

    private void list(HttpExchange exchange) throws IOException {
        PageRequest request;
        try {
            request = PageRequest.read(exchange.getRequestURI());
        } catch (IllegalArgumentException e) {
            refuse(exchange, 400, String.valueOf(e.getMessage()));
            return;
        }
        send(exchange, 200, log.page(request));
    }

    private void take(HttpExchange exchange) throws IOException {
        var versions = versions(exchange.getRequestBody().readAllBytes());
        if (versions.isEmpty()) {
            refuse(exchange, 400, "expected {\"service\":\"" + SERVICE + "\",\"data\":[{…}]}");
            return;
        }
        log.append(versions);
        var answer = mapper.createObjectNode().put("error_code", "00").put("accepted", versions.size());
        send(exchange, 200, mapper.writeValueAsBytes(answer));
    }

    /** The versions of a body; none when it is not what it has to be. */
    private List<ObjectNode> versions(byte[] body) {
        try {
            var root = mapper.readTree(body);
            var data = root.path("data");
            if (!root.path("service").asString("").equals(SERVICE)
                    || !data.isArray()
                    || !data.valueStream().allMatch(JsonNode::isObject)) {
                return List.of();
            }
            return data.valueStream().map(row -> (ObjectNode) row).collect(Collectors.toUnmodifiableList());
        } catch (JacksonException e) {
            return List.of();
        }
    }

    private void refuse(HttpExchange exchange, int status, String message) throws IOException {
        var answer = mapper.createObjectNode()
                .put("error_code", String.valueOf(status))
                .put("message", message);
        send(exchange, status, mapper.writeValueAsBytes(answer));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=" + StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
        try {
            log.close();
        } catch (IOException e) {
            throw new UncheckedIOException("expected to close the rows of the one-stop system", e);
        }
    }
}
