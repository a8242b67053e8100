package vn.kip.domain.indicator;

import java.util.ArrayList;
import java.util.List;
import vn.kip.domain.contribution.Measure;
import vn.kip.domain.contribution.TimingRule;

/**
 * The columns 3 to 13 of form II.06a/VPCP/KSTT (Circular 01/2020/TT-VPCP), of dossiers with a due date.
 *
 * @param c3 received in all, {@code c4 + c5 + c6}
 * @param c4 received in the period online
 * @param c5 received in the period in person or by post
 * @param c6 carried over: received before the period and not ended before it
 * @param c7 resolved in all, {@code c8 + c9 + c10}
 * @param c8 resolved early
 * @param c9 resolved on time
 * @param c10 resolved late
 * @param c11 pending in all, {@code c12 + c13}; and {@code c3 = c7 + c11}
 * @param c12 pending in time
 * @param c13 pending overdue
 */
public record Form06a(
        long c3, long c4, long c5, long c6, long c7, long c8, long c9, long c10, long c11, long c12, long c13) {

    public static final Form06a EMPTY = new Form06a(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private static final String ONLINE = "ONLINE";
    private static final int FIRST_COLUMN = 3;
    private static final int COLUMNS = 11;

    /** The form of these groups of dossiers, by a timing rule. */
    public static Form06a of(List<TallyRow> rows, TimingRule rule) {
        return rows.stream().map(row -> of(row, rule)).reduce(EMPTY, Form06a::plus);
    }

    private static Form06a of(TallyRow row, TimingRule rule) {
        var tally = row.tally();
        var received = tally.within(Measure.RECEIVED);
        var online = row.channel().equals(ONLINE) ? received : 0;
        var carriedOver = tally.before(Measure.RECEIVED)
                - tally.before(rule.early())
                - tally.before(rule.onTime())
                - tally.before(rule.late());
        var early = tally.within(rule.early());
        var onTime = tally.within(rule.onTime());
        var late = tally.within(rule.late());
        var pending = tally.until(Measure.RECEIVED)
                - tally.until(rule.early())
                - tally.until(rule.onTime())
                - tally.until(rule.late());
        var overdue = tally.until(rule.lapsed()) - tally.until(rule.lapseCleared());
        return new Form06a(
                received + carriedOver,
                online,
                received - online,
                carriedOver,
                early + onTime + late,
                early,
                onTime,
                late,
                pending,
                pending - overdue,
                overdue);
    }

    /**
     * The form with these {@link #columns}.
     *
     * @throws IllegalArgumentException when they are not eleven
     */
    public static Form06a ofColumns(List<Long> of) {
        if (of.size() != COLUMNS) {
            throw new IllegalArgumentException("expected " + COLUMNS + " columns, found " + of.size());
        }
        return new Form06a(
                of.get(0),
                of.get(1),
                of.get(2),
                of.get(3),
                of.get(4),
                of.get(5),
                of.get(6),
                of.get(7),
                of.get(8),
                of.get(9),
                of.get(10));
    }

    /** The columns in their order, the first of them column 3. */
    public List<Long> columns() {
        return List.of(c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13);
    }

    public Form06a plus(Form06a other) {
        return new Form06a(
                c3 + other.c3,
                c4 + other.c4,
                c5 + other.c5,
                c6 + other.c6,
                c7 + other.c7,
                c8 + other.c8,
                c9 + other.c9,
                c10 + other.c10,
                c11 + other.c11,
                c12 + other.c12,
                c13 + other.c13);
    }

    /**
     * What does not hold of it, by name: the four identities of the form, {@code 3=4+5+6}, {@code 7=8+9+10},
     * {@code 11=12+13} and {@code 3=7+11}, and {@code 12>=0} where a column is below 0.
     *
     * @return empty when the form is sound
     */
    public List<String> violated() {
        var violated = new ArrayList<String>();
        check(violated, c3 == c4 + c5 + c6, "3=4+5+6");
        check(violated, c7 == c8 + c9 + c10, "7=8+9+10");
        check(violated, c11 == c12 + c13, "11=12+13");
        check(violated, c3 == c7 + c11, "3=7+11");
        var columns = columns();
        for (int index = 0; index < columns.size(); index++) {
            check(violated, columns.get(index) >= 0, (index + FIRST_COLUMN) + ">=0");
        }
        return List.copyOf(violated);
    }

    private static void check(List<String> violated, boolean holds, String name) {
        if (!holds) {
            violated.add(name);
        }
    }

    /** Whether the four identities of the form hold and no column is negative. */
    public boolean consistent() {
        return violated().isEmpty();
    }
}
