package vn.kip.domain.limit;

import java.util.Optional;

/** What a text says about a time limit: a limit, nothing, or something that is not understood and so not guessed. */
public sealed interface LimitReading {

    /** The limit, or empty where {@link #reason} says why there is none. */
    Optional<TimeLimit> limit();

    /** Why there is no limit, or empty where there is one. */
    Optional<Reason> reason();

    /** A limit. */
    record Understood(TimeLimit value) implements LimitReading {
        @Override
        public Optional<TimeLimit> limit() {
            return Optional.of(value);
        }

        @Override
        public Optional<Reason> reason() {
            return Optional.empty();
        }
    }

    /** No limit. */
    record None(Reason why) implements LimitReading {
        @Override
        public Optional<TimeLimit> limit() {
            return Optional.empty();
        }

        @Override
        public Optional<Reason> reason() {
            return Optional.of(why);
        }
    }

    /** Reads an amount and a unit that stand apart, as {@code 15} and {@code ngày làm việc} of the national catalogue. */
    static LimitReading of(String amount, String unit) {
        return of(amount + " " + unit);
    }

    /**
     * Reads a text: a whole number and {@code ngày làm việc}, {@code ngày}, {@code giờ làm việc}, {@code giờ} or
     * {@code tháng}, or {@code trong ngày} and the like for the same day; in any case, spacing and form of Unicode.
     */
    static LimitReading of(String text) {
        return LimitText.read(text);
    }
}
