package vn.kip.standalone.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.kip.domain.wording.VietnameseWording;

/** How far each source has been read, and what stands in the way. */
public record SourcesTable(List<Line> sources) {

    private static final Columns COLUMNS = new Columns(List.of(24, 10, 10, 10, 10, 10, 14));
    private static final Columns FAILURE = new Columns(List.of(90));

    public SourcesTable {
        sources = List.copyOf(sources);
    }

    /**
     * One source.
     *
     * @param state {@code CAUGHT_UP}, {@code BEING_READ} or {@code FAILING}
     * @param lastSuccess empty before the first time
     * @param failure empty while all goes well
     */
    public record Line(
            String name, String records, String state, List<Long> counts, String lastSuccess, String failure) {

        public Line {
            counts = List.copyOf(counts);
        }
    }

    /** The table, each line ended. */
    public String text() {
        var lines = new ArrayList<String>();
        lines.addAll(COLUMNS.row("Nguồn", "Bản ghi", "Đã đọc", "Mới", "Không đổi", "Từ chối", "Tình trạng"));
        lines.addAll(COLUMNS.row("Source", "Records", "Pulled", "Sent", "Unchanged", "Rejected", "State"));
        lines.add(COLUMNS.rule());
        sources.forEach(source -> lines.addAll(lines(source)));
        lines.add("Các số: từ lúc Kịp khởi động. / Numbers: since Kip was started.");
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static List<String> lines(Line source) {
        var cells = new ArrayList<>(List.of(source.name, source.records));
        source.counts.forEach(count -> cells.add(count.toString()));
        cells.add(words(source.state));
        var lines = new ArrayList<>(COLUMNS.row(cells.toArray(String[]::new)));
        if (!source.failure.isEmpty()) {
            var vietnamese = VietnameseWording.of(source.failure);
            FAILURE.row(vietnamese).forEach(line -> lines.add("    " + line));
            if (!vietnamese.equals(source.failure)) {
                FAILURE.row(source.failure).forEach(line -> lines.add("    " + line));
            }
        }
        if (!source.lastSuccess.isEmpty()) {
            lines.add("    lần cuối / last: " + source.lastSuccess);
        }
        return lines;
    }

    private static String words(String state) {
        return switch (state) {
            case "CAUGHT_UP" -> "đã đọc hết";
            case "BEING_READ" -> "đang đọc";
            case "FAILING" -> "LỖI / FAILING";
            default -> state;
        };
    }
}
