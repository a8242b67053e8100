package vn.kip.ingest.infer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kip.domain.record.RecordKind;

/** How systems call their columns, from {@code names.txt}. */
final class UsualNames {

    static final UsualNames ALL = new UsualNames(Lists.read("names.txt"));

    /** How well the name of a column fits when it is exactly a usual one; when it only holds one, it is half of that. */
    static final int EXACT = 200;

    private static final int HOLDS = EXACT / 2;

    /** A shorter name may be part of any other. */
    private static final int SHORTEST_TO_BE_HELD = 6;

    private static final String KIND = "kind.";

    private final Map<String, List<String>> names;
    private final Set<String> all;

    private UsualNames(Map<String, List<String>> lists) {
        names = lists.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, list -> list.getValue().stream()
                .map(PlainName::of)
                .toList()));
        all = names.entrySet().stream()
                .filter(list -> !list.getKey().startsWith(KIND))
                .flatMap(list -> list.getValue().stream())
                .collect(Collectors.toSet());
    }

    /** Whether it is the name of a column in some system. */
    boolean knows(String name) {
        return all.contains(PlainName.of(name));
    }

    /** Whether a column of that name is about persons, or holds free text. */
    boolean personal(String name) {
        var plain = PlainName.of(name);
        return of("personal.is").contains(plain)
                || of("personal.contains").stream().anyMatch(plain::contains);
    }

    /** Whether it numbers the rows. */
    boolean rowNumber(String name) {
        return of("rownumber.is").contains(PlainName.of(name));
    }

    /** How well a name fits a field: 0 not at all, {@link #EXACT} best. */
    int fit(String name, RecordKind kind, Field field) {
        var plain = PlainName.of(name);
        var usual = of(field.equals(Field.STAMP) ? field.name() : kind.code() + '.' + field.name());
        var place = usual.indexOf(plain);
        if (place >= 0) {
            return EXACT - place;
        }
        return usual.stream()
                .filter(held -> held.length() >= SHORTEST_TO_BE_HELD && plain.contains(held))
                .mapToInt(held -> HOLDS - usual.indexOf(held))
                .max()
                .orElse(0);
    }

    /** Whether a name tells the kind of record. */
    boolean hints(String name, RecordKind kind) {
        var plain = PlainName.of(name);
        return of(KIND + kind.code()).stream().anyMatch(plain::contains);
    }

    private List<String> of(String key) {
        return names.getOrDefault(key, List.of());
    }
}
