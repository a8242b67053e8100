package vn.kip.report.recount;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.organisation.Unit;

/**
 * A code that a unit holds for a time.
 *
 * @param from first day, null for one that nobody wrote down
 * @param until first day after it, null for one that has no end yet
 */
record HeldCode(
        String unit,
        String code,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    static List<HeldCode> of(List<Unit> units) {
        return units.stream()
                .flatMap(unit -> unit.history().codes().stream()
                        .map(held -> new HeldCode(
                                unit.id(),
                                held.code(),
                                written(held.validity().from()),
                                written(held.validity().until()))))
                .toList();
    }

    /** The days on which any code begins or ends to be held: between two of them a code means one thing. */
    static Stream<LocalDate> changes(List<HeldCode> held) {
        return held.stream()
                .flatMap(code -> Stream.of(Optional.ofNullable(code.from), Optional.ofNullable(code.until)))
                .flatMap(Optional::stream)
                .distinct();
    }

    private static @Nullable LocalDate written(LocalDate day) {
        return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? null : day;
    }
}
