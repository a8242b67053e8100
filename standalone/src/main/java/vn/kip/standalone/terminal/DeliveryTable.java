package vn.kip.standalone.terminal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.wording.VietnameseWording;

/** Which report has gone to whom, and what waits. */
public record DeliveryTable(List<Line> deliveries) {

    private static final Columns COLUMNS = new Columns(List.of(6, 18, 14, 22, 6, 22));

    public DeliveryTable {
        deliveries = List.copyOf(deliveries);
    }

    /**
     * One revision for one receiver.
     *
     * @param report period and revision
     * @param deliveredAt null when it was not
     * @param nextAttemptAt null when none is planned
     * @param lastError what kept the last attempt from succeeding, null when nothing did
     */
    public record Line(
            long id,
            String receiver,
            String report,
            String state,
            int attempts,
            @Nullable String deliveredAt,
            @Nullable String nextAttemptAt,
            @Nullable String lastError) {}

    /** The table, each line ended; under what failed, the reason in both languages. */
    public String text() {
        var lines = new ArrayList<String>();
        lines.addAll(COLUMNS.row("Số", "Nơi nhận", "Kỳ, lần chốt", "Trạng thái", "Lần", "Gửi xong / lượt sau"));
        lines.addAll(COLUMNS.row("Id", "Receiver", "Period, rev", "State", "Tries", "Delivered / next try"));
        lines.add(COLUMNS.rule());
        for (var one : deliveries) {
            lines.addAll(COLUMNS.row(
                    Long.toString(one.id),
                    one.receiver,
                    one.report,
                    state(one.state),
                    Integer.toString(one.attempts),
                    when(one)));
            if (one.lastError != null) {
                lines.add("       " + VietnameseWording.of(one.lastError));
                lines.add("       " + one.lastError);
            }
        }
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static String state(String state) {
        return switch (state) {
            case "WAITING" -> "chờ gửi / waiting";
            case "DELIVERED" -> "đã gửi / delivered";
            case "SUPERSEDED" -> "đã có bản sau / replaced";
            case "CANCELLED" -> "đã bỏ / given up";
            default -> state;
        };
    }

    private static String when(Line one) {
        var moment = one.deliveredAt == null ? one.nextAttemptAt : one.deliveredAt;
        return moment == null
                ? ""
                : Instant.parse(moment).truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
