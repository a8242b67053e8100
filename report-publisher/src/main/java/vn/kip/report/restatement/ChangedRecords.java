package vn.kip.report.restatement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import vn.kip.domain.fact.RecordFacts;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.snapshot.ReportKey;
import vn.kip.report.readmodel.VersionRow;

/** The records of which versions have come in since a revision was taken, as they were known then and as they are known now. */
@Component
class ChangedRecords {

    private static final int ROWS_AT_A_TIME = 5_000;

    private static final String VERSIONS = """
            with cut as (
                select partition, next_offset from snapshot_cut
                where unit = :unit and calendar = :calendar and period = :period and revision = :revision and topic = :topic),
            versions as (
                select version.*, version.kafka_offset < coalesce(cut.next_offset, 0) as known_then
                from $table version left join cut on cut.partition = version.partition)
            select * from versions
            where exists (select from versions later
                where later.authority = versions.authority and later.id = versions.id and not later.known_then)
            order by authority, id
            """;

    /** Takes one record after the other, in the order of their keys. */
    interface Taker {

        /**
         * Takes one.
         *
         * @param before null when it was not known
         */
        void take(RecordKey record, @Nullable RecordFacts before, RecordFacts after);
    }

    private final NamedParameterJdbcTemplate jdbc;

    ChangedRecords(DataSource dataSource) {
        var streaming = new JdbcTemplate(dataSource);
        streaming.setFetchSize(ROWS_AT_A_TIME);
        this.jdbc = new NamedParameterJdbcTemplate(streaming);
    }

    /** Those of one kind since the cut of a revision, read within the transaction of the caller. */
    void since(ReportKey report, int revision, RecordKind kind, Taker taker) {
        var groups = new Groups(kind, taker);
        jdbc.query(
                VERSIONS.replace("$table", kind.code() + "_version"),
                Map.of(
                        "unit", report.unit(),
                        "calendar", report.calendar(),
                        "period", report.period(),
                        "revision", revision,
                        "topic", kind.topic()),
                groups);
        groups.end();
    }

    /** Merges the rows of each record, which follow each other. */
    private static final class Groups implements RowCallbackHandler {

        private final RecordKind kind;
        private final Taker taker;
        private @Nullable RecordKey record;
        private @Nullable RecordFacts before;
        private @Nullable RecordFacts after;

        private Groups(RecordKind kind, Taker taker) {
            this.kind = kind;
            this.taker = taker;
        }

        @Override
        public void processRow(ResultSet row) throws SQLException {
            var version = new VersionRow(kind, row).version();
            if (!version.key().equals(record)) {
                end();
                record = version.key();
                before = null;
                after = null;
            }
            var facts = RecordFacts.of(version);
            after = merged(after, facts);
            if (row.getBoolean("known_then")) {
                before = merged(before, facts);
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
