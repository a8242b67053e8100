package vn.kip.report.recount;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import vn.kip.domain.dossier.DossierClock;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.record.RecordKind;

/** Counts the records of a period again. */
@Component
public class Recount {

    /** Where limits give no due date, in place of a query that would find none. */
    private static final String NONE_GIVEN =
            "select authority, id, cast(null as timestamptz) as given_at from dossier_version where false";

    private final NamedParameterJdbcTemplate jdbc;
    private final RuleParameters rules;
    private final boolean placing;
    private final String given;

    Recount(JdbcTemplate jdbc, Catalogue catalogue) {
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
        this.rules = new RuleParameters(catalogue.rules());
        this.placing = !catalogue.rules().organisation().isEmpty();
        this.given = given(catalogue.rules().dossiers());
    }

    /**
     * Lets PostgreSQL look at how many records there are and of what kind: right after a large load it does not know yet,
     * and plans the counting badly.
     */
    public void prepare() {
        for (var kind : RecordKind.values()) {
            jdbc.getJdbcOperations().execute("analyze " + kind.code() + "_version");
        }
    }

    /** Every figure of every group that has any record, read within the transaction of the caller. */
    public SortedMap<GroupFigure, Long> of(PeriodWindow window) {
        var parameters = rules.of(window);
        var figures = new TreeMap<GroupFigure, Long>();
        read(figures, RecordKind.DOSSIER, "dossiers", parameters);
        read(figures, RecordKind.DOSSIER, "undated", parameters);
        read(figures, RecordKind.SURVEY, "surveys", parameters);
        read(figures, RecordKind.PETITION, "petitions", parameters);
        read(figures, RecordKind.PROCEDURE, "procedures", parameters);
        read(figures, RecordKind.AUDIT, "audits", parameters);
        return figures;
    }

    private void read(
            SortedMap<GroupFigure, Long> figures, RecordKind kind, String query, Map<String, Object> parameters) {
        jdbc.query(placing ? sql("placed").replace("{query}", sql(query)) : sql(query), parameters, row -> {
            var columns = row.getMetaData();
            var rule = kind == RecordKind.DOSSIER && query.equals("dossiers") ? " " + row.getString("rule") : "";
            for (int column = 1; column <= columns.getColumnCount(); column++) {
                var name = columns.getColumnLabel(column);
                if (isCount(name)) {
                    // two codes, or one in two eras, may be of one unit
                    figures.merge(group(kind, name + rule, row), row.getLong(column), Long::sum);
                }
            }
        });
    }

    /** The dossiers that are due by a time limit, with {@code authority}, {@code id} and {@code given_at}. */
    static String given(DossierClock clock) {
        return clock.gives() ? text("given") : NONE_GIVEN;
    }

    private static boolean isCount(String column) {
        return switch (column) {
            case "agency", "era", "placed", "sector", "channel", "rule" -> false;
            default -> true;
        };
    }

    private GroupFigure group(RecordKind kind, String figure, ResultSet row) throws SQLException {
        var agency = row.getString(placing ? "placed" : "agency");
        return new GroupFigure(kind, figure, agency, row.getString("sector"), row.getString("channel"));
    }

    /** A query, with the one for what is due by a time limit put into it. */
    private String sql(String query) {
        return text(query).replace("@given@", given);
    }

    private static String text(String query) {
        try {
            return new ClassPathResource(query + ".sql", Recount.class).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
