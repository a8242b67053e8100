package vn.kip.domain.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.kip.domain.contribution.Measure;
import vn.kip.domain.contribution.TimingRule;
import vn.kip.domain.record.RecordKind;

/**
 * How a share is made of measures. Its name travels with every published figure, because the same objective has several
 * formulae with official precedents and they give different numbers.
 */
public enum Formula {
    /** Resolved on time of resolved: columns (8+9)/7 of form II.06a. */
    RESOLVED_ONLY(RecordKind.DOSSIER, true, false) {
        @Override
        public Fraction of(List<TallyRow> rows, TimingRule rule) {
            var form = Form06a.of(rows, rule);
            return new Fraction(form.c8() + form.c9(), form.c7());
        }
    },
    /** Resolved on time or pending in time, of all to be resolved: (8+9+12)/3 (Decision 766/QĐ-TTg). */
    INDEX_766(RecordKind.DOSSIER, true, false) {
        @Override
        public Fraction of(List<TallyRow> rows, TimingRule rule) {
            var form = Form06a.of(rows, rule);
            return new Fraction(form.c8() + form.c9() + form.c12(), form.c3());
        }
    },
    /** Resolved on time of all to be resolved: (8+9)/3 (Decree 61/2018/NĐ-CP, article 30.2c). */
    OF_RECEIVED(RecordKind.DOSSIER, true, false) {
        @Override
        public Fraction of(List<TallyRow> rows, TimingRule rule) {
            var form = Form06a.of(rows, rule);
            return new Fraction(form.c8() + form.c9(), form.c3());
        }
    },
    /** Satisfied slips of slips that give an opinion. */
    SATISFIED_OF_RATED(RecordKind.SURVEY, false, false) {
        @Override
        public Fraction of(List<TallyRow> rows, TimingRule rule) {
            var tally = sum(rows);
            return new Fraction(tally.within(Measure.SATISFIED), tally.within(Measure.RATED));
        }
    },
    /** Petitions received in the period and handled on time within it, of petitions received in the period. */
    HANDLED_OF_RECEIVED(RecordKind.PETITION, false, false) {
        @Override
        public Fraction of(List<TallyRow> rows, TimingRule rule) {
            var tally = sum(rows);
            return new Fraction(tally.cohort().count(Measure.HANDLED_ON_TIME), tally.within(Measure.PETITION_RECEIVED));
        }
    },
    /**
     * Petitions handled on time or pending in time, of all to be handled, those carried over among them (Decision
     * 766/QĐ-TTg as systems implement it: one in progress and still in time counts as on time).
     *
     * <p>One without a due date is in the denominator only, as in {@link #HANDLED_OF_RECEIVED}: nothing shows it in time.
     */
    PETITION_INDEX_766(RecordKind.PETITION, false, false) {
        @Override
        public Fraction of(List<TallyRow> rows, TimingRule rule) {
            var petitions = PetitionBalance.of(sum(rows));
            return new Fraction(petitions.onTime() + petitions.pendingInTime(), petitions.all());
        }
    },
    /** Petitions handled on time of petitions handled in the period, those carried over among them. */
    OF_HANDLED(RecordKind.PETITION, false, false) {
        @Override
        public Fraction of(List<TallyRow> rows, TimingRule rule) {
            var petitions = PetitionBalance.of(sum(rows));
            return new Fraction(petitions.onTime(), petitions.handled());
        }
    },
    /** Procedures posted on both channels, of procedures in force, both at the as-of boundary. */
    POSTED_OF_IN_FORCE(RecordKind.PROCEDURE, false, false) {
        @Override
        public Fraction of(List<TallyRow> rows, TimingRule rule) {
            var tally = sum(rows);
            return new Fraction(
                    tally.until(Measure.POSTING_COMPLETE) - tally.until(Measure.POSTING_ENDED),
                    tally.until(Measure.CAME_INTO_FORCE) - tally.until(Measure.LEFT_FORCE));
        }
    },
    /**
     * Audits performed so far in the reporting year, of audits planned for the whole year; its tallies are of the year.
     * An audit is due once a year (Decision 19/2014/QĐ-TTg, article 4.4b), so half a year without one is not a failure.
     *
     * <p>Of each agency no more than its own part of the programme counts: one that was audited twice, or beyond the
     * programme, does not stand for another that was not.
     */
    AUDITED_OF_PROGRAMME(RecordKind.AUDIT, false, true) {
        @Override
        public Fraction of(List<TallyRow> rows, TimingRule rule) {
            return rows.stream().collect(Collectors.groupingBy(TallyRow::agency)).values().stream()
                    .map(this::ofOneAgency)
                    .reduce(new Fraction(0, 0), Fraction::plus);
        }

        private Fraction ofOneAgency(List<TallyRow> rows) {
            var raw = uncapped(rows, TimingRule.INSTANT_CURRENT);
            return new Fraction(Math.min(raw.numerator(), raw.denominator()), raw.denominator());
        }

        @Override
        public Sums uncapped(List<TallyRow> rows, TimingRule rule) {
            var tally = sum(rows);
            return new Sums(
                    tally.within(Measure.AUDIT_PERFORMED),
                    tally.within(Measure.AUDIT_PLANNED) + tally.ahead().count(Measure.AUDIT_PLANNED));
        }

        @Override
        public boolean cappedByAgency() {
            return true;
        }
    };

    private final RecordKind kind;
    private final boolean timed;
    private final boolean yearly;

    Formula(RecordKind kind, boolean timed, boolean yearly) {
        this.kind = kind;
        this.timed = timed;
        this.yearly = yearly;
    }

    /** The share of these groups; {@code rule} matters only to {@link #timed} formulae. */
    public abstract Fraction of(List<TallyRow> rows, TimingRule rule);

    /** Whether the numerator of each agency is at most its denominator, so that the whole is no sum over records. */
    public boolean cappedByAgency() {
        return false;
    }

    /** As {@link #of}, without the cap: always the sum of what it is of each record. */
    public Sums uncapped(List<TallyRow> rows, TimingRule rule) {
        var share = of(rows, rule);
        return new Sums(share.numerator(), share.denominator());
    }

    /** What a share is made of; of an audit outside the programme the numerator is 1 and the denominator 0. */
    public record Sums(long numerator, long denominator) {}

    /** The records it counts. */
    public RecordKind kind() {
        return kind;
    }

    /** Whether it depends on a timing rule. */
    public boolean timed() {
        return timed;
    }

    /** Whether its tallies are of the reporting year in which the period lies, not of the period. */
    public boolean yearly() {
        return yearly;
    }

    /** Whether records of a kind are summed up over their reporting year, as one formula over them is. */
    public static boolean yearly(RecordKind kind) {
        return Arrays.stream(values()).anyMatch(formula -> formula.kind() == kind && formula.yearly());
    }

    /** Whether records of days before the period count in it, such as dossiers that it carries over. */
    public boolean carriesOver() {
        return switch (this) {
            case SATISFIED_OF_RATED, HANDLED_OF_RECEIVED, AUDITED_OF_PROGRAMME -> false;
            case RESOLVED_ONLY, INDEX_766, OF_RECEIVED, PETITION_INDEX_766, OF_HANDLED, POSTED_OF_IN_FORCE -> true;
        };
    }

    /** All formulae over the same records, this one among them. */
    public List<Formula> variants() {
        return Arrays.stream(values()).filter(other -> other.kind == kind).toList();
    }

    PeriodTally sum(List<TallyRow> rows) {
        return rows.stream().map(TallyRow::tally).reduce(PeriodTally.empty(kind), PeriodTally::plus);
    }
}
