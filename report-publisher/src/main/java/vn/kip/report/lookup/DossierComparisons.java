package vn.kip.report.lookup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.kip.domain.dossier.DossierClock;
import vn.kip.domain.dossier.DueDifference;
import vn.kip.domain.dossier.DueDifferences;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.lifecycle.Channel;
import vn.kip.domain.lifecycle.DossierStatus;
import vn.kip.domain.lifecycle.Due;
import vn.kip.domain.lifecycle.Supplement;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.record.Dossier;

/** Compares the due dates that sources give with those of the time limits, dossier by dossier. */
@Component
public class DossierComparisons {

    private static final int ROWS_AT_A_TIME = 5_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Those to be dealt with in the period, by what is known of them now; in the order of their keys. */
    private static final String DOSSIERS = """
            select * from (
                select *, case when status in ('WITHDRAWN', 'STOPPED', 'COMPLETED', 'RESULT_RETURNED')
                    then coalesce(completed_at, returned_at) end as ended_at
                from (
                    select distinct on (authority, id) * from dossier_version
                    order by authority desc, id desc, epoch desc, stamp desc, mapping_revision desc, content_hash desc
                ) latest
                where not deleted and status not in ('SUBMITTED', 'REJECTED_AT_INTAKE')
            ) accepted
            where received_at < :untilAt and (ended_at is null or ended_at >= :startAt)
            order by authority, id
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final DossierClock clock;
    private final Catalogue catalogue;

    DossierComparisons(DataSource dataSource, Catalogue catalogue) {
        var streaming = new JdbcTemplate(dataSource);
        streaming.setFetchSize(ROWS_AT_A_TIME);
        this.jdbc = new NamedParameterJdbcTemplate(streaming);
        this.clock = catalogue.rules().dossiers();
        this.catalogue = catalogue;
    }

    /** The dossiers to be dealt with in a period, read within the transaction of the caller; empty without limits. */
    public Optional<DueDifferences> of(PeriodWindow window) {
        if (!clock.compares()) {
            return Optional.empty();
        }
        var zone = catalogue.rules().zone();
        var collector = new DueDifferences.Collector();
        jdbc.query(
                DOSSIERS,
                Map.of(
                        "startAt", window.period().start().atStartOfDay(zone).toOffsetDateTime(),
                        "untilAt", window.until().atStartOfDay(zone).toOffsetDateTime()),
                row -> {
                    var dossier = dossier(row);
                    collector.add(new DueDifference(
                            row.getString("authority"),
                            row.getString("id"),
                            dossier.resolvingAgency(),
                            dossier.procedure(),
                            clock.compare(dossier)));
                });
        return Optional.of(collector.differences());
    }

    /** With what a comparison looks at, and no more. */
    private static Dossier dossier(ResultSet row) throws SQLException {
        return new Dossier(
                DossierStatus.valueOf(row.getString("status")),
                "",
                row.getString("procedure"),
                "",
                Channel.IN_PERSON,
                "",
                row.getString("resolving_agency"),
                null,
                instant(row, "received_at"),
                due(row),
                List.of(),
                instant(row, "completed_at"),
                instant(row, "returned_at"),
                supplements(row.getString("supplements")));
    }

    private static @Nullable Due due(ResultSet row) throws SQLException {
        var at = instant(row, "due_at");
        if (at != null) {
            return new Due.At(at);
        }
        var on = row.getObject("due_on", LocalDate.class);
        return on == null ? null : new Due.On(on);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static List<Supplement> supplements(String json) {
        var supplements = new ArrayList<Supplement>();
        for (var one : JSON.readTree(json)) {
            var returned = one.path("returnedAt");
            supplements.add(new Supplement(
                    Instant.parse(one.path("requestedAt").asString()),
                    returned.isNull() ? null : Instant.parse(returned.asString())));
        }
        return supplements;
    }
}
