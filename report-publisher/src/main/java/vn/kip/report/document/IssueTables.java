package vn.kip.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.report.document.table.Cell;
import vn.kip.report.document.table.Table;
import vn.kip.report.wording.Language;

/** What an issue says of itself, as annexes: failed checks in spite of which it is published, and why it replaces another. */
final class IssueTables {

    private IssueTables() {}

    static List<Table> of(Issue issue) {
        var tables = new ArrayList<Table>();
        issue.overrides().forEach(note -> tables.add(failures(note)));
        issue.causes().ifPresent(causes -> tables.add(records(causes)));
        return tables;
    }

    private static Table failures(OverrideNote note) {
        return new Table(
                note.code().name(),
                Language.both(in -> in.pick("Kiểm tra chưa đạt: ", "Failed check: ")
                        + in.of(note.gate())
                        + in.pick(". Lý do: ", ". Reason: ")
                        + in.of(note.decision())),
                List.of(
                        new LocalizedText("Kiểm tra", "Check"),
                        new LocalizedText("Cần", "Expected"),
                        new LocalizedText("Thấy", "Found")),
                rows(
                        note.failures().stream().map(one -> texts(one.figure(), one.expected(), one.found())),
                        note.notShown()),
                List.of());
    }

    private static Table records(CauseTable causes) {
        var others = causes.others().stream().map(cause -> texts("", "", cause.vi(), "", ""));
        return new Table(
                "Nguyên nhân",
                new LocalizedText(
                        "Nguyên nhân thay đổi so với bản đã phê duyệt (báo cáo thay thế)",
                        "Why this differs from the approved report (a replacement)"),
                List.of(
                        new LocalizedText("Loại", "Kind"),
                        new LocalizedText("Mã", "Id"),
                        new LocalizedText("Thay đổi", "Change"),
                        new LocalizedText("Trường: trước → sau", "Field: before → after"),
                        new LocalizedText("Mục tiêu (cơ quan): tử số/mẫu số", "Objective (agency): moved by")),
                rows(Stream.concat(others, causes.records().stream().map(IssueTables::record)), causes.notShown()),
                List.of());
    }

    private static List<Cell> record(CauseTable.RecordLine line) {
        return texts(
                line.kind().vi(),
                line.id(),
                line.change().vi(),
                line.fields().stream()
                        .map(field -> field.field() + ": " + field.before() + " → " + field.after())
                        .collect(Collectors.joining("\n")),
                line.moves().stream().map(LocalizedText::vi).collect(Collectors.joining("\n")));
    }

    /** With a line that says how many more there are. */
    private static List<List<Cell>> rows(Stream<List<Cell>> rows, int notShown) {
        var all = new ArrayList<>(rows.toList());
        if (notShown > 0) {
            var rest =
                    new ArrayList<Cell>(List.of(new Cell.Text("… và " + notShown + " dòng nữa trong snapshot.json")));
            while (rest.size() < all.get(0).size()) {
                rest.add(Cell.EMPTY);
            }
            all.add(rest);
        }
        return all;
    }

    private static List<Cell> texts(String... texts) {
        return Stream.of(texts).<Cell>map(Cell.Text::new).toList();
    }
}
