package vn.kip.domain.indicator;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.kip.domain.contribution.CountingRules;
import vn.kip.domain.limit.DueDates;
import vn.kip.domain.period.PeriodCalendar;
import vn.kip.domain.settings.Setting;

/**
 * Everything a report is made by, as {@code kip.yml} says it.
 *
 * @param unit id of the unit that reports
 * @param indicators in the order of the file, which is the order of the report
 * @param agencies names of agencies by their codes; likewise {@code sectors} and {@code levels}
 * @param hashes fingerprints of the rules that a snapshot was made by
 */
public record Catalogue(
        String unit,
        LocalizedText unitName,
        PeriodCalendar calendar,
        CountingRules rules,
        List<Indicator> indicators,
        Printing printing,
        Map<String, LocalizedText> agencies,
        Map<String, LocalizedText> sectors,
        Map<String, LocalizedText> levels,
        RuleHashes hashes) {

    /** SHA-256 over each part of the rules, in hexadecimal digits. */
    public record RuleHashes(String catalogue, String calendar, String organisation, String mapping) {}

    public Catalogue {
        indicators = List.copyOf(indicators);
        agencies = Map.copyOf(agencies);
        sectors = Map.copyOf(sectors);
        levels = Map.copyOf(levels);
    }

    /**
     * Reads the whole of {@code kip.yml} but its sources, which are ingest's.
     *
     * @throws vn.kip.domain.settings.SettingException when anything in it cannot be used
     */
    public static Catalogue read(Setting root) {
        root.allowing(
                "unit",
                "periods",
                "survey",
                "indicators",
                "sources",
                "units",
                "sectors",
                "levels",
                "printing",
                DueDates.SECTION);
        var unit = root.required("unit").allowing("id", "name");
        return new Catalogue(
                unit.required("id").text(),
                LocalizedText.read(unit.required("name")),
                calendar(root),
                CountingRules.read(root),
                indicators(root.required("indicators")),
                root.child("printing").map(Printing::read).orElse(Printing.DEFAULT),
                names(root, "units"),
                names(root, "sectors"),
                names(root, "levels"),
                new RuleHashes(
                        root.fingerprint("indicators", "survey", "printing"),
                        root.fingerprint("periods"),
                        root.fingerprint("units"),
                        mapping(root)));
    }

    /** Of what each source's rows mean, not of where the source is: a moved server changes no figure. */
    private static String mapping(Setting root) {
        var mappings = root.child("sources").map(Setting::items).orElse(List.of()).stream()
                .map(source -> source.fingerprint("name", "records", "authority", "zone", "mapping"))
                .collect(Collectors.joining());
        return Setting.sha256(mappings);
    }

    private static PeriodCalendar calendar(Setting root) {
        return root.child("periods")
                .map(periods -> periods.allowing("calendar", "zone"))
                .flatMap(periods -> periods.child("calendar"))
                .map(id -> PeriodCalendar.ofId(id.text()).orElseThrow(() -> id.error("one of " + PeriodCalendar.ids())))
                .orElse(PeriodCalendar.DECREE_09_2019);
    }

    private static List<Indicator> indicators(Setting list) {
        var ids = new HashSet<String>();
        var indicators = list.items().stream()
                .map(item -> {
                    var indicator = Indicator.read(item);
                    if (!ids.add(indicator.id())) {
                        throw item.required("id").error("an id that no other indicator has");
                    }
                    return indicator;
                })
                .toList();
        if (indicators.isEmpty()) {
            throw list.error("at least one indicator");
        }
        return indicators;
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
