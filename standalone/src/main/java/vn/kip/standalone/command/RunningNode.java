package vn.kip.standalone.command;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.kip.domain.wording.VietnameseWording;
import vn.kip.standalone.terminal.UserErrorException;

/** The Kip that is running on this machine, asked over HTTP on the loopback address. */
final class RunningNode {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final int FIRST_FAULT = 500;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = {
                "Cổng của Kịp đang chạy trên máy này (mặc định: 8080).",
                "Port of the Kip that is running on this machine (default: 8080)."
            })
    private int port = 8080;

    /** An answer that says that it was understood and cannot be done. */
    static final class RefusedException extends RuntimeException {

        private RefusedException(String detail) {
            super(detail);
        }
    }

    /**
     * Asks for something.
     *
     * @param parameters of the query; those without a value are left out
     */
    JsonNode get(String path, Map<String, String> parameters) {
        return answer(request(path + query(parameters)));
    }

    /** Hands over a CSV file. */
    JsonNode postCsv(String path, Map<String, String> parameters, String text) {
        return answer(request(path + query(parameters))
                .header("Content-Type", "text/csv; charset=UTF-8")
                .POST(BodyPublishers.ofString(text)));
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&", parameters.isEmpty() ? "" : "?", ""));
    }

    /** Has something done with a source. */
    JsonNode post(String source, String action, Map<String, String> body) {
        return post("/api/sources/" + encoded(source) + "/" + action, body);
    }

    /** Has something done. */
    JsonNode post(String path, Map<String, String> body) {
        return postJson(path, body);
    }

    /** The same with a document. */
    JsonNode postJson(String path, Map<String, ?> body) {
        return answer(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE);
    }

    private JsonNode answer(HttpRequest.Builder request) {
        try {
            // never by a proxy that the environment names
            var client = HttpClient.newBuilder()
                    .proxy(HttpClient.Builder.NO_PROXY)
                    .connectTimeout(PATIENCE)
                    .build();
            var answer = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() == OK) {
                return JSON.readTree(answer.body());
            }
            throw refused(answer.statusCode(), detail(answer.body()));
        } catch (JacksonException e) {
            throw notKip();
        } catch (IOException e) {
            throw new UserErrorException(
                    "không có Kịp nào đang chạy ở cổng " + port
                            + "; hãy khởi động (./kip run) hoặc chọn cổng bằng --port",
                    "expected a running Kip on port " + port + ", found none; start it (./kip run) or name its --port");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String detail(String body) {
        var problem = JSON.readTree(body);
        return problem.path("detail").asString(problem.path("title").asString(""));
    }

    private RuntimeException refused(int status, String detail) {
        if (detail.isEmpty()) {
            return notKip();
        }
        return status == CONFLICT || status >= FIRST_FAULT
                ? new RefusedException(detail)
                : new UserErrorException(
                        "yêu cầu không dùng được: "
                                + detail.lines().map(VietnameseWording::of).collect(Collectors.joining("\n")),
                        detail);
    }

    private UserErrorException notKip() {
        return new UserErrorException(
                "cổng " + port + " không phải của Kịp bản này; hãy chọn cổng bằng --port",
                "expected Kip of this version on port " + port + ", found something else; name its --port");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
