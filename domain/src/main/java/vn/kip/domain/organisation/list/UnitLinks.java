package vn.kip.domain.organisation.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.organisation.Organisation;
import vn.kip.domain.organisation.Succession;
import vn.kip.domain.organisation.Unit;
import vn.kip.domain.organisation.UnitHistory;
import vn.kip.domain.organisation.UnitHistory.Parent;
import vn.kip.domain.organisation.Validity;

/** Turns the codes by which entries name each other into the units that held them at the time. */
final class UnitLinks {

    private final Map<String, List<UnitSegment>> byCode = new HashMap<>();
    private final Map<String, List<UnitSegment>> byId = new LinkedHashMap<>();

    UnitLinks(List<UnitSegment> segments) {
        for (var segment : segments) {
            var sameCode = byCode.computeIfAbsent(segment.lookupKey(), none -> new ArrayList<>());
            var sameId = byId.computeIfAbsent(segment.id(), none -> new ArrayList<>());
            sameCode.forEach(earlier -> refuseSharedCode(earlier, segment));
            sameId.forEach(earlier -> refuseSharedId(earlier, segment));
            sameCode.add(segment);
            sameId.add(segment);
        }
    }

    Organisation organisation() {
        var units = byId.values().stream().map(this::unit).toList();
        var organisation = new Organisation(units);
        ParentCycles.refuse(organisation, byId);
        return organisation;
    }

    private Unit unit(List<UnitSegment> segments) {
        var codes = segments.stream()
                .map(UnitSegment::code)
                .sorted(Comparator.comparing(code -> code.validity().from()))
                .toList();
        var first = segments.get(0);
        var history = new UnitHistory(codes, parents(segments), succession(segments));
        return new Unit(first.id(), first.name(), first.level(), history);
    }

    private List<Parent> parents(List<UnitSegment> segments) {
        var parents = new ArrayList<Parent>();
        for (var segment : segments) {
            for (var parent : parents(segment)) {
                parents.forEach(other -> refuseSecondParent(segment, other, parent));
                parents.add(parent);
            }
        }
        parents.sort(Comparator.comparing(parent -> parent.validity().from()));
        return parents.stream().distinct().toList();
    }

    /** The units that held the parent's code one after the other, without a gap. */
    private List<Parent> parents(UnitSegment segment) {
        var cell = segment.row().cell("parent");
        if (cell.isBlank()) {
            return List.of();
        }
        var holders = holders(cell.text());
        if (holders.isEmpty()) {
            throw cell.error("the code or id of a unit");
        }
        var parents = new ArrayList<Parent>();
        var end = segment.validity().until();
        var day = segment.validity().from();
        while (day.isBefore(end)) {
            var holder = holderOn(holders, day);
            if (holder.isEmpty()) {
                var when = day.equals(LocalDate.MIN) ? "at first" : "on " + day;
                throw cell.error(
                        "a unit that is there " + text(segment.validity()),
                        "'" + cell.text() + "', which no unit is " + when);
            }
            var until = holder.get().validity().until();
            var last = until.isBefore(end) ? until : end;
            parents.add(new Parent(holder.get().id(), new Validity(day, last)));
            day = last;
        }
        return parents;
    }

    private @Nullable Succession succession(List<UnitSegment> segments) {
        var until = segments.stream()
                .map(segment -> segment.validity().until())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var successors = segments.stream()
                .flatMap(segment -> successors(segment, until))
                .distinct()
                .sorted()
                .toList();
        return successors.isEmpty() ? null : new Succession(until, successors);
    }

    private Stream<String> successors(UnitSegment segment, LocalDate until) {
        var references = segment.successors();
        var cell = segment.row().cell("successor");
        var day = segment.validity().until();
        if (!references.isEmpty() && !segment.validity().ends()) {
            throw cell.error("a validTo, after which a successor takes the unit's place");
        }
        if (!references.isEmpty() && day.isBefore(until)) {
            throw cell.error("a successor only where the unit ends, on " + until.minusDays(1));
        }
        return references.stream().map(reference -> holderOn(holders(reference), day)
                .map(UnitSegment::id)
                .orElseThrow(
                        () -> cell.error("the code or id of a unit that is there on " + day, "'" + reference + "'")));
    }

    private List<UnitSegment> holders(String reference) {
        var holders = byCode.get(Organisation.lookupKey(reference));
        return holders != null ? holders : byId.getOrDefault(reference, List.of());
    }

    private static Optional<UnitSegment> holderOn(List<UnitSegment> holders, LocalDate day) {
        return holders.stream()
                .filter(holder -> holder.validity().contains(day))
                .findFirst();
    }

    private static String text(Validity validity) {
        var from = validity.from().equals(LocalDate.MIN) ? "from ever" : "from " + validity.from();
        return from + (validity.ends() ? " to " + validity.lastDay() : " on");
    }

    private static void refuseSecondParent(UnitSegment segment, Parent other, Parent parent) {
        if (!other.unitId().equals(parent.unitId()) && other.validity().overlaps(parent.validity())) {
            var cell = segment.row().cell("parent");
            throw cell.error("one parent at a time", "'" + cell.text() + "' beside " + other.unitId());
        }
    }

    private static void refuseSharedCode(UnitSegment earlier, UnitSegment segment) {
        if (earlier.validity().overlaps(segment.validity())) {
            throw segment.row()
                    .cell("code")
                    .sharedWith(earlier.row(), "a code that no other unit holds on the same day");
        }
    }

    private static void refuseSharedId(UnitSegment earlier, UnitSegment segment) {
        var sameUnit = earlier.name().equals(segment.name()) && earlier.level().equals(segment.level());
        var sameScheme = earlier.code().scheme().equals(segment.code().scheme());
        if (!sameUnit || sameScheme && earlier.validity().overlaps(segment.validity())) {
            throw segment.idCell().sharedWith(earlier.row(), "an id that no other unit has");
        }
    }
}
