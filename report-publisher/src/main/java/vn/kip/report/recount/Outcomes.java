package vn.kip.report.recount;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.record.ContentHash;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.record.Version;
import vn.kip.report.figures.RecordCounts;

/** What became of each record in a period. */
@Component
public class Outcomes {

    /** What can become of a record. */
    private enum Outcome {
        COUNTED,
        /** Counted, with a due date that its source does not give. */
        COUNTED_BY_LIMIT,
        OUTSIDE,
        UNDATED
    }

    /**
     * The outcomes of all records of a kind.
     *
     * @param digest SHA-256, in hexadecimal digits, over one line per record, {@code key TAB version TAB outcome}, in the
     *     order of the bytes of their keys
     */
    public record Result(RecordCounts counts, String digest) {}

    private static final int ROWS_AT_A_TIME = 5_000;

    private final NamedParameterJdbcTemplate jdbc;
    private final RuleParameters rules;
    private final String given;

    Outcomes(DataSource dataSource, Catalogue catalogue) {
        var streaming = new JdbcTemplate(dataSource);
        streaming.setFetchSize(ROWS_AT_A_TIME);
        this.jdbc = new NamedParameterJdbcTemplate(streaming);
        this.rules = new RuleParameters(catalogue.rules());
        this.given = Recount.given(catalogue.rules().dossiers());
    }

    /** The outcomes of all kinds, read within the transaction of the caller. */
    public Map<RecordKind, Result> of(PeriodWindow window) {
        var parameters = rules.of(window);
        var results = new EnumMap<RecordKind, Result>(RecordKind.class);
        for (var kind : RecordKind.values()) {
            results.put(kind, of(kind, parameters));
        }
        return results;
    }

    private Result of(RecordKind kind, Map<String, Object> parameters) {
        var sql = """
                select authority || '/%s/' || id as key, epoch, stamp, mapping_revision, content_hash,
                    case when deleted then 'OUTSIDE' else %s end as outcome
                from (
                    select distinct on (authority, id) * from %s_version
                    order by authority desc, id desc, epoch desc, stamp desc, mapping_revision desc, content_hash desc
                ) latest %s
                order by key
                """.formatted(kind.code(), outcome(kind), kind.code(), beside(kind));
        var tally = new Tally();
        jdbc.query(sql, parameters, tally);
        return tally.result();
    }

    private String beside(RecordKind kind) {
        return kind == RecordKind.DOSSIER ? "left join (" + given + ") given using (authority, id)" : "";
    }

    private static String outcome(RecordKind kind) {
        return switch (kind) {
            case DOSSIER -> """
                    case when status in ('SUBMITTED', 'REJECTED_AT_INTAKE') or received_at >= :untilAt
                            or status in ('WITHDRAWN', 'STOPPED', 'COMPLETED', 'RESULT_RETURNED')
                                and coalesce(completed_at, returned_at) < :startAt then 'OUTSIDE'
                        when given_at is not null then 'COUNTED_BY_LIMIT'
                        when due_at is null and due_on is null then 'UNDATED'
                        else 'COUNTED' end""";
            case SURVEY -> """
                    case when rated_at >= :startAt and rated_at < :untilAt
                            and rating <> all (cast(:noOpinion as text[]))
                            and (cardinality(cast(:levels as text[])) = 0
                                or rating = any (cast(:levels as text[]))) then 'COUNTED'
                        else 'OUTSIDE' end""";
            case PETITION -> """
                    case when received_at >= :untilAt
                            or status = 'HANDLED' and handled_at < :startAt then 'OUTSIDE'
                        else 'COUNTED' end""";
            case PROCEDURE -> """
                    case when effective_from < :untilDay
                            and (effective_to is null or effective_to >= :untilDay) then 'COUNTED'
                        else 'OUTSIDE' end""";
            case AUDIT -> """
                    case when planned_on >= :yearStart and planned_on < :yearEnd then 'COUNTED'
                        else 'OUTSIDE' end""";
        };
    }

    /** Goes over the records of a kind once, in order. */
    private static final class Tally implements RowCallbackHandler {
        private final MessageDigest digest = sha256();
        private final Map<Outcome, Long> counts = new HashMap<>();

        @Override
        public void processRow(ResultSet row) throws SQLException {
            var version = new Version(
                    row.getInt("epoch"),
                    Objects.requireNonNull(row.getObject("stamp", OffsetDateTime.class))
                            .toInstant(),
                    row.getInt("mapping_revision"),
                    ContentHash.of(Objects.requireNonNull(row.getBytes("content_hash"))));
            var outcome = Outcome.valueOf(row.getString("outcome"));
            counts.merge(outcome, 1L, Long::sum);
            var line = row.getString("key") + '\t' + version.asText() + '\t' + outcome + '\n';
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        }

        private Result result() {
            long counted = counts.getOrDefault(Outcome.COUNTED, 0L) + counts.getOrDefault(Outcome.COUNTED_BY_LIMIT, 0L);
            long outside = counts.getOrDefault(Outcome.OUTSIDE, 0L);
            long undated = counts.getOrDefault(Outcome.UNDATED, 0L);
            return new Result(
                    new RecordCounts(counted + outside + undated, counted, outside, undated),
                    HexFormat.of().formatHex(digest.digest()));
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }
}
