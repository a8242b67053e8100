package vn.kip.report.lookup;

import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import vn.kip.domain.dossier.DossierClock;
import vn.kip.domain.dossier.DueDifference;
import vn.kip.domain.dossier.DueDifferences;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.record.RecordKind;
import vn.kip.report.readmodel.VersionRow;

/** Compares the due dates that sources give with those of the time limits, dossier by dossier. */
@Component
public class DossierComparisons {

    private static final int ROWS_AT_A_TIME = 5_000;

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
                    var dossier = new VersionRow(RecordKind.DOSSIER, row).dossier();
                    collector.add(new DueDifference(
                            row.getString("authority"),
                            row.getString("id"),
                            dossier.resolvingAgency(),
                            dossier.procedure(),
                            clock.compare(dossier)));
                });
        return Optional.of(collector.differences());
    }
}
