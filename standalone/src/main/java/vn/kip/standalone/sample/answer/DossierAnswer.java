package vn.kip.standalone.sample.answer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.kip.domain.lifecycle.Channel;
import vn.kip.standalone.sample.dossier.Outcome;
import vn.kip.standalone.sample.dossier.Outcome.Population;
import vn.kip.standalone.sample.dossier.Outcome.Verdict;
import vn.kip.standalone.sample.dossier.SampleDossier;

/** The forms of all dossiers of the period, and how many dossiers are in none. */
public final class DossierAnswer {

    private final Map<Timing, Forms> forms = new EnumMap<>(Timing.class);
    private final Map<Population, Long> populations = new EnumMap<>(Population.class);
    private final Map<Population, Map<Verdict, Long>> undated = new EnumMap<>(Population.class);

    private final long known;

    /** The form of all dossiers, and those of each agency, sector and channel, by code. */
    public record Forms(
            Form total,
            SortedMap<String, Form> agencies,
            SortedMap<String, Form> sectors,
            SortedMap<String, Form> channels) {

        Forms() {
            this(new Form(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        }
    }

    public DossierAnswer(List<SampleDossier> dossiers) {
        for (var timing : Timing.values()) {
            forms.put(timing, new Forms());
        }
        dossiers.forEach(this::add);
        known = dossiers.size();
    }

    private void add(SampleDossier dossier) {
        var outcome = dossier.scenario().outcome();
        if (outcome.population().counted() && outcome.current().undated()) {
            undated.computeIfAbsent(outcome.population(), any -> new EnumMap<>(Verdict.class))
                    .merge(outcome.current(), 1L, Long::sum);
            return;
        }
        populations.merge(outcome.population(), 1L, Long::sum);
        if (outcome.population().counted()) {
            forms.forEach((timing, of) -> add(dossier, receipt(dossier, outcome), timing.column(outcome), of));
        }
    }

    private static void add(SampleDossier dossier, int receipt, int end, Forms forms) {
        var traits = dossier.traits();
        forms.total().add(receipt, end);
        forms.agencies()
                .computeIfAbsent(traits.agency().code(), any -> new Form())
                .add(receipt, end);
        forms.sectors()
                .computeIfAbsent(traits.sector().code(), any -> new Form())
                .add(receipt, end);
        forms.channels()
                .computeIfAbsent(traits.channel().name(), any -> new Form())
                .add(receipt, end);
    }

    private static int receipt(SampleDossier dossier, Outcome outcome) {
        if (outcome.population() == Population.CARRIED_OVER) {
            return 6;
        }
        return dossier.traits().channel() == Channel.ONLINE ? 4 : 5;
    }

    public Forms forms(Timing timing) {
        return forms.getOrDefault(timing, new Forms());
    }

    /** All dossiers, wherever they are counted. */
    long known() {
        return known;
    }

    /** Dossiers of a population, without the undated ones. */
    long count(Population population) {
        return populations.getOrDefault(population, 0L);
    }

    /** Undated dossiers of a population with a verdict. */
    long undated(Population population, Verdict verdict) {
        return undated.getOrDefault(population, Map.of()).getOrDefault(verdict, 0L);
    }
}
