package vn.kip.report.restatement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import vn.kip.domain.fact.RecordFacts;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.snapshot.ReportKey;
import vn.kip.report.readmodel.VersionRow;

/** Records as they were known when a revision with a cut was taken, and as they are known now. */
@Component
public class RecordHistory {

    private static final int ROWS_AT_A_TIME = 5_000;

    private static final String CUT = """
            with cut as (
                select partition, next_offset from snapshot_cut
                where unit = :unit and calendar = :calendar and period = :period and revision = :revision and topic = :topic)
            """;

    private static final String KNOWN_THEN = CUT + """
            select version.*, true as known_then
            from $table version join cut
                on cut.partition = version.partition and version.kafka_offset < cut.next_offset
            order by authority, id
            """;

    private static final String CHANGED_SINCE = CUT + """
            , versions as (
                select version.*, version.kafka_offset < coalesce(cut.next_offset, 0) as known_then
                from $table version left join cut on cut.partition = version.partition)
            select * from versions
            where exists (select from versions later
                where later.authority = versions.authority and later.id = versions.id and not later.known_then)
            order by authority, id
            """;

    /** Takes one record after the other, in the order of their keys. */
    public interface Taker {

        /**
         * Takes one.
         *
         * @param before null when it was not known
         */
        void take(RecordKey record, @Nullable RecordFacts before, RecordFacts after);
    }

    private final NamedParameterJdbcTemplate jdbc;

    RecordHistory(DataSource dataSource) {
        var streaming = new Streaming(dataSource);
        streaming.setFetchSize(ROWS_AT_A_TIME);
        this.jdbc = new NamedParameterJdbcTemplate(streaming);
    }

    /** Moments and days come in binary form from the first row on, which are quicker to read than their texts. */
    private static final class Streaming extends JdbcTemplate {

        private static final int ALWAYS_BINARY = -1;

        private Streaming(DataSource dataSource) {
            super(dataSource);
        }

        @Override
        protected void applyStatementSettings(Statement statement) throws SQLException {
            super.applyStatementSettings(statement);
            statement.unwrap(PGStatement.class).setPrepareThreshold(ALWAYS_BINARY);
        }
    }

    /** All records of one kind that were known then, by what was known of them; read within the transaction of the caller. */
    public void then(ReportKey report, int revision, RecordKind kind, BiConsumer<RecordKey, RecordFacts> taker) {
        read(KNOWN_THEN, report, revision, kind, (record, before, after) -> taker.accept(record, after));
    }

    /** Those of which versions have come in since, read within the transaction of the caller. */
    public void since(ReportKey report, int revision, RecordKind kind, Taker taker) {
        read(CHANGED_SINCE, report, revision, kind, taker);
    }

    private void read(String versions, ReportKey report, int revision, RecordKind kind, Taker taker) {
        var groups = new Groups(kind, taker);
        jdbc.query(
                versions.replace("$table", kind.code() + "_version"),
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
