package vn.kip.domain.organisation;

import java.util.Collection;
import java.util.stream.Collectors;
import vn.kip.domain.settings.Setting;

/** Writes units down in one way only, so that equal organisations have equal hashes. */
final class OrganisationFingerprint {

    private OrganisationFingerprint() {}

    /**
     * The hash of some units.
     *
     * @param units by their ids
     */
    static String of(Collection<Unit> units) {
        return Setting.sha256(
                units.stream().map(OrganisationFingerprint::render).collect(Collectors.joining("\n")));
    }

    private static String render(Unit unit) {
        var codes = unit.history().codes().stream()
                .map(code -> quoted(Organisation.lookupKey(code.code())) + render(code.validity()))
                .sorted();
        var parents = unit.history().parents().stream()
                .map(parent -> quoted(parent.unitId()) + render(parent.validity()))
                .sorted();
        var successors = unit.succession().stream()
                .flatMap(succession -> succession.unitIds().stream().map(id -> quoted(id) + "@" + succession.day()))
                .sorted();
        return quoted(unit.id()) + quoted(unit.level()) + codes.toList() + parents.toList() + successors.toList();
    }

    private static String render(Validity validity) {
        return "[" + validity.from() + "," + validity.until() + ")";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
