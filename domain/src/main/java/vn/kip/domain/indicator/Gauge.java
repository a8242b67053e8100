package vn.kip.domain.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import vn.kip.domain.contribution.TimingRule;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.record.RecordKind;

/** How an indicator that is no share of records is measured, and what it is to reach. */
public sealed interface Gauge {

    Objective.Kind kind();

    /** {@code >= 3}, {@code 95%} or a day. */
    String targetText();

    /**
     * What it comes to.
     *
     * @param tallies per kind the groups that the window covers; asked only by gauges over records
     */
    Outcome outcome(PeriodWindow window, Function<RecordKind, List<TallyRow>> tallies);

    /** The formula of a count of records; empty of what is entered by hand. */
    default Optional<Formula> overRecords() {
        return Optional.empty();
    }

    /** What was entered by hand for it; empty of a count of records, and where nothing was entered. */
    default Optional<Entry<?>> entry(PeriodWindow window) {
        return Optional.empty();
    }

    /**
     * A number that is entered by hand: a share, a count or an average.
     *
     * @param result what an entered value comes to against the target
     */
    record Entered<V>(Objective.Kind kind, String targetText, Entries<V> entries, Function<V, Outcome> result)
            implements Gauge {

        static Entered<Fraction> ratio(Target target, Entries<Fraction> entries) {
            return new Entered<>(
                    Objective.Kind.RATIO, target.asText(), entries, share -> new Outcome.Ratio(share, target));
        }

        static Entered<Long> count(Bound bound, Entries<Long> entries) {
            return new Entered<>(
                    Objective.Kind.COUNT, bound.asText(), entries, count -> new Outcome.Count(count, bound));
        }

        static Entered<Mean> average(Bound bound, Entries<Mean> entries) {
            return new Entered<>(
                    Objective.Kind.AVERAGE, bound.asText(), entries, mean -> new Outcome.Average(mean, bound));
        }

        @Override
        public Optional<Entry<?>> entry(PeriodWindow window) {
            return entries.latest(window).map(entry -> entry);
        }

        @Override
        public Outcome outcome(PeriodWindow window, Function<RecordKind, List<TallyRow>> tallies) {
            return entries.latest(window)
                    .map(entry -> result.apply(entry.value()))
                    .orElseGet(Outcome.NotEntered::new);
        }
    }

    /** A count of records: one of the numbers of a formula. */
    record RecordCount(Bound bound, Formula formula, TimingRule timing, Part part) implements Gauge {

        /** Which number of a formula's fraction. */
        public enum Part {
            REACHED(Fraction::numerator),
            MISSED(fraction -> fraction.denominator() - fraction.numerator()),
            ALL(Fraction::denominator);

            private final ToLongFunction<Fraction> of;

            Part(ToLongFunction<Fraction> of) {
                this.of = of;
            }
        }

        @Override
        public Objective.Kind kind() {
            return Objective.Kind.COUNT;
        }

        @Override
        public String targetText() {
            return bound.asText();
        }

        @Override
        public Optional<Formula> overRecords() {
            return Optional.of(formula);
        }

        @Override
        public Outcome outcome(PeriodWindow window, Function<RecordKind, List<TallyRow>> tallies) {
            var fraction = formula.of(tallies.apply(formula.kind()), timing);
            return new Outcome.Count(part.of.applyAsLong(fraction), bound);
        }
    }

    /** Something to be done once; whether it is done is entered by hand, with the day on which it was. */
    record Milestone(LocalDate dueBy, Entries<LocalDate> entries) implements Gauge {
        @Override
        public Objective.Kind kind() {
            return Objective.Kind.MILESTONE;
        }

        @Override
        public String targetText() {
            return dueBy.toString();
        }

        @Override
        public Optional<Entry<?>> entry(PeriodWindow window) {
            return entries.latest()
                    .filter(entry -> entry.value().isBefore(window.until()))
                    .map(entry -> entry);
        }

        @Override
        public Outcome outcome(PeriodWindow window, Function<RecordKind, List<TallyRow>> tallies) {
            return Outcome.Milestone.of(entries.latest().map(Entry::value).orElse(null), dueBy, window);
        }
    }
}
