package vn.kip.report.readmodel;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kip.domain.record.RecordKind;

/** Writes record versions: each version once, whatever is sent again. */
final class VersionStore {

    /**
     * Stores the versions that are new, and keeps the counts: how many records there are, and per source and day how many
     * messages came, how many versions, and how many of these are the highest of their record.
     *
     * <p>A record stands in one partition, which one transaction at a time has claimed; so what is looked up of it here is
     * what is there. Where the same version comes twice, the first is the one that is stored and counted. Rows of counts
     * are locked in their order, so that two publishers wait for each other and not each for the other.
     */
    private static final String STORE = """
            with highest as (
                select distinct on (authority, id)
                    authority, id, epoch, stamp, mapping_revision, content_hash, source, ingested_at
                from $staged
                order by authority, id, epoch desc, stamp desc, mapping_revision desc, content_hash desc, ctid),
            moved as materialized (
                select highest.source, highest.ingested_at,
                    known.source as source_before, known.ingested_at as ingested_at_before
                from highest left join lateral (
                    select epoch, stamp, mapping_revision, content_hash, source, ingested_at from $versions version
                    where version.authority = highest.authority and version.id = highest.id
                    order by epoch desc, stamp desc, mapping_revision desc, content_hash desc limit 1) known on true
                where known.source is null or (highest.epoch, highest.stamp, highest.mapping_revision, highest.content_hash)
                    > (known.epoch, known.stamp, known.mapping_revision, known.content_hash)),
            added as (
                insert into $versions ($columns) select $columns from $staged order by ctid
                on conflict do nothing returning source, ingested_at),
            records as (
                insert into known_record (kind, records) select ?, count(*) from moved where source_before is null
                on conflict (kind) do update set records = known_record.records + excluded.records),
            change (source, moment, messages, versions, counted) as (
                select source, ingested_at, count(*), 0, 0 from $staged group by 1, 2
                union all select source, ingested_at, 0, count(*), 0 from added group by 1, 2
                union all select source, ingested_at, 0, 0, count(*) from moved group by 1, 2
                union all select source_before, ingested_at_before, 0, 0, -count(*)
                    from moved where source_before is not null group by 1, 2),
            days as (
                insert into version_day (source, kind, day, messages, versions, counted)
                select source, ?, (moment at time zone (select zone from account_zone))::date, sum(messages), sum(versions), sum(counted)
                from change group by 1, 3 order by 1, 3
                on conflict (source, kind, day) do update set messages = version_day.messages + excluded.messages,
                    versions = version_day.versions + excluded.versions, counted = version_day.counted + excluded.counted)
            select count(*) from added
            """;

    private final JdbcTemplate jdbc;
    private final Map<RecordKind, VersionTable> tables;

    VersionStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.tables = Arrays.stream(RecordKind.values())
                .collect(Collectors.toUnmodifiableMap(kind -> kind, VersionTable::new));
    }

    /** Returns how many of these versions were new. */
    long write(List<Message.Version> versions) {
        var byKind = versions.stream()
                .collect(Collectors.groupingBy(
                        message -> message.version().key().kind(), TreeMap::new, Collectors.toList()));
        var written = 0L;
        for (var kind : byKind.entrySet()) {
            written += write(Objects.requireNonNull(tables.get(kind.getKey())), kind.getValue());
        }
        return written;
    }

    private long write(VersionTable table, List<Message.Version> versions) {
        var rows = new CopyText();
        versions.forEach(version -> table.addRow(rows, version));
        var stage = new Stage(jdbc, table.name(), table.columns());
        stage.load(rows);
        var written = jdbc.queryForObject(
                STORE.replace("$versions", table.name())
                        .replace("$staged", stage.name())
                        .replace("$columns", stage.columns()),
                Long.class,
                table.kind().code(),
                table.kind().code());
        return written == null ? 0 : written;
    }
}
