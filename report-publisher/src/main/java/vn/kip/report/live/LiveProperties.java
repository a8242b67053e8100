package vn.kip.report.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How figures are sent to those who watch.
 *
 * @param pause the shortest time between two computations of the same figures
 * @param refresh figures older than this are computed again although no record has changed, for sources report that they
 *     were pulled without changing one
 * @param heartbeat how often a listener hears from the server when nothing changes; it takes the connection for broken
 *     after three times as long
 * @param listeners how many may listen at a time
 */
@ConfigurationProperties("kip.live")
public record LiveProperties(
        @DefaultValue("200ms") Duration pause,
        @DefaultValue("5s") Duration refresh,
        @DefaultValue("5s") Duration heartbeat,
        @DefaultValue("500") int listeners) {}
