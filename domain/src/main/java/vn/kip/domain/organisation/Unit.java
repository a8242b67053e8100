package vn.kip.domain.organisation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import vn.kip.domain.organisation.UnitHistory.Code;
import vn.kip.domain.organisation.UnitHistory.Parent;

/**
 * An administrative unit or agency.
 *
 * @param id never used again for another unit, unlike its codes
 * @param level such as PROVINCE, DISTRICT, COMMUNE, SPECIAL_ZONE, WARD or DEPARTMENT; empty where it is not said
 */
public record Unit(String id, UnitName name, String level, UnitHistory history) {

    public boolean existsOn(LocalDate day) {
        return history.codes().stream().anyMatch(code -> code.validity().contains(day));
    }

    /** The id of the unit above it on a day. */
    public Optional<String> parentOn(LocalDate day) {
        return history.parents().stream()
                .filter(parent -> parent.validity().contains(day))
                .map(Parent::unitId)
                .findFirst();
    }

    /** What took its place, empty while it exists and where nobody said. */
    public Optional<Succession> succession() {
        return Optional.ofNullable(history.succession());
    }

    /** A day itself if the unit exists on it, else its last day before, else its first day. */
    public LocalDate nearestDay(LocalDate day) {
        if (existsOn(day)) {
            return day;
        }
        return history.codes().stream()
                .map(Code::validity)
                .filter(validity -> !validity.until().isAfter(day))
                .map(Validity::lastDay)
                .max(Comparator.naturalOrder())
                .orElseGet(() -> history.codes().get(0).validity().from());
    }
}
