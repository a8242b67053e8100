package vn.kip.standalone.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.kip.domain.wording.VietnameseWording;
import vn.kip.ingest.mapping.Reading;
import vn.kip.ingest.trial.Sample;
import vn.kip.ingest.trial.Trial;

/** What a source would bring: the first records that would come in, the first rows that would be rejected, the totals. */
public record TrialTable(Trial.Outcome outcome) {

    private static final Columns RECORDS = new Columns(List.of(24, 20, 16, 16, 16));
    private static final int CODES = 92;
    private static final int MOST_FAULTS = 10;

    private static final List<String> NOTHING = List.of(
            "Không có dòng nào. Với tệp: đặt một tệp đúng pattern vào thư mục (tệp đã đọc nằm ở .done). Nguồn",
            "chờ người khác gửi hoặc nhập (webhook, manual) thì không thử trước được.",
            "There are no rows. Files: put one that matches the pattern into the folder (those that were read are",
            "in .done). A source that waits for a sender or for entries (webhook, manual) cannot be tried.");

    /** The tables and the totals, each line ended. */
    public String text() {
        var lines = new ArrayList<String>();
        if (!outcome.sample().accepted().isEmpty()) {
            records(lines);
        }
        if (!outcome.sample().refused().isEmpty()) {
            rejections(lines);
        }
        totals(lines);
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private void records(List<String> lines) {
        var accepted = outcome.sample().accepted();
        lines.addAll(List.of("", "Sẽ vào / would come in", ""));
        var first = RecordCells.of(
                accepted.get(0).encoded().content(), outcome.source().zone());
        lines.addAll(row("Mã / id", first.heading()));
        lines.add(RECORDS.rule());
        accepted.forEach(record -> lines.addAll(record(record)));
        var left = outcome.sample().counts().accepted() - accepted.size();
        if (left > 0) {
            lines.add("… và " + left + " dòng nữa / and " + left + " more");
        }
    }

    private List<String> record(Reading.Accepted record) {
        var cells = RecordCells.of(record.encoded().content(), outcome.source().zone());
        var lines = new ArrayList<>(row(record.key().id(), cells.cells()));
        if (!cells.more().isEmpty()) {
            new Columns(List.of(CODES)).row(cells.more()).forEach(line -> lines.add("    " + line));
        }
        return lines;
    }

    private static List<String> row(String id, List<String> cells) {
        return RECORDS.row(id, cells.get(0), cells.get(1), cells.get(2), cells.get(3));
    }

    private void rejections(List<String> lines) {
        var refused = outcome.sample().refused();
        lines.addAll(List.of("", "Sẽ bị từ chối / would be rejected", ""));
        lines.addAll(new RejectionRows(refused).lines());
        var left = outcome.sample().counts().refused() - refused.size();
        if (left > 0) {
            lines.add("… và " + left + " dòng nữa / and " + left + " more");
        }
        lines.addAll(List.of("", "Theo lý do / by reason"));
        outcome.sample().faults().stream().limit(MOST_FAULTS).forEach(fault -> lines.add(fault(fault)));
    }

    private static String fault(Sample.Fault fault) {
        var field = fault.field().isEmpty() ? "" : "  " + fault.field();
        return String.format(
                "%8d  %s (%s)%s", fault.rows(), RejectionRows.words(fault.reason()), fault.reason(), field);
    }

    private void totals(List<String> lines) {
        var counts = outcome.sample().counts();
        lines.add("");
        lines.add("Đã xem " + counts.rows() + " dòng: " + counts.accepted() + " sẽ vào (" + counts.records()
                + " bản ghi khác nhau), " + counts.refused() + " sẽ bị từ chối.");
        lines.add("Looked at " + counts.rows() + " rows: " + counts.accepted() + " would come in (" + counts.records()
                + " different records), " + counts.refused() + " would be rejected.");
        lines.addAll(end());
        if (counts.rows() == 0 && outcome.end() == Trial.End.READ_TO_ITS_END) {
            lines.addAll(NOTHING);
        }
        lines.add("Chưa gửi, chưa lưu gì; nguồn còn nguyên. / Nothing was sent or stored; the source is as it was.");
    }

    private List<String> end() {
        return switch (outcome.end()) {
            case READ_TO_ITS_END -> List.of("Nguồn đã đọc đến hết. / The source was read to its end.");
            case ENOUGH ->
                List.of("Đã dừng khi đủ số dòng; nguồn có thể còn nữa. / Stopped at the limit; there may be more.");
            case FAILING ->
                List.of(
                        "Không đọc được nguồn: " + VietnameseWording.of(String.valueOf(outcome.failure())),
                        "The source cannot be read: " + outcome.failure());
            case OUT_OF_TIME -> List.of("Đã hết thời gian chờ. / The time to wait was over.");
        };
    }
}
