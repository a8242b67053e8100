package vn.kip.ingest.source.rest.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.settings.Setting;

/**
 * What is to be read in an answer.
 *
 * @param rows where they stand, null when none are looked for; in JSON an empty path stands for the whole answer
 * @param texts the other places
 */
record Paths(@Nullable List<String> rows, Set<List<String>> texts) {

    /** A path as it is written, with dots. */
    static List<String> of(Setting setting) {
        return Arrays.asList(setting.text().split("\\."));
    }

    boolean areRows(List<String> path) {
        return path.equals(rows);
    }

    boolean isText(List<String> path) {
        return texts.contains(path);
    }

    /** Whether anything that is looked for is further inside. */
    boolean leadsOn(List<String> path) {
        return rows != null && leads(path, rows) || texts.stream().anyMatch(text -> leads(path, text));
    }

    private static boolean leads(List<String> path, List<String> to) {
        return path.size() < to.size() && path.equals(to.subList(0, path.size()));
    }
}
