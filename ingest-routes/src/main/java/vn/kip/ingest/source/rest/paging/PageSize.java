package vn.kip.ingest.source.rest.paging;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.settings.Setting;
import vn.kip.ingest.source.rest.request.Placeholder;
import vn.kip.ingest.source.rest.request.RequestSettings;

/**
 * How many rows a page is to have.
 *
 * @param parameter that says so, null when none does
 * @param rows asked for, 0 when the source decides
 */
record PageSize(@Nullable String parameter, int rows) {

    private static final int LARGEST = 100_000;

    static PageSize read(Setting section, RequestSettings request) {
        var parameter = section.child("sizeParameter").map(Setting::text).orElse(null);
        if (parameter != null || request.says(Placeholder.SIZE)) {
            section.required("size");
        }
        return new PageSize(
                parameter,
                section.child("size").map(size -> size.wholeNumber(1, LARGEST)).orElse(0));
    }

    Map<String, String> parameters() {
        return parameter == null ? Map.of() : Map.of(parameter, Integer.toString(rows));
    }

    /** As above, with the parameter that says where the page is; null where the body says it. */
    Map<String, String> parametersAt(@Nullable String place, long number) {
        var parameters = new LinkedHashMap<String, String>();
        if (place != null) {
            parameters.put(place, Long.toString(number));
        }
        parameters.putAll(parameters());
        return parameters;
    }

    /**
     * Whether no page follows the one just read. A page that is shorter than was asked for need not be the last: the
     * source may allow fewer. It is when a longer one has been seen, or the source says that this was all.
     */
    boolean isLast(Progress progress) {
        if (progress.rows() == 0) {
            return true;
        }
        if (rows == 0 || progress.rows() >= rows) {
            return false;
        }
        return progress.total() == null ? progress.rows() < progress.longest() : progress.allRead();
    }
}
