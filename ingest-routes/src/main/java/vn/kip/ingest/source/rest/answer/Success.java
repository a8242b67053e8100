package vn.kip.ingest.source.rest.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.settings.Setting;

/**
 * How an answer 200 says that it is one: a code at a path, for services that put their refusals into answers 200.
 *
 * @param values those that mean success
 */
public record Success(List<String> field, List<String> values) {

    public Success {
        values = List.copyOf(values);
    }

    static Success read(Setting section) {
        section.allowing("field", "values");
        return new Success(
                Paths.of(section.required("field")),
                section.required("values").items().stream().map(Setting::text).toList());
    }

    /**
     * Looks at the code of an answer.
     *
     * @throws RefusedCodeException when it is none of success
     */
    void check(@Nullable String code) {
        if (code == null || !values.contains(code)) {
            throw new RefusedCodeException(this, code);
        }
    }
}
