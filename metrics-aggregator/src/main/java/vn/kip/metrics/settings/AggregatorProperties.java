package vn.kip.metrics.settings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How the aggregator works; none of it changes a figure. Defaults are in {@code kip-metrics.yml}.
 *
 * @param store where records and cells are kept while they are counted
 * @param threads that count; more than there are partitions stay idle
 * @param commitInterval how long a change may take to leave the aggregator while much comes in
 * @param cache memory in which changes of one cell are gathered between two commits
 * @param instance a name that is this instance's own and survives its restart, or empty. With it a restarted instance
 *     goes on at once, without waiting for the group to notice that the old one is gone; two instances of one name
 *     throw each other out
 * @param standbys how many other instances keep a copy of each partition's state, to go on at once when its own dies
 */
@Validated
@ConfigurationProperties("kip.metrics")
public record AggregatorProperties(
        @NotNull Store store,
        @Min(1) @Max(64) int threads,
        @NotNull Duration commitInterval,
        @NotNull DataSize cache,
        @NotNull String instance,
        @Min(0) @Max(3) int standbys) {

    /** Where state is kept beside Kafka. */
    public enum Store {
        /** In memory, records beside the heap: fastest, as large as the records, and read again from Kafka at each start. */
        MEMORY,
        /** In files: bounded memory, and still there after an orderly stop. */
        ROCKSDB
    }
}
