package vn.kip.domain.limit;

import java.util.Optional;
import vn.kip.domain.lifecycle.Due;

/** A due date that was recomputed, or the reason why there is none. */
public sealed interface DueResult {

    /** When the result is due by the rules, or empty where {@link #reason} says why that is not known. */
    Optional<Due.At> due();

    /** Why there is no due date, or empty where there is one. */
    Optional<Reason> reason();

    /** A due date. */
    record Computed(Due.At at) implements DueResult {
        @Override
        public Optional<Due.At> due() {
            return Optional.of(at);
        }

        @Override
        public Optional<Reason> reason() {
            return Optional.empty();
        }
    }

    /** No due date. */
    record NotComputable(Reason why) implements DueResult {
        @Override
        public Optional<Due.At> due() {
            return Optional.empty();
        }

        @Override
        public Optional<Reason> reason() {
            return Optional.of(why);
        }
    }
}
