package vn.kip.domain.source;

import java.time.LocalDate;
import java.util.Optional;
import vn.kip.domain.settings.DaySetting;
import vn.kip.domain.settings.Setting;
import vn.kip.domain.source.Partial.Part;

/**
 * From when a source is complete.
 *
 * @param from the first day of which it has everything
 * @param opening whether an opening balance was brought in: what was received before that day and was then still open
 */
public record Coverage(LocalDate from, boolean opening) {

    static Coverage read(Setting section) {
        section.allowing("from", "opening");
        return new Coverage(
                DaySetting.of(section.required("from")),
                section.child("opening").map(Setting::flag).orElse(false));
    }

    /**
     * What a figure lacks that is made of this source.
     *
     * @param start the first day that it counts
     * @param carriesOver whether what was received before that day counts too
     * @return empty when it has everything
     */
    Optional<Part> lacking(LocalDate start, boolean carriesOver) {
        if (start.isBefore(from)) {
            return Optional.of(Part.PERIOD);
        }
        return carriesOver && !opening ? Optional.of(Part.CARRIED_OVER) : Optional.empty();
    }
}
