package vn.kip.report.snapshot;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.source.Coverage;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.figures.SourceState;
import vn.kip.report.json.Json;
import vn.kip.report.ledger.Balance;
import vn.kip.report.ledger.DayAccount;
import vn.kip.report.ledger.SourceAccount;
import vn.kip.report.snapshot.Accounts.RejectedRows;

/**
 * {@code ledger.json}: what became of every row of every source, and how old the sources were. It may differ from run to
 * run.
 */
final class LedgerDocument {

    private static final String SCHEMA = "kip/ledger/1";

    /** The latest days that are told of each source; those before are summed up in its first numbers. */
    private static final int MOST_DAYS = 31;

    private final List<SourceAccount> accounts;
    private final List<DayAccount> days;

    private LedgerDocument(List<SourceAccount> accounts, List<DayAccount> days) {
        this.accounts = accounts;
        this.days = days;
    }

    static String of(
            ReportFigures figures, List<SourceAccount> accounts, List<DayAccount> days, List<RejectedRows> rejections) {
        var period = figures.window().period();
        var document = new LedgerDocument(accounts, days);
        return Json.pretty(new Fields()
                .and("schema", SCHEMA)
                .and("unit", figures.catalogue().unit())
                .and(
                        "period",
                        new Fields()
                                .and("calendar", period.calendar())
                                .and("code", period.code())
                                .map())
                .and("sources", figures.sources().stream().map(document::source).toList())
                .and(
                        "rejections",
                        rejections.stream().map(LedgerDocument::rejection).toList())
                .map());
    }

    private Map<String, @Nullable Object> source(SourceState source) {
        var own = days.stream()
                .filter(day -> day.source().equals(source.source()) && day.kind() == source.kind())
                .toList();
        var fields = new Fields()
                .and("source", source.source())
                .and("kind", source.kind().code());
        return freshness(rows(fields, balance(source)), source)
                .and(
                        "days",
                        own.stream()
                                .skip(Math.max(0, own.size() - MOST_DAYS))
                                .map(LedgerDocument::day)
                                .toList())
                .and("earlierDays", Math.max(0, own.size() - MOST_DAYS))
                .map();
    }

    private Balance balance(SourceState source) {
        return accounts.stream()
                .filter(account -> account.source().equals(source.source()) && account.kind() == source.kind())
                .findFirst()
                .map(SourceAccount::balance)
                .orElse(Balance.NONE);
    }

    private static Fields rows(Fields fields, Balance balance) {
        return fields.and("pulled", balance.pulled())
                .and("counted", balance.counted())
                .and("unchanged", balance.unchanged())
                .and("superseded", balance.superseded())
                .and("rejected", balance.rejected())
                .and("inFlight", balance.inFlight());
    }

    /** Times in ISO 8601; the lag in whole seconds, at the moment of freezing. */
    private static Fields freshness(Fields fields, SourceState source) {
        var terms = source.terms();
        var last = source.lastPulledAt();
        return fields.and("freshness", last == null ? null : last.toString())
                .and("seenAt", source.seenAt().toString())
                .and("lagSeconds", source.lag().map(Duration::toSeconds).orElse(null))
                .and("expectedAge", terms.expectedAge().map(Duration::toString).orElse(null))
                .and("stale", source.stale())
                .and("required", terms.required())
                .and("coverage", terms.coverage().map(LedgerDocument::coverage).orElse(null));
    }

    private static Map<String, @Nullable Object> coverage(Coverage coverage) {
        return new Fields()
                .and("from", coverage.from().toString())
                .and("opening", coverage.opening())
                .map();
    }

    /** {@code carriedOver + pulled = counted + unchanged + superseded + rejected + inFlight}. */
    private static Map<String, @Nullable Object> day(DayAccount account) {
        var fields = new Fields().and("day", account.date().toString()).and("carriedOver", account.carriedOver());
        return rows(fields, account.day())
                .and("inFlight", account.evening().inFlight())
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
