package vn.kip.report.delivery.channel;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.springframework.web.util.UriUtils;
import vn.kip.report.delivery.Parcel;

/**
 * A published revision as a CloudEvent (1.0), for programs.
 *
 * <p>Its id is the content hash, so the same at each attempt; its data are {@code snapshot.json}, byte by byte.
 */
final class SnapshotEvent {

    static final String TYPE = "vn.kip.snapshot.published";

    private SnapshotEvent() {}

    static CloudEvent of(Parcel parcel) {
        return CloudEventBuilder.v1()
                .withId(parcel.contentHash())
                .withSource(URI.create(
                        "/kip/" + UriUtils.encodePathSegment(parcel.report().unit(), StandardCharsets.UTF_8)))
                .withType(TYPE)
                .withSubject(String.join("/", parcel.place()))
                .withTime(parcel.publishedAt().atOffset(ZoneOffset.UTC))
                .withData("application/json", parcel.bytes())
                .build();
    }
}
