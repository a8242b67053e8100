package vn.kip.standalone.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.standalone.terminal.Columns;

/**
 * What was looked at and what was found, to be told.
 *
 * @param notes on the machine, and on what was looked at and what not
 */
public record Diagnosis(List<LocalizedText> notes, List<Finding> findings) {

    private static final int LEAST_PLACE = 11;

    public Diagnosis {
        notes = List.copyOf(notes);
        findings = List.copyOf(findings);
    }

    /** Whether something looks like personal data that is not the id of a record. */
    public boolean suspicious() {
        return findings.stream().anyMatch(finding -> !finding.id());
    }

    /** The notes, the table and the verdict, each line ended; Vietnamese first. */
    public String text() {
        var lines = new ArrayList<String>();
        notes.forEach(note -> lines.add(note.vi()));
        lines.add("");
        notes.forEach(note -> lines.add(note.en()));
        lines.add("");
        if (!findings.isEmpty()) {
            var table = table();
            lines.addAll(table.row("Loại / kind", "Số lần / times", "Dạng / shape", "Nơi / place"));
            lines.add(table.rule());
            findings.forEach(finding -> lines.addAll(row(table, finding)));
            lines.add("");
        }
        lines.addAll(verdict());
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    /** The place comes last and is never broken: one wants to copy it. */
    private Columns table() {
        var longest = findings.stream().mapToInt(finding -> finding.place().length());
        return new Columns(
                List.of(34, 14, 24, Math.max(LEAST_PLACE, longest.max().orElse(0))));
    }

    private static List<String> row(Columns table, Finding finding) {
        var kind = words(finding.kind());
        return table.row(
                finding.id() ? "id: " + kind : kind, Long.toString(finding.times()), finding.shape(), finding.place());
    }

    private static String words(Trace.Kind kind) {
        return switch (kind) {
            case IDENTITY_NUMBER -> "số định danh / identity number";
            case OLD_IDENTITY_NUMBER -> "số CMND / old identity number";
            case PHONE -> "điện thoại / phone";
            case E_MAIL -> "thư điện tử / e-mail";
        };
    }

    private List<String> verdict() {
        var lines = new ArrayList<String>();
        if (findings.stream().anyMatch(Finding::id)) {
            lines.add("Mã hồ sơ (id) trông giống số của người; nếu đúng vậy, hãy dùng ids: {scheme: hmac}.");
            lines.add("Ids of records look like numbers of persons; if they are, use ids: {scheme: hmac}.");
        }
        lines.add(
                suspicious()
                        ? "Có dấu vết giống dữ liệu cá nhân. Hãy xem những nơi nêu trên."
                        : "Không thấy dấu vết dữ liệu cá nhân trong phần đã xem.");
        lines.add(
                suspicious()
                        ? "Something looks like personal data. Look at the places above."
                        : "Nothing that was looked at looks like personal data.");
        return lines;
    }
}
