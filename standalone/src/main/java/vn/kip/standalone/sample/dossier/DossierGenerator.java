package vn.kip.standalone.sample.dossier;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import vn.kip.domain.lifecycle.Channel;
import vn.kip.standalone.sample.city.Agency;
import vn.kip.standalone.sample.city.City;
import vn.kip.standalone.sample.city.Procedure;
import vn.kip.standalone.sample.city.Sector;
import vn.kip.standalone.sample.city.WorkingDays;

/** Makes the dossiers of a city: each scenario exactly as often as its weight says, in an order of chance. */
public final class DossierGenerator {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    private final City city;
    private final Dice dice;
    private final When when;
    private final List<Agency> withUnlimitedProcedures;
    private final Map<Agency, List<Agency>> others = new HashMap<>();
    private final Map<String, Integer> received = new HashMap<>();

    public DossierGenerator(City city, Dice dice) {
        this.city = city;
        this.dice = dice;
        this.when = new When(new WorkingDays(), dice);
        this.withUnlimitedProcedures = city.agencies().stream()
                .filter(agency -> !withoutLimit(city.proceduresOf(agency)).isEmpty())
                .toList();
        for (var agency : city.agencies()) {
            others.put(
                    agency,
                    city.agencies().stream()
                            .filter(other -> other.commune() == agency.commune() && !other.equals(agency))
                            .toList());
        }
    }

    /** That many dossiers, numbered from 1. */
    public List<SampleDossier> generate(int count) {
        var scenarios = new ArrayList<Scenario>(count);
        quotas(count).forEach((scenario, quota) -> IntStream.range(0, quota).forEach(one -> scenarios.add(scenario)));
        scenarios.sort(Comparator.comparing(Scenario::name));
        dice.shuffle(scenarios);
        return IntStream.range(0, count)
                .mapToObj(index -> dossier(index + 1, scenarios.get(index)))
                .toList();
    }

    /** How many dossiers take each scenario: shares by weight, what is left over goes to the largest remainders. */
    static Map<Scenario, Integer> quotas(int count) {
        var scenarios = Scenario.all();
        var weights = scenarios.stream().mapToLong(Scenario::weight).sum();
        var quotas = new HashMap<Scenario, Integer>();
        scenarios.forEach(scenario -> quotas.put(scenario, (int) (scenario.weight() * (long) count / weights)));
        var left = count - quotas.values().stream().mapToInt(Integer::intValue).sum();
        scenarios.stream()
                .sorted(Comparator.comparingLong((Scenario scenario) -> -(scenario.weight() * (long) count % weights))
                        .thenComparing(Scenario::name))
                .limit(left)
                .forEach(scenario -> quotas.merge(scenario, 1, Integer::sum));
        return quotas;
    }

    private SampleDossier dossier(int number, Scenario scenario) {
        var traits = traits(scenario.outcome());
        var course = new Course(traits, when, dice);
        scenario.plot().play(course, when);
        var states = course.states();
        return new SampleDossier(id(traits, states.get(0)), number, traits, scenario, states);
    }

    /** {@code H33.911.01-230112-0042}: where and when it was handed in, and its number that day (Circular 01/2018). */
    private String id(Traits traits, DossierState first) {
        var day = traits.receivingAgency() + "-" + first.submitted().format(DAY);
        var number = String.valueOf(received.merge(day, 1, Integer::sum));
        return day + "-" + "0".repeat(Math.max(0, 4 - number.length())) + number;
    }

    private Traits traits(Outcome outcome) {
        // a dossier without a due date is about a procedure without a time limit: no limit can give it one
        var undated = outcome.current().undated();
        var agency = undated ? dice.oneOf(withUnlimitedProcedures) : agency(outcome);
        var procedures = city.proceduresOf(agency);
        var procedure = dice.oneOf(undated ? withoutLimit(procedures) : procedures);
        var other = dice.oneOf(others.getOrDefault(agency, List.of()));
        return new Traits(
                agency,
                procedure,
                sector(procedure),
                channel(),
                agency.commune() ? agency.code() : City.ONE_STOP_SHOP,
                other,
                sector(dice.oneOf(city.proceduresOf(other))));
    }

    private Agency agency(Outcome outcome) {
        var late = outcome.current().late();
        return dice.oneOf(city.agencies(), agency -> late ? agency.volume() * agency.lateness() : agency.volume());
    }

    private static List<Procedure> withoutLimit(List<Procedure> procedures) {
        return procedures.stream()
                .filter(procedure -> procedure.limitDays() == 0)
                .toList();
    }

    private static Sector sector(Procedure procedure) {
        return procedure.sector().orElseThrow();
    }

    private Channel channel() {
        return dice.oneOf(List.of(Channel.values()), channel -> switch (channel) {
            case IN_PERSON -> 55;
            case ONLINE -> 38;
            case POSTAL -> 7;
        });
    }
}
