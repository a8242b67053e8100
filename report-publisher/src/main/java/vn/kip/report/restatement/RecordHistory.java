package vn.kip.report.restatement;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.kip.domain.fact.RecordFacts;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.snapshot.ReportKey;
import vn.kip.report.readmodel.CopyRow;
import vn.kip.report.readmodel.CopyRows;
import vn.kip.report.readmodel.KnownRecord;
import vn.kip.report.readmodel.VersionReader;

/** Records as they were known when a revision with a cut was taken, and as they are known now. */
@Component
public class RecordHistory {

    private static final String KNOWN_THEN = """
            select $counted from $table where kafka_offset < $cut
            and ctid >= '($from, 0)' and ctid < '($until, 0)'
            """;

    private static final String CHANGED_SINCE = """
            with versions as (select *, kafka_offset < $cut as known_then from $table)
            select known_then, $columns from versions
            where exists (select from versions later
                where later.authority = versions.authority and later.id = versions.id and not later.known_then)
            order by authority, id
            """;

    private static final String PAGES = "select pg_relation_size(?::regclass) / current_setting('block_size')::int";

    /** Takes one record after the other, in the order of their keys. */
    public interface Taker {

        /**
         * Takes one.
         *
         * @param before null when it was not known
         */
        void take(RecordKey record, @Nullable RecordFacts before, RecordFacts after);
    }

    /** A part of the versions of one kind. */
    public interface Part {

        /** Passes on its rows, for a {@link VersionReader}, in no order. */
        void read(Consumer<CopyRow> taker);
    }

    private final JdbcTemplate jdbc;
    private final CopyRows rows;
    private final SnapshotCuts cuts;

    RecordHistory(JdbcTemplate jdbc, CopyRows rows, SnapshotCuts cuts) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.cuts = cuts;
    }

    /** All versions of one kind that were known then, in so many parts, which may be read at a time. */
    public List<Part> then(ReportKey report, int revision, RecordKind kind, int parts) {
        var query = query(KNOWN_THEN, report, revision, kind);
        var pages = Objects.requireNonNull(jdbc.queryForObject(PAGES, Long.class, table(kind)));
        return IntStream.range(0, parts)
                .<Part>mapToObj(part -> {
                    var from = pages * part / parts;
                    // what is added meanwhile is not of that revision
                    var until = pages * (part + 1) / parts;
                    var own = query.replace("$from", String.valueOf(from)).replace("$until", String.valueOf(until));
                    return taker -> rows.read(own, taker);
                })
                .toList();
    }

    /** Those of which versions have come in since, read within the transaction of the caller. */
    public void since(ReportKey report, int revision, RecordKind kind, Taker taker) {
        var groups = new Groups(taker);
        var reader = new VersionReader(kind);
        rows.read(query(CHANGED_SINCE, report, revision, kind), row -> {
            var knownThen = row.flag();
            groups.add(reader.known(row), knownThen);
        });
        groups.end();
    }

    private String query(String versions, ReportKey report, int revision, RecordKind kind) {
        return versions.replace("$table", table(kind))
                .replace("$columns", VersionReader.columns(kind))
                .replace("$counted", VersionReader.countedColumns(kind))
                .replace("$cut", cut(report, revision, kind));
    }

    private static String table(RecordKind kind) {
        return kind.code() + "_version";
    }

    /** The offset at which the partition of a row was cut, in SQL. */
    private String cut(ReportKey report, int revision, RecordKind kind) {
        return cuts.of(report, revision, kind.topic()).entrySet().stream()
                .map(end -> " when " + end.getKey() + " then " + end.getValue())
                .collect(Collectors.joining("", "case partition when -1 then 0", " else 0 end"));
    }

    /** Merges the versions of each record, which follow each other. */
    private static final class Groups {

        private final Taker taker;
        private @Nullable RecordKey record;
        private @Nullable RecordFacts before;
        private @Nullable RecordFacts after;

        private Groups(Taker taker) {
            this.taker = taker;
        }

        private void add(KnownRecord version, boolean knownThen) {
            if (!version.record().equals(record)) {
                end();
                record = version.record();
                before = null;
                after = null;
            }
            after = merged(after, version.facts());
            if (knownThen) {
                before = merged(before, version.facts());
            }
        }

        private void end() {
            if (record != null && after != null) {
                taker.take(record, before, after);
            }
        }

        private static RecordFacts merged(@Nullable RecordFacts known, RecordFacts more) {
            return known == null ? more : known.merge(more);
        }
    }
}
