package vn.kip.domain.organisation.list;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import vn.kip.domain.organisation.Organisation;

/** Looks for units that are above themselves, on every day on which any unit gets another parent. */
final class ParentCycles {

    private ParentCycles() {}

    /**
     * Refuses a cycle of parents.
     *
     * @param segments of each unit, for the place that is to blame
     */
    static void refuse(Organisation organisation, Map<String, List<UnitSegment>> segments) {
        var days = organisation.units().stream()
                .flatMap(unit -> unit.history().parents().stream())
                .map(parent -> parent.validity().from())
                .distinct()
                .sorted()
                .toList();
        for (var day : days) {
            segments.forEach((id, ofUnit) -> refuse(organisation, ofUnit, day));
        }
    }

    private static void refuse(Organisation organisation, List<UnitSegment> segments, LocalDate day) {
        var start = segments.get(0).id();
        var way = new LinkedHashSet<String>();
        var next = organisation.unit(start);
        while (next.isPresent() && way.add(next.get().id())) {
            next = organisation.parent(next.get(), day);
        }
        // a way that ends in a cycle further up is refused at the units of that cycle
        if (next.isPresent() && next.get().id().equals(start)) {
            throw segments.stream()
                    .filter(segment -> segment.validity().contains(day))
                    .findFirst()
                    .orElseThrow()
                    .row()
                    .cell("parent")
                    .error("parents that do not go round", String.join(" > ", way) + " > " + start);
        }
    }
}
