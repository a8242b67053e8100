package vn.kip.domain.indicator;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kip.domain.contribution.CountingRules;
import vn.kip.domain.contribution.TimingRule;
import vn.kip.domain.limit.DueDates;
import vn.kip.domain.organisation.list.OrganisationSettings;
import vn.kip.domain.period.PeriodCalendar;
import vn.kip.domain.period.PeriodSettings;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.review.ReviewRules;
import vn.kip.domain.settings.Setting;
import vn.kip.domain.source.DeclaredSources;

/**
 * Everything a report is made by, as {@code kip.yml} says it.
 *
 * @param unit id of the unit that reports
 * @param objectives in the order of the file, which is the order of the report
 * @param agencies names of agencies by their codes; likewise {@code sectors} and {@code levels}
 * @param organisation the units that records count for, with names of their own
 * @param review from where on a record asks for a second look
 * @param sources what the sources promise
 * @param hashes fingerprints of the rules that a snapshot was made by
 */
public record Catalogue(
        String unit,
        LocalizedText unitName,
        PeriodSettings periods,
        CountingRules rules,
        List<Objective> objectives,
        Printing printing,
        Map<String, LocalizedText> agencies,
        Map<String, LocalizedText> sectors,
        Map<String, LocalizedText> levels,
        OrganisationSettings organisation,
        ReviewRules review,
        DeclaredSources sources,
        RuleHashes hashes) {

    /** SHA-256 over each part of the rules, in hexadecimal digits. */
    public record RuleHashes(String catalogue, String calendar, String organisation, String mapping) {}

    public Catalogue {
        objectives = List.copyOf(objectives);
        agencies = Map.copyOf(agencies);
        sectors = Map.copyOf(sectors);
        levels = Map.copyOf(levels);
    }

    /**
     * Reads the whole of {@code kip.yml} but how its sources are read, which is ingest's, and when and where to reports go by
     * themselves, which is the publisher's.
     *
     * @throws vn.kip.domain.settings.SettingException when anything in it cannot be used
     */
    public static Catalogue read(Setting root) {
        root.allowing(
                "unit",
                "periods",
                "survey",
                "petitions",
                "indicators",
                "ids",
                DeclaredSources.SECTION,
                "units",
                OrganisationSettings.SECTION,
                "sectors",
                "levels",
                "printing",
                // how documents look: the publisher's, and no rule of a figure
                "documents",
                ReviewRules.SECTION,
                DueDates.SECTION,
                "publication",
                "deliveries");
        var periods = PeriodSettings.read(root);
        var rules = CountingRules.read(root);
        var organisation = OrganisationSettings.read(root);
        var unit = root.required("unit").allowing("id", "name");
        return new Catalogue(
                unit.required("id").text(),
                LocalizedText.read(unit.required("name")),
                periods,
                rules,
                objectives(root.required("indicators"), periods.calendar()),
                root.child("printing").map(Printing::read).orElse(Printing.DEFAULT),
                names(root, "units"),
                names(root, "sectors"),
                names(root, "levels"),
                organisation,
                ReviewRules.read(root, rules.zone()),
                DeclaredSources.read(root),
                new RuleHashes(rules(root), calendar(root, rules), organisation.fingerprint(root), mapping(root)));
    }

    /** Of what each source's rows mean, not of where the source is: a moved server changes no figure. */
    private static String mapping(Setting root) {
        var mappings = root.child(DeclaredSources.SECTION).map(Setting::items).orElse(List.of()).stream()
                .map(source -> source.fingerprint("name", "records", "authority", "zone", "mapping"))
                .collect(Collectors.joining());
        return Setting.sha256(mappings);
    }

    private static String calendar(Setting root, CountingRules rules) {
        var dueDates = DueDates.read(root, rules.zone());
        var limits = rules.dossiers().fingerprint();
        return Setting.sha256(
                root.fingerprint("periods") + ";" + dueDates.fingerprint() + (limits.isEmpty() ? "" : ";" + limits));
    }

    /** Some sections only where they are said: one that a file does not have changes no fingerprint. */
    private static String rules(Setting root) {
        var said = Stream.of("petitions", ReviewRules.SECTION)
                .filter(section -> root.child(section).isPresent());
        return root.fingerprint(Stream.concat(Stream.of("indicators", "survey", "printing"), said)
                .toArray(String[]::new));
    }

    private static List<Objective> objectives(Setting list, PeriodCalendar calendar) {
        var ids = new HashSet<String>();
        var objectives = list.items().stream()
                .map(item -> {
                    var objective = objective(item, calendar);
                    if (!ids.add(objective.id())) {
                        throw item.required("id").error("an id that no other indicator has");
                    }
                    return objective;
                })
                .toList();
        if (objectives.stream().noneMatch(Indicator.class::isInstance)) {
            throw list.error("at least one indicator that is a share of records");
        }
        return objectives;
    }

    private static Objective objective(Setting item, PeriodCalendar calendar) {
        var kind = item.child("kind")
                .map(value -> value.oneOf(Objective.Kind.class))
                .orElse(Objective.Kind.RATIO);
        return kind == Objective.Kind.RATIO && item.child("entered").isEmpty()
                ? Indicator.read(item, calendar)
                : GaugedIndicator.read(item, kind, calendar);
    }

    /** The calendar of the report when no other is asked for. */
    public PeriodCalendar calendar() {
        return periods.calendar();
    }

    /** The objectives that are a share of records, in the order of the report. */
    public List<Indicator> indicators() {
        return objectives.stream()
                .filter(Indicator.class::isInstance)
                .map(Indicator.class::cast)
                .toList();
    }

    /** The other objectives, in the order of the report. */
    public List<GaugedIndicator> gauged() {
        return objectives.stream()
                .filter(GaugedIndicator.class::isInstance)
                .map(GaugedIndicator.class::cast)
                .toList();
    }

    /** That of the first objective about dossiers; where there is none, the default of the formulae. */
    public TimingRule officialTiming() {
        return indicators().stream()
                .filter(indicator -> indicator.formula().timed())
                .map(Indicator::timing)
                .findFirst()
                .orElse(TimingRule.INSTANT_CURRENT);
    }

    /** The windows that the figures of a report are of: that of the report first, then those of objectives with their own. */
    public List<PeriodWindow> windows(PeriodWindow report) {
        return Stream.concat(Stream.of(report), objectives.stream().map(objective -> objective.window(report)))
                .distinct()
                .toList();
    }

    private static Map<String, LocalizedText> names(Setting root, String key) {
        var names = new LinkedHashMap<String, LocalizedText>();
        root.child(key).map(Setting::items).orElse(List.of()).forEach(item -> {
            item.allowing("code", "name");
            var code = item.required("code");
            if (names.put(code.text(), LocalizedText.read(item.required("name"))) != null) {
                throw code.error("a code that no other entry has");
            }
        });
        return names;
    }
}
