package vn.kip.ingest.source;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.record.PresenceEpoch;
import vn.kip.domain.settings.Setting;

/**
 * How far a source is believed.
 *
 * @param precedence of what it says over what other sources of its authority say of the same record; the higher decides
 * @param deletions what it means that a record is no longer there
 * @param limits beyond which it is not believed, and waits until somebody has looked
 */
public record Trust(int precedence, Deletions deletions, Limits limits) {

    /** What it means that a source which is read whole no longer has a record. */
    public enum Deletions {
        /** Nothing: it stays as it was last seen. */
        IGNORE,
        /** It is gone, once it was missing in two whole readings one after the other. */
        WITHDRAW
    }

    /**
     * Shares that tell of a fault in the source or its mapping rather than in some rows.
     *
     * @param rejectedPercent of the rows of a round that were newly rejected, from 0 to 100
     * @param gonePercent of the known records that are missing twice, from 0 to 100
     * @param rows from how many rows on a share says anything
     */
    public record Limits(int rejectedPercent, int gonePercent, int rows) {

        private static final Limits USUAL = new Limits(50, 20, 200);
        private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})%");
        private static final int WHOLE = 100;

        static Limits read(Setting section) {
            section.allowing("rejected", "gone", "rows");
            return new Limits(
                    section.child("rejected").map(Limits::percent).orElse(USUAL.rejectedPercent),
                    section.child("gone").map(Limits::percent).orElse(USUAL.gonePercent),
                    section.child("rows")
                            .map(rows -> rows.wholeNumber(1, Integer.MAX_VALUE))
                            .orElse(USUAL.rows));
        }

        private static int percent(Setting setting) {
            var match = PERCENT.matcher(setting.text());
            if (!match.matches() || Integer.parseInt(match.group(1)) > WHOLE) {
                throw setting.error("a share from 0% to 100%");
            }
            return Integer.parseInt(match.group(1));
        }

        /** Whether more than its share of these rows was rejected. */
        public boolean tooManyRejected(long rejected, long rows) {
            return rows >= this.rows && rejected * WHOLE > rows * rejectedPercent;
        }

        /** Whether more than its share of the known records is gone. */
        public boolean tooManyGone(long gone, long known) {
            return known >= rows && gone * WHOLE > known * gonePercent;
        }
    }

    static final Trust USUAL = new Trust(0, Deletions.IGNORE, Limits.USUAL);

    static Trust read(@Nullable Setting precedence, @Nullable Setting deletions, @Nullable Setting pause) {
        return new Trust(
                precedence == null ? 0 : precedence.wholeNumber(0, PresenceEpoch.MOST_PRECEDENCE),
                deletions == null ? Deletions.IGNORE : deletions.oneOf(Deletions.class),
                pause == null ? Limits.USUAL : Limits.read(pause));
    }

    public boolean withdraws() {
        return deletions == Deletions.WITHDRAW;
    }
}
