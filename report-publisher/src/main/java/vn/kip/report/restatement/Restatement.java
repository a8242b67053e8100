package vn.kip.report.restatement;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.snapshot.RecordCause;
import vn.kip.domain.snapshot.ReportKey;

/** What has changed since a revision was taken. */
@Component
public class Restatement {

    private final RecordHistory records;
    private final Catalogue catalogue;

    Restatement(RecordHistory records, Catalogue catalogue) {
        this.records = records;
        this.catalogue = catalogue;
    }

    /**
     * The records that are known otherwise than when a revision with a cut was taken, and are or were in the report; in the order
     * of their kinds and keys. Read within the transaction of the caller.
     */
    public List<RecordCause> records(PeriodWindow window, int revision) {
        var causes = new ArrayList<RecordCause>();
        for (var kind : RecordKind.values()) {
            records.since(
                    ReportKey.of(catalogue.unit(), window.period()),
                    revision,
                    kind,
                    (record, before, after) -> RecordCause.of(record, before, after, catalogue, window)
                            .ifPresent(causes::add));
        }
        return causes;
    }
}
