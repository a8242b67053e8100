package vn.kip.report.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.kip.domain.record.RecordKind;

/**
 * What became of the rows of one source and kind on one day of the business zone, as an account: {@code in flight the
 * evening before + pulled = counted + unchanged + superseded + rejected + in flight in the evening}.
 *
 * <p>A row is pulled on one day and may arrive on the next: what was pulled just before midnight and sent just after it is
 * in flight at midnight. An arrival is of the day on which ingest sent it, so that a publisher which catches up after a
 * week fills the days on which things happened. Rounds of a source that brought nothing new are told by their last one
 * only, and so are of its day.
 *
 * @param day its own counts; {@link Balance#inFlight} is how much the amount in flight has changed
 * @param evening those of this day and all days before it; {@link Balance#inFlight} is the amount in flight at its end
 */
public record DayAccount(String source, RecordKind kind, LocalDate date, Balance day, Balance evening) {

    /** The counts of one day, without those before it. */
    public record Counts(String source, RecordKind kind, LocalDate date, Balance day) {

        private boolean ofAccountOf(DayAccount account) {
            return source.equals(account.source) && kind == account.kind;
        }
    }

    /** Carries each day over to the next; in the order of sources, kinds and days. */
    public static List<DayAccount> carried(List<Counts> days) {
        var accounts = new ArrayList<DayAccount>();
        for (var counts : days) {
            var before = accounts.isEmpty() ? null : accounts.get(accounts.size() - 1);
            var carried = before != null && counts.ofAccountOf(before) ? before.evening : Balance.NONE;
            accounts.add(new DayAccount(counts.source, counts.kind, counts.date, counts.day, carried.plus(counts.day)));
        }
        return List.copyOf(accounts);
    }

    /** Whether it is of this source and kind. */
    public boolean isOf(SourceAccount account) {
        return source.equals(account.source()) && kind == account.kind();
    }

    /** What was in flight the evening before. */
    public long carriedOver() {
        return evening.inFlight() - day.inFlight();
    }
}
