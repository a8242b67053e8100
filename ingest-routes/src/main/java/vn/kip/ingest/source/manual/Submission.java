package vn.kip.ingest.source.manual;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Message;

/**
 * What a browser has sent of a form.
 *
 * @param values by the names of the inputs
 * @param host under which the browser reached us
 * @param origin of the page whose form it was; empty when the browser does not say
 * @param site how the browser itself judges that, empty when it does not
 */
record Submission(Map<String, String> values, String host, String origin, String site) {

    private static final int LONGEST = 500;

    Submission {
        values = Map.copyOf(values);
    }

    static Submission of(Message message) {
        var values = new HashMap<String, String>();
        if (message.getBody() instanceof Map<?, ?> form) {
            form.forEach((name, value) -> {
                if (value instanceof String text) {
                    values.put(String.valueOf(name), text.substring(0, Math.min(text.length(), LONGEST)));
                }
            });
        }
        return new Submission(
                values,
                message.getHeader("Host", "", String.class),
                message.getHeader("Origin", "", String.class),
                message.getHeader("Sec-Fetch-Site", "", String.class));
    }

    /** What was written into an input, empty when there is no such input. */
    String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** Whether the form was on a page of the same host, as far as the browser tells. */
    boolean isFromOurPage() {
        var sameSite = site.isEmpty() || site.equals("same-origin") || site.equals("none");
        return sameSite && (origin.isEmpty() || host.equals(authority(origin)));
    }

    private static String authority(String url) {
        try {
            return String.valueOf(URI.create(url).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
