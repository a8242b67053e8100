package vn.kip.ingest.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether the service only looks at one source, and sends nothing.
 *
 * @param source the only one that is read then
 * @param limit rows to show; reading ends soon after
 */
@ConfigurationProperties(TrialProperties.PREFIX)
public record TrialProperties(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("") String source,
        @DefaultValue("20") int limit) {

    public static final String PREFIX = "kip.ingest.trial";
    public static final String ENABLED = PREFIX + ".enabled";
}
