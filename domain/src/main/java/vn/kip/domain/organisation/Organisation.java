package vn.kip.domain.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All units over all time. A {@link vn.kip.domain.organisation.list.UnitList list} of them is checked for contradictions
 * when it is read; here units are taken to be sound.
 */
public final class Organisation {

    /** An organisation of which nothing is known: every code stands for itself. */
    public static final Organisation NONE = new Organisation(List.of());

    /** Tells an unknown code from the id of a unit that reads the same; no id ends with it. */
    public static final String UNKNOWN = "?";

    private final TreeMap<String, Unit> units = new TreeMap<>();
    private final Map<String, List<Holding>> byCode = new HashMap<>();

    private record Holding(Unit unit, Validity validity) {}

    /** Of units that name each other soundly, whatever their order. */
    public Organisation(Collection<Unit> all) {
        for (var unit : all) {
            units.put(unit.id(), unit);
            for (var code : unit.history().codes()) {
                byCode.computeIfAbsent(lookupKey(code.code()), none -> new ArrayList<>())
                        .add(new Holding(unit, code.validity()));
            }
        }
    }

    public boolean isEmpty() {
        return units.isEmpty();
    }

    /** The last day on which any unit begins, ends, or comes under another; empty when none is written down. */
    public Optional<LocalDate> lastChange() {
        return units.values().stream()
                .map(Unit::history)
                .flatMap(history -> Stream.concat(
                        history.codes().stream().map(UnitHistory.Code::validity),
                        history.parents().stream().map(UnitHistory.Parent::validity)))
                .flatMap(Validity::bounds)
                .max(Comparator.naturalOrder());
    }

    /** All units by their ids. */
    public List<Unit> units() {
        return List.copyOf(units.values());
    }

    public Optional<Unit> unit(String id) {
        return Optional.ofNullable(units.get(id));
    }

    /** The unit that holds a code on a day; spellings of an agency's identifier, case and outer blanks do not matter. */
    public Optional<Unit> find(String code, LocalDate day) {
        // most records spell a code as it is kept, which spares working out its canonical form
        var key = byCode.containsKey(code) ? code : lookupKey(code);
        return byCode.getOrDefault(key, List.of()).stream()
                .filter(holding -> holding.validity().contains(day))
                .map(Holding::unit)
                .findFirst();
    }

    /** What the code of a record means: the unit in force on the day of receipt, or an unknown code. */
    public Placement asItWas(String code, LocalDate receiptDay) {
        return find(code, receiptDay).<Placement>map(Placement.Known::new).orElseGet(() -> unknown(code));
    }

    /** The placement that has a {@link Placement#key key}. */
    public Placement ofKey(String key) {
        if (units.containsKey(key)) {
            return new Placement.Known(units.get(key));
        }
        var code = key.endsWith(UNKNOWN) ? key.substring(0, key.length() - 1) : key;
        return new Placement.Unknown(code, key);
    }

    private Placement unknown(String code) {
        var canonical = AgencyIdentifier.canonical(code);
        var ambiguous = units.containsKey(canonical) || canonical.endsWith(UNKNOWN);
        return new Placement.Unknown(canonical, ambiguous ? canonical + UNKNOWN : canonical);
    }

    /** The unit directly above a unit on a day. */
    public Optional<Unit> parent(Unit unit, LocalDate day) {
        return unit.parentOn(day).flatMap(this::unit);
    }

    /** The units above a unit on a day, nearest first. */
    public List<Unit> ancestors(Unit unit, LocalDate day) {
        var ancestors = new ArrayList<Unit>();
        for (var above = parent(unit, day); above.isPresent(); above = parent(above.get(), day)) {
            ancestors.add(above.get());
        }
        return ancestors;
    }

    /** The units directly below a unit on a day, by their ids. */
    public List<Unit> children(Unit unit, LocalDate day) {
        return units.values().stream()
                .filter(below -> below.parentOn(day).filter(unit.id()::equals).isPresent())
                .toList();
    }

    /** The unit of a level on a day: the unit itself, or the nearest one above it. */
    public Optional<Unit> atLevel(Unit unit, String level, LocalDate day) {
        return unit.level().equals(level)
                ? Optional.of(unit)
                : ancestors(unit, day).stream()
                        .filter(above -> above.level().equals(level))
                        .findFirst();
    }

    /**
     * What has become of a unit by a day, through all successions up to and including that day.
     *
     * <p>Merged units are followed to their successor. A unit that was split is followed to none of its parts, for nobody
     * knows how many of its records each would have had, and counts are integers: its past stays with the unit that was
     * above it on its last day, or what has become of that one. A split unit with nothing above it, and a unit that ended
     * without a word on what followed, stay what they were.
     */
    public Unit asItIsNow(Unit unit, LocalDate day) {
        var now = unit;
        for (var next = next(now, day); next.isPresent(); next = next(now, day)) {
            now = next.get();
        }
        return now;
    }

    private Optional<Unit> next(Unit unit, LocalDate day) {
        return unit.succession()
                .filter(succession -> !succession.day().isAfter(day))
                .flatMap(succession -> succession.isSplit()
                        ? parent(unit, succession.day().minusDays(1))
                        : unit(succession.unitIds().get(0)));
    }

    /**
     * SHA-256, in hexadecimal digits, of everything that decides under which unit a record counts: the same in whatever
     * order and form the units were written down, and whatever they are called.
     */
    public String fingerprint() {
        return OrganisationFingerprint.of(units.values());
    }

    /** Codes that only differ in spelling have the same; letters outside ASCII are told apart by their case. */
    public static String lookupKey(String code) {
        var letters = AgencyIdentifier.canonical(code).toCharArray();
        for (int i = 0; i < letters.length; i++) {
            if (letters[i] >= 'a' && letters[i] <= 'z') {
                letters[i] = (char) (letters[i] - 'a' + 'A');
            }
        }
        return new String(letters);
    }
}
