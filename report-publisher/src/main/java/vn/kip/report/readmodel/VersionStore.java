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
        countIntake(versions);
        return written;
    }

    private long write(VersionTable table, List<Message.Version> versions) {
        var rows = new CopyText();
        versions.forEach(version -> table.addRow(rows, version));
        var stage = new Stage(jdbc, table.name(), table.columns());
        stage.load(rows);
        countNewRecords(table, stage);
        return jdbc.update("insert into " + table.name() + " (" + stage.columns() + ") select " + stage.columns()
                + " from " + stage.name() + " on conflict do nothing");
    }

    private void countNewRecords(VersionTable table, Stage stage) {
        jdbc.update("""
                insert into known_record (kind, records)
                select ?, count(*) from (select distinct authority, id from %s) staged
                where not exists (
                    select from %s known where known.authority = staged.authority and known.id = staged.id)
                on conflict (kind) do update set records = known_record.records + excluded.records
                """.formatted(stage.name(), table.name()), table.kind().code());
    }

    private record SourceKind(String source, RecordKind kind) implements Comparable<SourceKind> {
        @Override
        public int compareTo(SourceKind other) {
            var bySource = source.compareTo(other.source);
            return bySource != 0 ? bySource : kind.compareTo(other.kind);
        }
    }

    private void countIntake(List<Message.Version> versions) {
        // sorted, so that two publishers lock rows in the same order
        var counts = versions.stream()
                .map(Message.Version::version)
                .collect(Collectors.groupingBy(
                        version ->
                                new SourceKind(version.source(), version.key().kind()),
                        TreeMap::new,
                        Collectors.counting()));
        counts.forEach(
                (key, messages) -> jdbc.update("""
                insert into version_intake (source, kind, messages) values (?, ?, ?)
                on conflict (source, kind) do update set messages = version_intake.messages + excluded.messages
                """, key.source(), key.kind().code(), messages));
    }
}
