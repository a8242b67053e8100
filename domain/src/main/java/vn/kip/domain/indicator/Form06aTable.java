package vn.kip.domain.indicator;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.kip.domain.contribution.TimingRule;

/**
 * Form II.06a with a line per group: per sector as the form itself, per agency or level as offices also hand it in.
 *
 * @param by what the lines are, for messages
 * @param lines without those that are empty
 */
public record Form06aTable(String by, SortedMap<String, Form06a> lines) {

    public Form06aTable {
        lines = Collections.unmodifiableSortedMap(new TreeMap<>(lines));
    }

    /**
     * The form of these groups by a timing rule.
     *
     * @param key the line of a group, for example {@link TallyRow#sector}, or the level of its agency
     */
    public static Form06aTable of(String by, List<TallyRow> rows, TimingRule rule, Function<TallyRow, String> key) {
        var lines = new TreeMap<String, Form06a>();
        rows.forEach(row -> lines.merge(key.apply(row), Form06a.of(List.of(row), rule), Form06a::plus));
        lines.values().removeIf(Form06a.EMPTY::equals);
        return new Form06aTable(by, lines);
    }

    public Form06a total() {
        return lines.values().stream().reduce(Form06a.EMPTY, Form06a::plus);
    }

    /**
     * What does not hold, by line and name, for example {@code agency H33.911.01: 3=7+11}; a total other than that of
     * another table over the same dossiers is named too.
     */
    public List<String> violated(Form06aTable other) {
        var within = lines.entrySet().stream().flatMap(line -> line.getValue().violated().stream()
                .map(name -> by + " " + line.getKey() + ": " + name));
        var between = total().equals(other.total())
                ? Stream.<String>empty()
                : Stream.of("total by " + by + " = total by " + other.by);
        return Stream.concat(within, between).toList();
    }
}
