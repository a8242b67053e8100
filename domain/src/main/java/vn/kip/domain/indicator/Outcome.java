package vn.kip.domain.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.period.PeriodWindow;

/** The result of an indicator of any kind; it answers for itself what it is worth and whether that is enough. */
public sealed interface Outcome {

    /** What kind of answer it is. */
    Figure.State state();

    /** Whether the target is reached, compared exactly; empty unless the state is VALUE. */
    Optional<Boolean> met();

    /** The number to print, rounded; empty when there is none, and for a milestone. */
    Optional<BigDecimal> printed(Printing printing);

    /** The exact parts of it by name, as text; nothing is rounded. */
    default SortedMap<String, String> exact() {
        return new TreeMap<>();
    }

    /** A share of so many, printed in percent. */
    record Ratio(Fraction fraction, Target target) implements Outcome {
        @Override
        public SortedMap<String, String> exact() {
            return new TreeMap<>(
                    Map.of("numerator", "" + fraction.numerator(), "denominator", "" + fraction.denominator()));
        }

        @Override
        public Figure.State state() {
            return fraction.denominator() == 0 ? Figure.State.NO_DATA : Figure.State.VALUE;
        }

        @Override
        public Optional<Boolean> met() {
            return target.metBy(fraction);
        }

        @Override
        public Optional<BigDecimal> printed(Printing printing) {
            return printing.percent(fraction);
        }
    }

    /** So many; a count of none is a value. */
    record Count(long count, Bound bound) implements Outcome {
        @Override
        public SortedMap<String, String> exact() {
            return new TreeMap<>(Map.of("count", "" + count));
        }

        @Override
        public Figure.State state() {
            return Figure.State.VALUE;
        }

        @Override
        public Optional<Boolean> met() {
            return Optional.of(bound.allows(BigDecimal.valueOf(count)));
        }

        @Override
        public Optional<BigDecimal> printed(Printing printing) {
            return Optional.of(BigDecimal.valueOf(count));
        }
    }

    /** Something to be done once by a day. */
    record Milestone(Progress progress, @Nullable LocalDate doneOn) implements Outcome {

        /** How far it is. */
        public enum Progress {
            DONE,
            DONE_LATE,
            /** Not done, and not late either: a blank in the report. */
            NOT_YET,
            LATE
        }

        /**
         * As far as a window is known.
         *
         * @param doneOn null when it is not done; a day that is not known yet counts as not done
         * @param dueBy the last day on which it is not late
         */
        static Milestone of(@Nullable LocalDate doneOn, LocalDate dueBy, PeriodWindow window) {
            if (doneOn != null && doneOn.isBefore(window.until())) {
                return new Milestone(doneOn.isAfter(dueBy) ? Progress.DONE_LATE : Progress.DONE, doneOn);
            }
            // once the whole of the last day is known, it can no longer be done in time
            return new Milestone(window.until().isAfter(dueBy) ? Progress.LATE : Progress.NOT_YET, null);
        }

        @Override
        public SortedMap<String, String> exact() {
            var exact = new TreeMap<>(Map.of("progress", progress.name()));
            if (doneOn != null) {
                exact.put("doneOn", doneOn.toString());
            }
            return exact;
        }

        @Override
        public Figure.State state() {
            return progress == Progress.NOT_YET ? Figure.State.NOT_YET_DONE : Figure.State.VALUE;
        }

        @Override
        public Optional<Boolean> met() {
            return progress == Progress.NOT_YET ? Optional.empty() : Optional.of(progress == Progress.DONE);
        }

        @Override
        public Optional<BigDecimal> printed(Printing printing) {
            return Optional.empty();
        }
    }

    /** An average over so many. */
    record Average(Mean mean, Bound bound) implements Outcome {
        @Override
        public SortedMap<String, String> exact() {
            return new TreeMap<>(Map.of("sum", mean.sum().toPlainString(), "count", "" + mean.count()));
        }

        @Override
        public Figure.State state() {
            return mean.count() == 0 ? Figure.State.NO_DATA : Figure.State.VALUE;
        }

        @Override
        public Optional<Boolean> met() {
            return mean.allowedBy(bound);
        }

        @Override
        public Optional<BigDecimal> printed(Printing printing) {
            return mean.average(printing.decimals(), printing.rounding());
        }
    }

    /** Nothing was entered for the period. */
    record NotEntered() implements Outcome {
        @Override
        public Figure.State state() {
            return Figure.State.NO_DATA;
        }

        @Override
        public Optional<Boolean> met() {
            return Optional.empty();
        }

        @Override
        public Optional<BigDecimal> printed(Printing printing) {
            return Optional.empty();
        }
    }
}
