package vn.kip.report.schedule;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How tasks are done.
 *
 * @param enabled whether this publisher does any; without, others may
 * @param polling how often is asked for what is due
 * @param look how often is looked for periods that are over and revisions that were not sent
 * @param first the pause after a first failure; it doubles with each further one
 * @param most the longest pause
 */
@ConfigurationProperties("kip.schedule")
record ScheduleProperties(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("2s") Duration polling,
        @DefaultValue("5s") Duration look,
        @DefaultValue("1m") Duration first,
        @DefaultValue("1h") Duration most) {}
