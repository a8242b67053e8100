package vn.kip.domain.index766;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.kip.domain.contribution.TimingRule;
import vn.kip.domain.indicator.Fraction;
import vn.kip.domain.indicator.TallyRow;
import vn.kip.domain.record.RecordKind;

/**
 * One group of the index in one period: which of its components the records give, and which are missing.
 *
 * @param computed in the order of the index; a denominator of 0 is no data, as everywhere
 * @param missing with a {@link Component#reasonMissing reason} each
 */
public record GroupReading(Group group, List<Computed> computed, List<Component> missing) {

    /**
     * A component with its share.
     *
     * @param atLeast empty where the share is known; where it is only known to lie between two, the lower of them, and
     *     {@code fraction} is the upper
     */
    public record Computed(Component component, Fraction fraction, Optional<Fraction> atLeast) {

        public Computed(Component component, Fraction fraction) {
            this(component, fraction, Optional.empty());
        }
    }

    public GroupReading {
        computed = List.copyOf(computed);
        missing = List.copyOf(missing);
    }

    /**
     * All five groups.
     *
     * @param tallies per kind the groups around the period
     * @param rule by which dossiers are judged
     */
    public static List<GroupReading> all(Function<RecordKind, List<TallyRow>> tallies, TimingRule rule) {
        var records = new PeriodRecords(tallies, rule);
        return Arrays.stream(Group.values()).map(group -> of(group, records)).toList();
    }

    private static GroupReading of(Group group, PeriodRecords records) {
        var computed = new ArrayList<Computed>();
        var missing = new ArrayList<Component>();
        for (var component : Component.of(group)) {
            component
                    .of(records)
                    .ifPresentOrElse(
                            fraction -> computed.add(new Computed(component, fraction)), () -> missing.add(component));
        }
        return new GroupReading(group, computed, missing);
    }

    /** The same, with the satisfaction that dossiers, slips and petitions together give. */
    public GroupReading with(CitizenSatisfaction citizens) {
        if (!missing.contains(Component.CITIZENS_SATISFIED)) {
            return this;
        }
        var more = new ArrayList<>(computed);
        more.add(new Computed(Component.CITIZENS_SATISFIED, citizens.atMost(), Optional.of(citizens.atLeast())));
        return new GroupReading(
                group,
                more,
                missing.stream()
                        .filter(component -> component != Component.CITIZENS_SATISFIED)
                        .toList());
    }

    /** Whether no component is missing. */
    public boolean complete() {
        return missing.isEmpty();
    }
}
