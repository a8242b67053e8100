package vn.kip.ingest.infer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kip.domain.record.RecordKind;

/** Gives each field of a kind the column that fits best: by its name first, and where no name fits by what stands in it. */
final class Guesses {

    private final RecordKind kind;
    private final List<Column> columns;
    private final Map<Column, Optional<DateColumn>> dates = new LinkedHashMap<>();
    private final Map<Field, Guess> guesses = new LinkedHashMap<>();
    private final Set<Column> taken = new HashSet<>();

    private Guesses(RecordKind kind, List<Column> columns) {
        this.kind = kind;
        this.columns = columns;
        columns.forEach(column -> dates.put(column, DateColumn.of(column)));
    }

    /** A column that may hold a field, and how well its name fits. */
    private record Pair(Field field, Column column, int fit) {}

    /** One guess for each field of the kind and for the stamp, in their order. */
    static List<Guess> of(RecordKind kind, List<Column> columns) {
        var all = new Guesses(kind, columns);
        var fields = new ArrayList<>(Field.of(kind));
        fields.add(Field.STAMP);
        all.byName(fields);
        all.byContent(fields);
        return fields.stream()
                .map(field -> all.guesses.getOrDefault(field, Guess.nothing(field)))
                .toList();
    }

    private void byName(List<Field> fields) {
        var pairs = new ArrayList<Pair>();
        for (var field : fields) {
            for (var column : columns) {
                var fit = UsualNames.ALL.fit(column.name(), kind, field);
                if (fit > 0 && holds(column, field.type())) {
                    pairs.add(new Pair(field, column, fit));
                }
            }
        }
        pairs.stream()
                .sorted(Comparator.comparingInt(Pair::fit).reversed())
                .filter(pair -> !guesses.containsKey(pair.field) && !taken.contains(pair.column))
                .forEach(pair -> take(pair.field, pair.column, byName(pair)));
    }

    /** Half of {@link UsualNames#EXACT} and less is only a part of the name. */
    private static Sureness byName(Pair pair) {
        return pair.fit > UsualNames.EXACT / 2 ? Sureness.SURE : Sureness.LIKELY;
    }

    private void byContent(List<Field> fields) {
        for (var field : fields) {
            if (field.required() && !guesses.containsKey(field)) {
                columns.stream()
                        .filter(column -> !taken.contains(column) && lookLike(column, field.type()))
                        .findFirst()
                        .ifPresent(column -> take(field, column, Sureness.GUESS));
            }
        }
    }

    private void take(Field field, Column column, Sureness byName) {
        var read = dates.getOrDefault(column, Optional.empty()).orElse(null);
        taken.add(column);
        guesses.put(field, new Guess(field, column, read, sureness(field, column, byName), why(field, column)));
    }

    private Sureness sureness(Field field, Column column, Sureness byName) {
        var read = dates.getOrDefault(column, Optional.empty());
        var whole =
                switch (field.type()) {
                    case ID -> !field.name().equals("id") || column.unique();
                    case DATE ->
                        read.isPresent()
                                && read.get().share() == 1
                                && !read.get().dayOrMonth();
                    default -> true;
                };
        return byName == Sureness.SURE && !whole ? Sureness.LIKELY : byName;
    }

    private String why(Field field, Column column) {
        return switch (field.type()) {
            case ID ->
                column.unique()
                        ? "mọi giá trị khác nhau / all values differ"
                        : "CÓ GIÁ TRỊ LẶP LẠI / SOME VALUES REPEAT: "
                                + column.values().size() + "/" + column.filled();
            case DATE ->
                dates.getOrDefault(column, Optional.empty()).map(Guesses::why).orElse("cột trống / empty");
            default -> column.values().size() + " giá trị khác nhau / different values";
        };
    }

    private static String why(DateColumn dates) {
        var percent = Math.floor(dates.share() * 100);
        return String.join(" | ", dates.formats())
                + (percent < 100 ? ", " + (int) percent + "%" : "")
                + (dates.dayOrMonth() ? ", NGÀY TRƯỚC HAY THÁNG TRƯỚC? / DAY OR MONTH FIRST?" : "");
    }

    /** Whether a column whose name fits may hold a field of that type. */
    private boolean holds(Column column, Field.Type type) {
        var read = dates.getOrDefault(column, Optional.empty());
        var dated = read.isPresent() && !read.get().counted();
        return switch (type) {
            case DATE -> read.isPresent() || column.filled() == 0;
            case ID -> !dated && column.filled() > 0;
            case CODE -> !dated && column.holdsCodes();
            case STATUS, CHANNEL, RATING -> !dated && column.hasFewValues();
        };
    }

    /** Whether a column may hold a field of that type although its name does not say so. */
    private boolean lookLike(Column column, Field.Type type) {
        if (UsualNames.ALL.rowNumber(column.name())) {
            return false;
        }
        return switch (type) {
            case ID -> column.unique() && holds(column, type) && !column.looksPersonal();
            case DATE -> dates.getOrDefault(column, Optional.empty()).isPresent();
            case STATUS -> column.hasFewValues() && meant(column, kind == RecordKind.PETITION ? "petition" : "status");
            case RATING -> column.hasFewValues() && meant(column, "rating");
            case CODE, CHANNEL -> false;
        };
    }

    private static boolean meant(Column column, String what) {
        var words = UsualWords.of(what);
        return column.share(value -> words.meaning(value).isPresent()) > 0.5;
    }
}
