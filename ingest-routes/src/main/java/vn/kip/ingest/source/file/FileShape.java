package vn.kip.ingest.source.file;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.settings.Setting;
import vn.kip.ingest.row.SourceFields;

/**
 * How the files of a source are written.
 *
 * @param table of a form that is a table, and the charset of one that is a text
 * @param rows of JSON the dot path of the list, empty when the file is the list; of XML the name of the elements
 * @param entries of ZIPs, which of the files in them are meant; null when the files are no ZIPs
 */
record FileShape(
        Form form, Table table, String rows, @Nullable String entries) {

    /** What has to be allowed in the section for {@link #read}. */
    static final String[] KEYS = {"format", "entries", "rows", "sheet", "header", "delimiter", "charset"};

    private static final String ZIP = ".zip";
    private static final int MOST_HEADER_LINES = 100;
    private static final int MOST_SHEETS = 1_000;
    private static final Map<String, Character> DELIMITERS =
            Map.of("comma", ',', "semicolon", ';', "tab", '\t', "\\t", '\t', "pipe", '|');

    /** How one file is written. */
    enum Form {
        CSV(false),
        XLSX(false),
        XLS(false),
        JSONL(true),
        JSON(true),
        XML(true);

        private final boolean lists;

        Form(boolean lists) {
            this.lists = lists;
        }

        static Optional<Form> ofName(String name) {
            var end = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
            return Arrays.stream(values())
                    .filter(form -> form.name().equals(end))
                    .findFirst();
        }
    }

    /**
     * How a table stands in a file.
     *
     * @param sheet from 1, of a workbook
     * @param header line of the names of the columns, from 1
     */
    record Table(int sheet, int header, char delimiter, Charset charset) {}

    static FileShape read(Setting section, SourceFields wanted) {
        var pattern = section.required("pattern");
        var zip = section.child("entries").isPresent()
                || pattern.text().toLowerCase(Locale.ROOT).endsWith(ZIP);
        var named = zip ? section.required("entries") : pattern;
        var form = form(section, pattern, named);
        if (!form.lists && !wanted.lists().isEmpty()) {
            throw named.error("files of JSON lines, JSON or XML: the mapping reads lists, and a table has none");
        }
        var table = new Table(
                optional(section, "sheet", setting -> setting.wholeNumber(1, MOST_SHEETS), 1),
                optional(section, "header", setting -> setting.wholeNumber(1, MOST_HEADER_LINES), 1),
                optional(section, "delimiter", FileShape::delimiter, ','),
                optional(section, "charset", FileShape::charset, StandardCharsets.UTF_8));
        return new FileShape(form, table, rows(section, form), zip ? named.text() : null);
    }

    private static <T> T optional(Setting section, String key, Function<Setting, T> meaning, T otherwise) {
        return section.child(key).map(meaning).orElse(otherwise);
    }

    private static Form form(Setting section, Setting pattern, Setting named) {
        if (pattern.text().indexOf('/') >= 0) {
            throw pattern.error("a name or pattern without a folder");
        }
        if (section.child("format").isPresent()) {
            return section.required("format").oneOf(Form.class);
        }
        return Form.ofName(named.text())
                .orElseThrow(
                        () -> named.error("a name or pattern that ends in .csv, .xlsx, .xls, .json, .jsonl or .xml,"
                                + " or the key 'format' beside it"));
    }

    private static String rows(Setting section, Form form) {
        if (form == Form.XML) {
            return section.required("rows").text();
        }
        section.child("rows").filter(rows -> form != Form.JSON).ifPresent(rows -> {
            throw rows.error("nothing: only JSON and XML have rows somewhere within", "the key 'rows'");
        });
        return section.child("rows").map(Setting::text).orElse("");
    }

    private static char delimiter(Setting setting) {
        var text = setting.text();
        var named = DELIMITERS.get(text);
        if (named != null) {
            return named;
        }
        if (text.length() != 1 || text.charAt(0) == '"' || Character.isLetterOrDigit(text.charAt(0))) {
            throw setting.error("one character such as , or ; or one of comma, semicolon, tab, pipe");
        }
        return text.charAt(0);
    }

    private static Charset charset(Setting setting) {
        try {
            return Charset.forName(setting.text());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw setting.error("a charset such as UTF-8, UTF-16 or windows-1258");
        }
    }
}
