package vn.kip.report.snapshot;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.period.ReportingPeriod;
import vn.kip.report.snapshot.Accounts.RejectedRows;

/** {@code ledger.json}: what became of every row of every source. It may differ from run to run. */
final class LedgerDocument {

    private static final String SCHEMA = "kip/ledger/1";

    private LedgerDocument() {}

    static String of(String unit, ReportingPeriod period, List<SourceAccount> accounts, List<RejectedRows> rejections) {
        return Json.pretty(new Fields()
                .and("schema", SCHEMA)
                .and("unit", unit)
                .and(
                        "period",
                        new Fields()
                                .and("calendar", period.calendar())
                                .and("code", period.code())
                                .map())
                .and("sources", accounts.stream().map(LedgerDocument::source).toList())
                .and(
                        "rejections",
                        rejections.stream().map(LedgerDocument::rejection).toList())
                .map());
    }

    private static Map<String, @Nullable Object> source(SourceAccount account) {
        var freshness = account.freshness();
        return new Fields()
                .and("source", account.source())
                .and("kind", account.kind().code())
                .and("pulled", account.pulled())
                .and("counted", account.counted())
                .and("unchanged", account.unchanged())
                .and("superseded", account.superseded())
                .and("rejected", account.rejected())
                .and("freshness", freshness == null ? null : freshness.toString())
                .map();
    }

    private static Map<String, @Nullable Object> rejection(RejectedRows rows) {
        return new Fields()
                .and("source", rows.source())
                .and("kind", rows.kind())
                .and("reason", rows.reason())
                .and("field", rows.field())
                .and("faults", rows.faults())
                .map();
    }
}
