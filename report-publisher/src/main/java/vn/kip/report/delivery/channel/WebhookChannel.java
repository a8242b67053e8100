package vn.kip.report.delivery.channel;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import io.cloudevents.jackson.JsonFormat;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import vn.kip.domain.settings.Setting;
import vn.kip.report.delivery.Channel;
import vn.kip.report.delivery.ChannelReader;
import vn.kip.report.delivery.DeliveryFailedException;
import vn.kip.report.delivery.Parcel;

/**
 * Posts a CloudEvent in JSON to a web address, signed by the rules of Standard Webhooks.
 *
 * <pre>
 * webhook-id         the content hash: the same at each attempt
 * webhook-timestamp  of this attempt, in seconds
 * webhook-signature  v1,BASE64 of HMAC-SHA256 over ID.TIMESTAMP.BODY
 * </pre>
 *
 * <p>An answer from 200 to 299 says that it was taken. A redirection is not followed: it would carry the report elsewhere.
 */
final class WebhookChannel implements Channel {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final int SUCCESS = 2;
    private static final int HUNDRED = 100;

    private final URI url;
    private final Webhook signer;
    private final Clock clock;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    private WebhookChannel(URI url, Webhook signer, Clock clock) {
        this.url = url;
        this.signer = signer;
        this.clock = clock;
    }

    /** Reads {@code url} and {@code secret}. */
    @Component
    record Reader(Clock clock) implements ChannelReader {

        private static final int SHORTEST_SECRET = 16;
        private static final String PREFIX = Webhook.SECRET_PREFIX;

        @Override
        public String kind() {
            return "webhook";
        }

        @Override
        public Channel read(Setting entry) {
            entry.allowing("id", "kind", "url", "secret", "insecure");
            return new WebhookChannel(url(entry), signer(entry), clock);
        }

        private static URI url(Setting entry) {
            var setting = entry.required("url");
            try {
                var url = URI.create(setting.text());
                if (url.getHost() != null && "https".equals(url.getScheme())) {
                    return url;
                }
                if (url.getHost() != null && "http".equals(url.getScheme())) {
                    Secrets.refuseOpen(entry, setting, url.getHost(), "an address that begins with https://");
                    return url;
                }
            } catch (IllegalArgumentException e) {
                // said below, with the place
            }
            throw setting.error("a URL that begins with http:// or https://", "something else");
        }

        private static Webhook signer(Setting entry) {
            var setting = entry.required("secret");
            var secret = setting.text();
            if (secret.length() < SHORTEST_SECRET) {
                throw setting.error(
                        "a secret of at least " + SHORTEST_SECRET + " characters", secret.length() + " of them");
            }
            try {
                return secret.startsWith(PREFIX)
                        ? new Webhook(secret)
                        : new Webhook(secret.getBytes(StandardCharsets.UTF_8));
            } catch (IllegalArgumentException e) {
                throw setting.error("BASE64 after " + PREFIX, "something else");
            }
        }
    }

    @Override
    public boolean needsFiles() {
        return false;
    }

    @Override
    public void deliver(Parcel parcel) throws IOException, InterruptedException {
        var body = new String(new JsonFormat().serialize(SnapshotEvent.of(parcel)), StandardCharsets.UTF_8);
        var id = parcel.contentHash();
        var timestamp = clock.instant().getEpochSecond();
        var request = HttpRequest.newBuilder(url)
                .timeout(ANSWER)
                .header("Content-Type", JsonFormat.CONTENT_TYPE)
                .header(Webhook.UNBRANDED_MSG_ID_KEY, id)
                .header(Webhook.UNBRANDED_MSG_TIMESTAMP_KEY, Long.toString(timestamp))
                .header(Webhook.UNBRANDED_MSG_SIGNATURE_KEY, signature(id, timestamp, body))
                .POST(BodyPublishers.ofString(body))
                .build();
        var status = client.send(request, BodyHandlers.discarding()).statusCode();
        if (status / HUNDRED != SUCCESS) {
            throw new DeliveryFailedException("expected an answer from 200 to 299, found " + status);
        }
    }

    private String signature(String id, long timestamp, String body) {
        try {
            return signer.sign(id, timestamp, body);
        } catch (WebhookSigningException e) {
            throw new IllegalStateException("every Java platform can sign", e);
        }
    }
}
