package vn.kip.ingest.source.manual;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kip.domain.ledger.Rejection.Reason;
import vn.kip.domain.wording.VietnameseWording;
import vn.kip.ingest.row.RowFault;
import vn.kip.ingest.source.manual.ManualSettings.Field;

/** The form of one source as a page: Vietnamese first, without scripts, usable with the keyboard and read aloud. */
record FormPage(String source, List<Field> fields) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss", Locale.ROOT);
    private static final int LONGEST_VALUE = 200;
    private static final int LONGEST_ACCOUNT = 32;
    private static final int LONGEST_DOCUMENT = 64;

    /** What the page says first. */
    enum Notice {
        NONE(""),
        WRONG("Chưa ghi. Có chỗ cần sửa. / Not saved: something has to be corrected."),
        STALE(
                "Trang này đã cũ, chưa ghi. Xin kiểm tra và bấm Ghi lại một lần nữa. / This page was too old, nothing was "
                        + "saved: check it and save again."),
        NOT_NOW(
                "Hệ thống chưa xác nhận. Xin bấm Ghi lại một lần nữa: nếu đã ghi thì không bị ghi hai lần. / Not confirmed "
                        + "in time: save again, nothing is counted twice.");

        private final String text;

        Notice(String text) {
            this.text = text;
        }
    }

    /** What is shown of it just now. */
    record State(
            Notice notice,
            Map<String, String> values,
            List<RowFault> faults,
            List<Entered> last,
            String token,
            ZoneId zone) {}

    /** Name of the input for the field of this number. */
    static String input(int number) {
        return "f" + number;
    }

    String text(State state) {
        var html = new StringBuilder();
        html.append(head("Nhập tay: " + source))
                .append("<h1>Nhập tay: ")
                .append(escaped(source))
                .append(
                        "</h1>\n<p>Dùng cho việc không có phần mềm. Không nhập họ tên, số điện thoại, số giấy tờ của người dân.")
                .append(
                        " <span lang=\"en\">For what has no system. Never enter names or numbers of citizens.</span></p>\n");
        notice(html, state);
        html.append("<form method=\"post\" action=\"/nhap/")
                .append(escaped(source))
                .append("\" novalidate>\n");
        for (int i = 0; i < fields.size(); i++) {
            field(html, input(i), fields.get(i), LONGEST_VALUE, state);
        }
        field(html, Clerk.BY, BY, LONGEST_ACCOUNT, state);
        field(html, Clerk.DOCUMENT, DOCUMENT, LONGEST_DOCUMENT, state);
        html.append("<input type=\"hidden\" name=\"token\" value=\"")
                .append(escaped(state.token))
                .append("\">\n<p><button>Ghi lại / <span lang=\"en\">Save</span></button></p>\n</form>\n");
        last(html, state);
        return html.append("</main></body></html>\n").toString();
    }

    private static final Field BY = new Field(
            Clerk.BY, "Người nhập / Entered by", "Tên tài khoản cán bộ, ví dụ tt.hue / staff account", List.of());
    private static final Field DOCUMENT = new Field(
            Clerk.DOCUMENT,
            "Căn cứ / Document",
            "Số, ký hiệu văn bản, ví dụ Biên bản số 12/BB-UBND ngày 5/6/2023 / number of the document",
            List.of());

    /** The labels of the fields that a fault is about, as the page shows them. */
    private String labels(RowFault fault) {
        return Arrays.stream(fault.field().split(", "))
                .map(name -> Stream.concat(fields.stream(), Stream.of(BY, DOCUMENT))
                        .filter(field -> field.name().equals(name))
                        .findFirst()
                        .map(Field::label)
                        .orElse(name))
                .collect(Collectors.joining(", "));
    }

    private void notice(StringBuilder html, State state) {
        if (state.notice == Notice.NONE) {
            return;
        }
        html.append("<div role=\"alert\" class=\"notice\"><p>")
                .append(escaped(state.notice.text))
                .append("</p>\n");
        for (var fault : state.faults) {
            html.append("<p>")
                    .append(escaped(labels(fault)))
                    .append(": ")
                    .append(escaped(said(fault)))
                    .append("</p>\n");
        }
        html.append("</div>\n");
    }

    private static void field(StringBuilder html, String input, Field field, int longest, State state) {
        var fault = state.faults.stream()
                .filter(wrong -> Arrays.asList(wrong.field().split(", ")).contains(field.name()))
                .findFirst();
        var value = escaped(state.values.getOrDefault(input, ""));
        html.append("<div class=\"field\">\n<label for=\"").append(input).append("\">");
        html.append(escaped(field.label())).append("</label>\n");
        if (!field.hint().isEmpty()) {
            html.append("<p id=\"hint-")
                    .append(input)
                    .append("\">")
                    .append(escaped(field.hint()))
                    .append("</p>\n");
        }
        var described =
                (field.hint().isEmpty() ? "" : "hint-" + input + " ") + (fault.isPresent() ? "wrong-" + input : "");
        var attributes = " id=\"" + input + "\" name=\"" + input + "\""
                + (described.isBlank() ? "" : " aria-describedby=\"" + described.strip() + "\"")
                + (fault.isPresent() ? " aria-invalid=\"true\"" : "");
        if (field.choices().isEmpty()) {
            html.append("<input").append(attributes).append(" maxlength=\"").append(longest);
            html.append("\" autocomplete=\"off\" value=\"").append(value).append("\">\n");
        } else {
            choices(html, attributes, field, value);
        }
        fault.ifPresent(wrong -> html.append("<p class=\"wrong\" id=\"wrong-")
                .append(input)
                .append("\">")
                .append(escaped(said(wrong)))
                .append("</p>\n"));
        html.append("</div>\n");
    }

    private static void choices(StringBuilder html, String attributes, Field field, String value) {
        html.append("<select").append(attributes).append("><option value=\"\"></option>");
        for (var choice : field.choices()) {
            var shown = escaped(choice);
            html.append("<option")
                    .append(shown.equals(value) ? " selected" : "")
                    .append('>')
                    .append(shown);
            html.append("</option>");
        }
        html.append("</select>\n");
    }

    private static void last(StringBuilder html, State state) {
        if (state.last.isEmpty()) {
            return;
        }
        html.append("<h2>Vừa nhập / <span lang=\"en\">Entered last</span></h2>\n<table><thead><tr>")
                .append("<th scope=\"col\">Lúc / At</th><th scope=\"col\">Người nhập / By</th>")
                .append("<th scope=\"col\">Căn cứ / Document</th><th scope=\"col\">Kết quả / Outcome</th>")
                .append("</tr></thead><tbody>\n");
        for (var entered : state.last) {
            html.append("<tr><td>").append(MOMENT.format(entered.at().atZone(state.zone)));
            html.append("</td><td>").append(escaped(entered.by()));
            html.append("</td><td>").append(escaped(entered.document()));
            html.append("</td><td>").append(entered.isNew() ? "đã ghi / saved" : "không đổi / unchanged");
            html.append("</td></tr>\n");
        }
        html.append("</tbody></table>\n");
    }

    static String full() {
        return head("Bận / Busy")
                + "<h1>Hệ thống bận, xin thử lại sau ít giây</h1><p lang=\"en\">Busy, try again in a few "
                + "seconds.</p></main></body></html>\n";
    }

    static String notOurs() {
        return head("Từ chối / Refused")
                + "<h1>Không nhận: trang gửi không phải trang này</h1><p lang=\"en\">Refused: sent "
                + "from another page, or reached under an unknown name (manual.hosts).</p></main></body></html>\n";
    }

    private static String head(String title) {
        return "<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>" + escaped(title)
                + "</title><style>body{font:1.1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:1rem auto;padding:0 1rem;"
                + "color:#1a1a1a;background:#fff}label{font-weight:600}.field{margin:1rem 0}.field p{margin:0;color:#444}"
                + "input,select,button{font:inherit;padding:.4rem;border:1px solid #595959;border-radius:.2rem}"
                + "input,select{width:100%;box-sizing:border-box}[aria-invalid]{border:2px solid #a00}"
                + ".field p.wrong{color:#a00}.notice{border:2px solid #a00;padding:0 1rem}"
                + "table{border-collapse:collapse}td,th{border:1px solid #999;padding:.3rem .5rem;text-align:left}"
                + "</style></head><body><main>\n";
    }

    private static String said(RowFault fault) {
        return switch (fault.reason()) {
            case MISSING_FIELD -> "chưa có / missing: " + expected(fault);
            case UNKNOWN_CODE -> "không có trong danh sách / not in the list: " + expected(fault);
            case CONTRADICTION -> "mâu thuẫn với ô khác / contradicts another field: " + expected(fault);
            default -> reasonOf(fault) + expected(fault);
        };
    }

    private static String expected(RowFault fault) {
        if (fault.expected().startsWith("a date: ")) {
            return "ngày, ví dụ 5/6/2023 / " + fault.expected();
        }
        var vietnamese = VietnameseWording.expected(fault.expected());
        return vietnamese.equals(fault.expected()) ? vietnamese : vietnamese + " / " + fault.expected();
    }

    private static String reasonOf(RowFault fault) {
        return fault.reason() == Reason.FUTURE_STAMP ? "sau hiện tại / after now: " : "chưa đúng, cần / expected: ";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
