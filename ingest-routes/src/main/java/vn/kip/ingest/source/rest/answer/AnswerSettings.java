package vn.kip.ingest.source.rest.answer;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.settings.Setting;

/**
 * What a source answers with: the keys {@code format}, {@code rows}, {@code total}, {@code success} and {@code largest},
 * and where a page names the one that follows.
 *
 * @param rows where they stand, empty when the answer is the list of rows
 * @param total where the answer says how many rows there are, empty when it does not
 * @param next where it names the page that follows, empty when it does not
 * @param success null when every answer 200 is one
 * @param largest bytes of an answer once it is decoded, at most
 */
public record AnswerSettings(
        Form form,
        List<String> rows,
        List<String> total,
        List<String> next,
        @Nullable Success success,
        long largest) {

    /** Answers of which nothing but texts is read. */
    public static final AnswerSettings PLAIN_JSON =
            new AnswerSettings(Form.JSON, List.of(), List.of(), List.of(), null, 1 << 20);

    private static final Pattern SIZE = Pattern.compile("(\\d{1,4})\\s*(KB|MB|GB)");
    private static final long LARGEST = 256L << 20;

    /**
     * Reads the keys out of the section {@code rest}.
     *
     * @param next the setting that names the page that follows, null when there is none
     */
    public static AnswerSettings read(Setting section, @Nullable Setting next) {
        var form =
                section.child("format").map(format -> format.oneOf(Form.class)).orElse(Form.JSON);
        if (form == Form.XML) {
            // without it, any document at all would be a page without rows
            section.required("rows");
        }
        return new AnswerSettings(
                form,
                path(section, "rows"),
                path(section, "total"),
                next == null ? List.of() : Paths.of(next),
                section.child("success").map(Success::read).orElse(null),
                section.child("largest").map(AnswerSettings::size).orElse(LARGEST));
    }

    private static List<String> path(Setting section, String key) {
        return section.child(key).map(Paths::of).orElse(List.of());
    }

    private static long size(Setting setting) {
        var match = SIZE.matcher(setting.text());
        if (!match.matches()) {
            throw setting.error("a size such as 64KB, 256MB or 2GB");
        }
        int shift =
                switch (match.group(2)) {
                    case "KB" -> 10;
                    case "MB" -> 20;
                    default -> 30;
                };
        return Long.parseLong(match.group(1)) << shift;
    }
}
