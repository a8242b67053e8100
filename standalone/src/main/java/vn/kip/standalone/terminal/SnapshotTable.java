package vn.kip.standalone.terminal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The published revisions, and who has approved which. */
public record SnapshotTable(List<Line> revisions) {

    private static final Columns COLUMNS = new Columns(List.of(18, 10, 5, 22, 14, 24));
    private static final int HASH = 12;

    public SnapshotTable {
        revisions = List.copyOf(revisions);
    }

    /**
     * One revision.
     *
     * @param approver null when nobody has approved it
     * @param overrides the gates in spite of which it was published
     */
    public record Line(
            String calendar,
            String period,
            int revision,
            String publishedAt,
            String contentHash,
            @Nullable String approver,
            @Nullable String approvedAt,
            List<String> overrides) {

        public Line {
            overrides = List.copyOf(overrides);
        }
    }

    /** The table, each line ended. */
    public String text() {
        var lines = new ArrayList<String>();
        lines.addAll(COLUMNS.row("Lịch", "Kỳ", "Lần", "Chốt lúc", "Mã băm", "Phê duyệt"));
        lines.addAll(COLUMNS.row("Calendar", "Period", "Rev", "Published", "Hash", "Approved"));
        lines.add(COLUMNS.rule());
        revisions.forEach(one -> lines.addAll(COLUMNS.row(
                one.calendar,
                one.period,
                Integer.toString(one.revision),
                seconds(one.publishedAt),
                one.contentHash.substring(0, Math.min(HASH, one.contentHash.length())),
                approval(one))));
        revisions.stream().filter(one -> !one.overrides.isEmpty()).forEach(one -> lines.add(inSpiteOf(one)));
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static String inSpiteOf(Line one) {
        return one.period + ", " + one.revision + ": công bố dù chưa đạt kiểm tra / published in spite of "
                + String.join(", ", one.overrides);
    }

    private static String approval(Line one) {
        return one.approver == null || one.approvedAt == null
                ? "chưa / not yet"
                : one.approver + ", " + seconds(one.approvedAt);
    }

    private static String seconds(String moment) {
        return Instant.parse(moment).truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
