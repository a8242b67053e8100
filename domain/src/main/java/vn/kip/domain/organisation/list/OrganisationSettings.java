package vn.kip.domain.organisation.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.organisation.Grouping;
import vn.kip.domain.organisation.Organisation;
import vn.kip.domain.organisation.OrganisationView;
import vn.kip.domain.organisation.OrganisationView.AsItIsNow;
import vn.kip.domain.organisation.OrganisationView.AsItWas;
import vn.kip.domain.settings.DaySetting;
import vn.kip.domain.settings.Setting;

/**
 * The section {@code organisation} of {@code kip.yml}: the units that records count for, and how figures are shown by them.
 *
 * @param now the day that "as it is now" means, null for the last day on which the organisation changes
 */
public record OrganisationSettings(
        Organisation organisation, @Nullable LocalDate now) {

    public static final String SECTION = "organisation";

    /** Of a file without the section: records count under their codes as they stand, and there is one view. */
    public static final OrganisationSettings NONE = new OrganisationSettings(Organisation.NONE, null);

    /**
     * Reads the section, if it is there: {@code file}, a CSV file of units, {@code units}, a list of them, or both, and
     * {@code now}.
     *
     * @throws vn.kip.domain.settings.SettingException when units contradict each other (as {@link UnitList} says), there
     *     are none, or a key or day cannot be used
     */
    public static OrganisationSettings read(Setting root) {
        return root.child(SECTION).map(OrganisationSettings::ofSection).orElse(NONE);
    }

    private static OrganisationSettings ofSection(Setting section) {
        section.allowing("file", "units", "now");
        var organisation = list(section).organisation();
        if (organisation.isEmpty()) {
            throw section.error("at least one unit", "none");
        }
        return new OrganisationSettings(
                organisation, section.child("now").map(DaySetting::of).orElse(null));
    }

    private static UnitList list(Setting section) {
        var units = section.child("units").map(UnitList::ofSettings);
        if (units.isPresent() && section.child("file").isEmpty()) {
            return units.get();
        }
        var file = section.required("file").namedFile();
        var ofFile = UnitList.ofCsv(file.name(), file.text());
        return units.map(ofFile::plus).orElse(ofFile);
    }

    /**
     * The views in which figures are shown, the official one first; none without units, and one where nothing was ever
     * succeeded by anything.
     *
     * @param lastDay the last day that figures are known of
     */
    public List<OrganisationView> views(LocalDate lastDay) {
        var views = new ArrayList<OrganisationView>();
        if (!organisation.isEmpty()) {
            views.add(new AsItWas(organisation, lastDay));
        }
        if (organisation.units().stream().anyMatch(unit -> unit.succession().isPresent())) {
            views.add(new AsItIsNow(organisation, day()));
        }
        return views;
    }

    private LocalDate day() {
        return Optional.ofNullable(now).or(organisation::lastChange).orElseThrow();
    }

    /**
     * The ways to group parts beside the breakdown by agency, which is by the units as they were: in each view by units,
     * and by every level that stands above any of them.
     *
     * @param keys that anything counts under
     * @param lastDay the last day that figures are known of
     */
    public List<Grouping> groupings(Collection<String> keys, LocalDate lastDay) {
        return views(lastDay).stream()
                .flatMap(view -> Grouping.of(view, keys).stream())
                .filter(grouping -> !grouping.isTheBreakdownItself())
                .toList();
    }

    /**
     * SHA-256, in hexadecimal digits, of all that makes figures by units differ or read differently.
     *
     * @param root the settings that this was read from
     */
    public String fingerprint(Setting root) {
        if (organisation.isEmpty()) {
            return root.fingerprint("units");
        }
        var names = organisation.units().stream()
                .map(unit ->
                        unit.id() + "\t" + unit.name().vi() + "\t" + unit.name().en())
                .collect(Collectors.joining("\n"));
        return Setting.sha256(root.fingerprint("units", SECTION) + ";" + organisation.fingerprint() + ";" + names);
    }
}
