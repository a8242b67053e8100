package vn.kip.standalone.sample.dossier;

import java.util.List;
import java.util.stream.Stream;

/**
 * A kind of course that dossiers take.
 *
 * @param name in lower case with hyphens
 * @param weight how many of 10,000 dossiers take it
 * @param outcome how each of them is counted, whatever the dice say
 */
public record Scenario(String name, int weight, Outcome outcome, Plot plot) {

    /** The events of a scenario. */
    @FunctionalInterface
    interface Plot {
        void play(Course course, When when);
    }

    /** Every scenario of the sample. */
    public static List<Scenario> all() {
        return Stream.of(
                        ResolvedScenarios.LIST,
                        ChangedScenarios.LIST,
                        CorrectedScenarios.LIST,
                        PendingScenarios.LIST,
                        MarginalScenarios.LIST)
                .flatMap(List::stream)
                .toList();
    }

    /** The scenario of a name. */
    public static Scenario named(String name) {
        return all().stream()
                .filter(scenario -> scenario.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected a scenario, found " + name));
    }
}
