package vn.kip.ingest.source.listen;

import java.util.regex.Pattern;
import vn.kip.domain.settings.Setting;

/**
 * Where a source is listened for, apart from the web server of the service: in the one-JVM form there is none.
 *
 * @param host an address or {@code localhost}
 */
public record Listener(String host, int port) {

    /** Nobody but this machine can reach it. */
    private static final String LOOPBACK = "127.0.0.1";

    private static final int HIGHEST_PORT = 65_535;
    private static final Pattern LISTEN = Pattern.compile(
            "(?:(?<host>localhost|[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|\\[[0-9a-fA-F:]+]):)?(?<port>[0-9]{1,5})");
    private static final Pattern PATH = Pattern.compile("(?:/[A-Za-z0-9._~-]+)+");

    /** Reads {@code listen}: a port, or an address and a port. */
    public static Listener read(Setting setting) {
        var match = LISTEN.matcher(setting.text());
        if (match.matches()) {
            var host = match.group("host");
            var port = Integer.parseInt(match.group("port"));
            if (port > 0 && port <= HIGHEST_PORT) {
                return new Listener(host == null ? LOOPBACK : host, port);
            }
        }
        throw setting.error("a port or an address and a port, such as 127.0.0.1:8085");
    }

    /** Reads a path of a URL, without a slash at its end. */
    public static String path(Setting setting) {
        var path = setting.text();
        if (!PATH.matcher(path).matches()) {
            throw setting.error("a path such as /api/ho-so");
        }
        return path;
    }

    /** Whether only this machine can reach it. */
    public boolean onLoopback() {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    /**
     * The endpoint of a route.
     *
     * @param gate name in the registry of the {@link Gate} before it
     */
    public String endpoint(String path, String gate, String options) {
        // what is thrown is not told to the sender: it may quote what others have sent
        return "undertow:http://" + host + ":" + port + path + "?handlers=#" + gate
                + "&useStreaming=true&muteException=true&" + options;
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
