package vn.kip.report.figures;

import java.util.Map;
import vn.kip.domain.indicator.Breakdown;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.indicator.LocalizedText;

/** What the parts of a breakdown are called; a code that has no name stands for itself. */
public record PartNames(Catalogue catalogue) {

    private static final Map<String, LocalizedText> CHANNELS = Map.of(
            "IN_PERSON", new LocalizedText("Trực tiếp", "In person"),
            "ONLINE", new LocalizedText("Trực tuyến", "Online"),
            "POSTAL", new LocalizedText("Bưu chính công ích", "By post"));

    /** The name of the part {@code key} of a breakdown. */
    public LocalizedText of(Breakdown breakdown, String key) {
        var names =
                switch (breakdown) {
                    case AGENCY -> catalogue.agencies();
                    case SECTOR -> catalogue.sectors();
                    case LEVEL -> catalogue.levels();
                    case CHANNEL -> CHANNELS;
                    case CATEGORY -> Map.<String, LocalizedText>of();
                };
        return names.getOrDefault(key, new LocalizedText(key, key));
    }
}
