package vn.kip.ingest.infer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.kip.domain.record.RecordKind;

/** A proposal as YAML, with a comment on each line that somebody has to judge. */
final class ProposalText {

    /** Stands where a clerk has to write something. */
    static final String TO_FILL = "FILL_IN";

    private static final int COMMENTS_AT = 46;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern MASKED = Pattern.compile(".*\\d(?:[ .-]?\\d){8,}.*|.*@.*");
    private static final Pattern NAME_LETTERS = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST_NAME = 40;

    private final Proposal proposal;
    private final StringBuilder text = new StringBuilder();

    ProposalText(Proposal proposal) {
        this.proposal = proposal;
    }

    String text() {
        heading();
        source();
        fields();
        left("Không bao giờ ánh xạ (cá nhân, chữ tự do) / never mapped (personal, free text)", proposal.personal());
        left("Không dùng / not used", proposal.unused());
        return text.toString();
    }

    private void heading() {
        line("# Đề xuất cho tệp này, lập bởi kip source infer: hãy xem từng dòng, và điền những chỗ ghi " + TO_FILL
                + ".");
        line("# A proposal for this file by kip source infer: check every line, and fill in what says " + TO_FILL
                + ".");
        line("# Đã xem / looked at: " + proposal.rows() + " dòng / rows"
                + (proposal.unreadable() == 0
                        ? "."
                        : ", " + proposal.unreadable() + " không tách được thành cột / cannot be taken apart."));
        line("# Tiếp theo / next: ./kip source check " + name() + " --config kip.yml");
    }

    private void source() {
        line("sources:");
        line("  - name: " + name(), "tên tùy chọn / any name");
        line("    records: " + proposal.kind().code(), "dossier, survey, petition, procedure, audit");
        line("    kind: file");
        line("    authority: " + TO_FILL, "bản ghi của cơ quan nào / whose records, e.g. phu-quoc");
        line("    # zone: Asia/Ho_Chi_Minh", "giờ trong tệp theo múi nào / of times in the file");
        line("    file:");
        line("      folder: inbox", "thư mục chứa tệp, cạnh kip.yml / beside kip.yml");
        proposal.settings().forEach(this::fileSetting);
        line("    mapping:");
        line("      revision: 1");
    }

    private void fileSetting(String key, String value) {
        var doubt = key.equals("charset") && !proposal.sureOfCharset();
        line(
                "      " + key + ": "
                        + (PLAIN.matcher(value).matches() || key.equals("header") ? value : quoted(value)),
                doubt ? Sureness.GUESS.words() + ": TCVN3, VNI: phải chuyển mã trước / convert first" : "");
    }

    private void fields() {
        proposal.guesses().stream()
                .filter(guess -> guess.field().equals(Field.STAMP))
                .forEach(this::stamp);
        line("      fields:");
        proposal.guesses().stream()
                .filter(guess -> !guess.field().equals(Field.STAMP))
                .forEach(this::field);
    }

    private void stamp(Guess guess) {
        Optional.ofNullable(guess.column())
                .ifPresentOrElse(
                        column -> date("      ", guess, column),
                        () -> line("      # stamp:", "cột ghi lúc sửa dòng, nếu có / when the row was last changed"));
    }

    private void field(Guess guess) {
        var column = guess.column();
        if (column == null) {
            missing(guess.field());
            return;
        }
        switch (guess.field().type()) {
            case DATE -> date("        ", guess, column);
            case STATUS -> coded(guess, column, proposal.kind() == RecordKind.PETITION ? "petition" : "status");
            case RATING -> rating(guess, column);
            case CHANNEL -> channel(guess, column);
            case ID, CODE -> line("        " + guess.field().name() + ": " + scalar(column.name()), note(guess));
        }
    }

    private void missing(Field field) {
        if (!field.required()) {
            line("        # " + field.name() + ":", "không thấy cột nào / no column found");
        } else if (field.name().equals("completedAt") && found("returnedAt")) {
            line("        # completedAt:", "có returnedAt là đủ / returnedAt will do");
        } else {
            line("        " + field.name() + ": " + TO_FILL, "tên cột / name of the column, or {constant: …}");
        }
    }

    private boolean found(String field) {
        return proposal.guesses().stream()
                .anyMatch(guess -> guess.field().name().equals(field) && guess.column() != null);
    }

    private void date(String indent, Guess guess, Column column) {
        var dates = guess.dates();
        var value = dates == null || dates.usual()
                ? scalar(column.name())
                : "{from: " + scalar(column.name()) + ", formats: ["
                        + String.join(
                                ", ",
                                dates.formats().stream()
                                        .map(ProposalText::quoted)
                                        .toList()) + "]}";
        line(indent + guess.field().name() + ": " + value, note(guess));
    }

    private void coded(Guess guess, Column column, String what) {
        var words = UsualWords.of(what);
        if (national(guess.field(), column)) {
            line(
                    "        " + guess.field().name() + ": " + scalar(column.name()),
                    note(guess) + ", mã quốc gia / national codes");
            return;
        }
        line("        " + guess.field().name() + ":");
        line("          from: " + scalar(column.name()), note(guess));
        line("          codes:");
        for (var value : column.values()) {
            var meaning = words.meaning(value);
            line(
                    "            " + quoted(value) + ": "
                            + meaning.map(UsualWords.Meaning::state).orElse(TO_FILL),
                    meaning.map(known -> known.sureness().words()).orElse("chưa rõ / not known"));
        }
    }

    /** Any text is a rating on a scale of one's own, so a value that is not known must not get one by oversight. */
    private void rating(Guess guess, Column column) {
        var words = UsualWords.of("rating");
        if (column.values().stream().noneMatch(value -> words.meaning(value).isPresent())) {
            line(
                    "        rating: " + scalar(column.name()),
                    note(guess) + ", thang riêng: xem survey / a scale of your own: see survey");
            return;
        }
        line("        rating:");
        line("          from: " + scalar(column.name()), note(guess));
        line("          codes:");
        for (var value : column.values()) {
            var meaning = words.meaning(value);
            var number = value.length() == 1 && meaning.isPresent();
            line(
                    "            " + (meaning.isPresent() ? "" : "# ") + quoted(value) + ": "
                            + meaning.map(UsualWords.Meaning::state).orElse(TO_FILL),
                    number
                            ? Sureness.GUESS.words() + ": 5 là cao nhất? / is 5 the best?"
                            : meaning.map(known -> known.sureness().words())
                                    .orElse("chưa rõ: sẽ bị từ chối / not known: is rejected"));
        }
    }

    private boolean national(Field field, Column column) {
        var codes = field.type() == Field.Type.CHANNEL ? "[1-3]" : "[1-9]|10";
        return proposal.kind() == RecordKind.DOSSIER && column.share(value -> value.matches(codes)) == 1;
    }

    /** Where a source says nothing that is known, every dossier came in person. */
    private void channel(Guess guess, Column column) {
        var words = UsualWords.of("channel");
        var known = column.values().stream()
                .filter(value -> words.meaning(value).isPresent())
                .toList();
        if (national(guess.field(), column)) {
            line("        channel: " + scalar(column.name()), note(guess) + ", mã quốc gia / national codes");
        } else if (known.isEmpty()) {
            line(
                    "        # channel: {from: " + scalar(column.name()) + ", codes: {…}}",
                    "mã chưa rõ / codes not known");
        } else {
            line("        channel:");
            line("          from: " + scalar(column.name()), note(guess));
            line("          codes:");
            known.forEach(value -> words.meaning(value)
                    .ifPresent(meaning -> line(
                            "            " + quoted(value) + ": " + meaning.state(),
                            meaning.sureness().words())));
            line("          otherwise: IN_PERSON", "mọi giá trị khác / any other value");
        }
    }

    private static String note(Guess guess) {
        return guess.sureness().words() + ": " + guess.why();
    }

    private void left(String what, List<String> columns) {
        if (!columns.isEmpty()) {
            line("# " + what + ":");
            line("#   "
                    + String.join(
                            ", ", columns.stream().map(ProposalText::shown).toList()));
        }
    }

    /** The name of a column that looks like a value is not shown: the file may have had no header. */
    private static String shown(String name) {
        return MASKED.matcher(name).matches() ? "(…)" : name;
    }

    private String name() {
        var file = proposal.fileName();
        var dot = file.lastIndexOf('.');
        var plain = PlainName.words(dot < 0 ? file : file.substring(0, dot)).strip();
        var name = NAME_LETTERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        var cut = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        return cut.isEmpty() || cut.equals("-") ? "source" : cut;
    }

    private void line(String yaml) {
        line(yaml, "");
    }

    private void line(String yaml, String comment) {
        text.append(yaml);
        if (!comment.isEmpty()) {
            text.append(" ".repeat(Math.max(2, COMMENTS_AT - yaml.length())))
                    .append("# ")
                    .append(comment);
        }
        text.append('\n');
    }

    private static String scalar(String name) {
        return PLAIN.matcher(name).matches() ? name : quoted(name);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
