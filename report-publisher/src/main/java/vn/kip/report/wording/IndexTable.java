package vn.kip.report.wording;

import java.util.List;
import java.util.stream.Stream;
import vn.kip.domain.index766.GroupReading;
import vn.kip.domain.indicator.Fraction;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.indicator.Printing;

/** The index of Decision 766/QĐ-TTg: of each group what the records give, and by name what they do not. */
public record IndexTable(List<Group> groups) {

    /** A group, with its greatest score in points of 100. */
    public record Group(LocalizedText name, int greatestScore, List<Line> lines) {}

    /**
     * A component.
     *
     * @param share the share with its numbers, or why there is none
     */
    public record Line(LocalizedText component, LocalizedText share, boolean missing) {}

    private static final LocalizedText NO_DATA = new LocalizedText("chưa có số liệu", "no data");
    private static final LocalizedText UNKNOWN = new LocalizedText("chưa rõ", "unknown");

    public IndexTable {
        groups = List.copyOf(groups);
    }

    /** All groups, in the order of the index. */
    public static IndexTable of(List<GroupReading> groups, Printing printing) {
        return new IndexTable(
                groups.stream().map(reading -> group(reading, printing)).toList());
    }

    private static Group group(GroupReading reading, Printing printing) {
        var computed =
                reading.computed().stream().map(one -> new Line(one.component().title(), share(one, printing), false));
        var missing = reading.missing().stream()
                .map(one -> new Line(one.title(), one.reasonMissing().orElse(UNKNOWN), true));
        return new Group(
                reading.group().title(),
                reading.group().greatestScore(),
                Stream.concat(computed, missing).toList());
    }

    /** {@code 93% (32.720/35.160)}; {@code từ 92% (32.700/35.160) đến 93% (32.720/35.160)}. */
    private static LocalizedText share(GroupReading.Computed computed, Printing printing) {
        if (printing.percent(computed.fraction()).isEmpty()) {
            return NO_DATA;
        }
        var least = computed.atLeast();
        return Language.both(in -> least.isEmpty() || least.get().equals(computed.fraction())
                ? share(computed.fraction(), printing, in)
                : in.pick("từ ", "from ")
                        + share(least.get(), printing, in)
                        + in.pick(" đến ", " to ")
                        + share(computed.fraction(), printing, in));
    }

    private static String share(Fraction fraction, Printing printing, Language in) {
        var percent = printing.percent(fraction).map(in::percent).orElse("–");
        return percent + " (" + in.number(fraction.numerator()) + "/" + in.number(fraction.denominator()) + ")";
    }
}
