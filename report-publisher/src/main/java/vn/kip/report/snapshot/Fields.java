package vn.kip.report.snapshot;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a JSON object, in the order in which they are added. */
final class Fields {

    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    Fields and(String name, @Nullable Object value) {
        fields.put(name, value);
        return this;
    }

    /** A list that is left out when it is empty. */
    Fields andSome(String name, List<?> values) {
        return values.isEmpty() ? this : and(name, values);
    }

    Map<String, @Nullable Object> map() {
        return Collections.unmodifiableMap(fields);
    }
}
