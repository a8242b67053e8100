package vn.kip.report.figures;

import java.util.Map;
import vn.kip.domain.indicator.Breakdown;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.organisation.Placement;

/** What the parts of a breakdown are called; a code that has no name stands for itself. */
public record PartNames(Catalogue catalogue) {

    private static final Map<String, LocalizedText> CHANNELS = Map.of(
            "IN_PERSON", new LocalizedText("Trực tiếp", "In person"),
            "ONLINE", new LocalizedText("Trực tuyến", "Online"),
            "POSTAL", new LocalizedText("Bưu chính công ích", "By post"));

    private static final LocalizedText NOT_LISTED =
            new LocalizedText(" (ngoài danh sách đơn vị)", " (not in the list of units)");

    /** The name of the part {@code key} of a breakdown. */
    public LocalizedText of(Breakdown breakdown, String key) {
        return switch (breakdown) {
            case AGENCY -> agency(key);
            case SECTOR -> named(catalogue.sectors(), key);
            case LEVEL -> level(key);
            case CHANNEL -> named(CHANNELS, key);
            case CATEGORY -> new LocalizedText(key, key);
        };
    }

    /** Who answers for something: an agency by its code, or somebody who has none, by what they were called. */
    public LocalizedText responsible(String agency) {
        return isUnlisted(agency) ? named(catalogue.agencies(), agency) : agency(agency);
    }

    /** The name of a level, of procedures or of units. */
    public LocalizedText level(String code) {
        return named(catalogue.levels(), code);
    }

    /** Whether an organisation is known, and this is the key of none of its units. */
    public boolean isUnlisted(String agency) {
        var organisation = catalogue.organisation().organisation();
        return !organisation.isEmpty()
                && !agency.isEmpty()
                && organisation.ofKey(agency).known().isEmpty();
    }

    private LocalizedText agency(String key) {
        var placement = catalogue.organisation().organisation().ofKey(key);
        if (placement instanceof Placement.Known known) {
            var name = known.unit().name();
            return new LocalizedText(name.vi(), name.en());
        }
        if (placement instanceof Placement.Unknown unknown && isUnlisted(key)) {
            var name = named(catalogue.agencies(), unknown.code());
            return new LocalizedText(name.vi() + NOT_LISTED.vi(), name.en() + NOT_LISTED.en());
        }
        return named(catalogue.agencies(), key);
    }

    private static LocalizedText named(Map<String, LocalizedText> names, String key) {
        return names.getOrDefault(key, new LocalizedText(key, key));
    }
}
