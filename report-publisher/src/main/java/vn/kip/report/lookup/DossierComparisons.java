package vn.kip.report.lookup;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kip.domain.dossier.DossierClock;
import vn.kip.domain.dossier.DueDifference;
import vn.kip.domain.dossier.DueDifferences;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.record.Dossier;
import vn.kip.domain.record.RecordKind;
import vn.kip.report.readmodel.CopyRows;
import vn.kip.report.readmodel.VersionReader;

/** Compares the due dates that sources give with those of the time limits, dossier by dossier. */
@Component
public class DossierComparisons {

    /** Those to be dealt with in the period, by what is known of them now; in the order of their keys. */
    private static final String DOSSIERS = """
            select $columns from (
                select *, case when status in ('WITHDRAWN', 'STOPPED', 'COMPLETED', 'RESULT_RETURNED')
                    then coalesce(completed_at, returned_at) end as ended_at
                from (
                    select distinct on (authority, id) * from dossier_version
                    order by authority desc, id desc, epoch desc, stamp desc, mapping_revision desc, content_hash desc
                ) latest
                where not deleted and status not in ('SUBMITTED', 'REJECTED_AT_INTAKE')
            ) accepted
            where received_at < to_timestamp($until) and (ended_at is null or ended_at >= to_timestamp($start))
            order by authority, id
            """;

    private final CopyRows rows;
    private final DossierClock clock;
    private final Catalogue catalogue;

    DossierComparisons(CopyRows rows, Catalogue catalogue) {
        this.rows = rows;
        this.clock = catalogue.rules().dossiers();
        this.catalogue = catalogue;
    }

    /** The dossiers to be dealt with in a period, read within the transaction of the caller; empty without limits. */
    public Optional<DueDifferences> of(PeriodWindow window) {
        if (!clock.compares()) {
            return Optional.empty();
        }
        var collector = new DueDifferences.Collector();
        var reader = new VersionReader(RecordKind.DOSSIER);
        var query = DOSSIERS.replace("$columns", VersionReader.columns(RecordKind.DOSSIER))
                .replace("$start", seconds(window.period().start()))
                .replace("$until", seconds(window.until()));
        rows.read(query, row -> {
            var known = reader.known(row);
            if (known.facts().content() instanceof Dossier dossier) {
                collector.add(new DueDifference(
                        known.record().authority(),
                        known.record().id(),
                        dossier.resolvingAgency(),
                        dossier.procedure(),
                        clock.compare(dossier)));
            }
        });
        return Optional.of(collector.differences());
    }

    private String seconds(LocalDate day) {
        return String.valueOf(day.atStartOfDay(catalogue.rules().zone()).toEpochSecond());
    }
}
