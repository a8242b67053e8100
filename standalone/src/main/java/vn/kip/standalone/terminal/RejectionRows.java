package vn.kip.standalone.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.kip.domain.ledger.Rejection;
import vn.kip.domain.ledger.Rejection.Reason;
import vn.kip.domain.wording.VietnameseWording;

/** Rejected rows as a table: where each stands, which field, what was found, and what was expected. */
public record RejectionRows(List<Rejection> rejections) {

    private static final Columns COLUMNS = new Columns(List.of(24, 20, 20, 28));

    public RejectionRows {
        rejections = List.copyOf(rejections);
    }

    /** The table with its heading, each line ended. */
    public String text() {
        return lines().stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.addAll(COLUMNS.row("Vị trí", "Cột", "Thấy", "Cần"));
        lines.addAll(COLUMNS.row("Position", "Field", "Found", "Expected"));
        lines.add(COLUMNS.rule());
        for (var rejection : rejections) {
            lines.addAll(COLUMNS.row(
                    rejection.position(),
                    rejection.field().isEmpty() ? "–" : rejection.field(),
                    both(VietnameseWording.found(rejection.found()), rejection.found()),
                    words(rejection.reason()) + ": " + expected(rejection.expected())));
        }
        return lines;
    }

    /** In both languages, but a list is not said twice. */
    private static String expected(String english) {
        if (english.startsWith("one of ")) {
            return "một trong / " + english;
        }
        if (english.startsWith("a date: ")) {
            return "ngày / " + english;
        }
        return both(VietnameseWording.expected(english), english);
    }

    private static String both(String vietnamese, String english) {
        return vietnamese.equals(english) ? english : vietnamese + " / " + english;
    }

    /** A reason as a clerk would say it. */
    static String words(Reason reason) {
        return switch (reason) {
            case UNREADABLE -> "không đọc được";
            case MISSING_FIELD -> "thiếu";
            case BAD_VALUE -> "giá trị sai";
            case UNKNOWN_CODE -> "mã lạ";
            case CONTRADICTION -> "mâu thuẫn";
            case FUTURE_STAMP -> "ở tương lai";
        };
    }
}
