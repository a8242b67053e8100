package vn.kip.domain.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contradiction in a record, by canonical field.
 *
 * @param found what stands there, free of personal data
 * @param expected what would have been accepted
 */
public record Violation(String field, String found, String expected) {

    /** Collects the violations of one record, in the order of its fields. */
    static final class Check {
        private final List<Violation> violations = new ArrayList<>();

        Check present(String field, @Nullable Object value, String why) {
            if (value == null || value.equals("")) {
                violations.add(new Violation(field, "nothing", "a value: " + why));
            }
            return this;
        }

        Check notBefore(String field, @Nullable Instant value, String earlierField, @Nullable Instant earlier) {
            if (value != null && earlier != null && value.isBefore(earlier)) {
                violations.add(new Violation(
                        field, value.toString(), "a time not before " + earlierField + " (" + earlier + ")"));
            }
            return this;
        }

        List<Violation> list() {
            return List.copyOf(violations);
        }
    }
}
