package vn.kip.ingest.source.file;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import vn.kip.domain.settings.Setting;
import vn.kip.ingest.source.Source;

/**
 * The section {@code file} of a source.
 *
 * @param pattern which files of the folder are meant, such as {@code *.xlsx}
 * @param keep whether files stay where they are once they are read
 * @param settle how long a file must have been left alone before it is taken for whole
 */
record FileSettings(Path folder, String pattern, Form form, Table table, boolean keep, Duration settle) {

    private static final Duration SETTLE = Duration.ofSeconds(2);
    private static final Duration SETTLE_IN_A_TRIAL = Duration.ofMillis(100);
    private static final int MOST_HEADER_LINES = 100;
    private static final int MOST_SHEETS = 1_000;

    /** How a file is written, told by the end of its name. */
    enum Form {
        CSV,
        XLSX,
        JSONL
    }

    /**
     * How a table stands in a file.
     *
     * @param sheet from 1, of a workbook
     * @param header line of the names of the columns, from 1
     */
    record Table(int sheet, int header, char delimiter, Charset charset) {}

    static FileSettings read(Source source, Path home) {
        var section = source.section();
        section.allowing("folder", "pattern", "sheet", "header", "delimiter", "charset", "keep", "settle", "sftp", "mail");
        var form = form(section.required("pattern"));
        if (form != Form.JSONL && !source.mapping().wanted().lists().isEmpty()) {
            throw section.required("pattern")
                    .error("files of JSON lines: the mapping reads lists, and a table has none");
        }
        return new FileSettings(
                home.resolve(section.required("folder").text()).normalize(),
                localPattern(section),
                form,
                new Table(
                        optional(section, "sheet", setting -> setting.wholeNumber(1, MOST_SHEETS), 1),
                        optional(section, "header", setting -> setting.wholeNumber(1, MOST_HEADER_LINES), 1),
                        optional(section, "delimiter", FileSettings::delimiter, ','),
                        optional(section, "charset", FileSettings::charset, StandardCharsets.UTF_8)),
                optional(section, "keep", Setting::flag, false),
                optional(section, "settle", Setting::duration, SETTLE));
    }

    /** The same, of a folder that is left as it is and must be there. */
    FileSettings forTrial(Source source) {
        if (!Files.isDirectory(folder)) {
            throw source.section().required("folder").error("a folder that is there");
        }
        return new FileSettings(folder, pattern, form, table, true, SETTLE_IN_A_TRIAL);
    }

    /** Whether its files come from elsewhere; whoever fetches them reads how. */
    static boolean isFetched(Setting section) {
        return section.child("sftp").or(() -> section.child("mail")).isPresent();
    }

    /** A fetched file may have got a prefix, so that it does not take the place of another one of its name. */
    private static String localPattern(Setting section) {
        var pattern = section.required("pattern").text();
        return isFetched(section) && !pattern.startsWith("*") ? "*" + pattern : pattern;
    }

    private static <T> T optional(Setting section, String key, Function<Setting, T> meaning, T otherwise) {
        return section.child(key).map(meaning).orElse(otherwise);
    }

    private static Form form(Setting pattern) {
        var name = pattern.text();
        var forms = Map.of("csv", Form.CSV, "xlsx", Form.XLSX, "jsonl", Form.JSONL);
        var form = forms.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        if (form == null || name.indexOf('/') >= 0) {
            throw pattern.error("a name or pattern that ends in .csv, .xlsx or .jsonl");
        }
        return form;
    }

    private static char delimiter(Setting setting) {
        var text = setting.text().equals("\\t") ? "\t" : setting.text();
        if (text.length() != 1 || text.charAt(0) == '"' || Character.isLetterOrDigit(text.charAt(0))) {
            throw setting.error("one character such as , or ; or \\t");
        }
        return text.charAt(0);
    }

    private static Charset charset(Setting setting) {
        try {
            return Charset.forName(setting.text());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw setting.error("a charset such as UTF-8 or windows-1258");
        }
    }
}
