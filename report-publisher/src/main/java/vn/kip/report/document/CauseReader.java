package vn.kip.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.indicator.Breakdown;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.indicator.Objective;
import vn.kip.domain.record.RecordKey;
import vn.kip.report.wording.Language;
import vn.kip.report.wording.Names;

/** Reads the causes of a snapshot, with the names of a catalogue. */
final class CauseReader {

    private static final String CAUSE = "cause";
    private static final String FIELD = "field";
    private static final String BEFORE = "before";
    private static final String AFTER = "after";

    private final Catalogue catalogue;
    private final Names names;

    CauseReader(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.names = new Names(catalogue);
    }

    /** The causes of a snapshot as a table. */
    CauseTable table(@Nullable Object listed) {
        var causes = maps(listed);
        var records =
                causes.stream().filter(one -> "RECORD".equals(one.get(CAUSE))).toList();
        return new CauseTable(
                causes.stream()
                        .filter(one -> !"RECORD".equals(one.get(CAUSE)))
                        .map(this::other)
                        .toList(),
                figures(records),
                records.stream().limit(CauseTable.MOST_SHOWN).map(this::record).toList(),
                Math.max(0, records.size() - CauseTable.MOST_SHOWN));
    }

    private LocalizedText other(Map<?, ?> cause) {
        var change = text(cause, BEFORE) + " → " + text(cause, AFTER);
        return switch (text(cause, CAUSE)) {
            case "AS_OF" -> new LocalizedText("Ngày chốt số liệu: " + change, "As-of day: " + change);
            case "RULE" ->
                new LocalizedText(
                        "Quy tắc (" + text(cause, "rules") + "): " + change,
                        "Rules (" + text(cause, "rules") + "): " + change);
            case "REMEDY" -> remedy(cause);
            default ->
                new LocalizedText(
                        "Bản được thay thế không lưu điểm cắt, nên không liệt kê được từng bản ghi",
                        "The replaced revision has kept no cut, so that records cannot be listed");
        };
    }

    private static LocalizedText remedy(Map<?, ?> cause) {
        var fields = String.join(
                "; ",
                maps(cause.get("fields")).stream()
                        .map(field -> text(field, FIELD) + ": " + text(field, BEFORE) + " → " + text(field, AFTER))
                        .toList());
        return new LocalizedText(
                "Giải pháp " + text(cause, "action") + ": " + fields,
                "Remedial action " + text(cause, "action") + ": " + fields);
    }

    /** The sums over all records, by objective and agency. */
    private List<CauseTable.FigureLine> figures(List<Map<?, ?>> records) {
        var sums = new TreeMap<String, long[]>();
        var keys = new TreeMap<String, Map<?, ?>>();
        for (var record : records) {
            for (var move : maps(record.get("figures"))) {
                var key = order(text(move, "id")) + " " + move.get("agency");
                keys.putIfAbsent(key, move);
                var sum = sums.computeIfAbsent(key, any -> new long[3]);
                sum[0] += number(move, "numerator");
                sum[1] += number(move, "denominator");
                sum[2]++;
            }
        }
        var lines = new ArrayList<CauseTable.FigureLine>();
        sums.forEach((key, sum) -> {
            var move = Objects.requireNonNull(keys.get(key));
            lines.add(new CauseTable.FigureLine(
                    objective(text(move, "id")), agency(move), signed(sum[0]), signed(sum[1]), (int) sum[2]));
        });
        return lines;
    }

    private CauseTable.RecordLine record(Map<?, ?> cause) {
        var key = RecordKey.parse(text(cause, "record"));
        return new CauseTable.RecordLine(
                Names.of(key.kind()),
                key.authority(),
                key.id(),
                change(text(cause, "change")),
                maps(cause.get("fields")).stream()
                        .map(field ->
                                new CauseTable.FieldLine(text(field, FIELD), text(field, BEFORE), text(field, AFTER)))
                        .toList(),
                maps(cause.get("figures")).stream().map(this::move).toList());
    }

    private static LocalizedText change(String code) {
        return switch (code) {
            case "ADDED" -> new LocalizedText("đến muộn", "added late");
            case "WITHDRAWN" -> new LocalizedText("đã rút", "withdrawn");
            default -> new LocalizedText("đã sửa", "corrected");
        };
    }

    private LocalizedText move(Map<?, ?> move) {
        var agency = agency(move);
        return Language.both(in -> objective(text(move, "id"))
                + (in.of(agency).isEmpty() ? "" : " (" + in.of(agency) + ")") + ": "
                + signed(number(move, "numerator")) + "/" + signed(number(move, "denominator")));
    }

    /** An agency that is not stated has no code, one that the indicator is not broken down by none either. */
    private LocalizedText agency(Map<?, ?> move) {
        return move.get("agency") instanceof String agency
                ? names.of(Breakdown.AGENCY, agency)
                : new LocalizedText("", "");
    }

    private String objective(String id) {
        return catalogue.objectives().stream()
                .filter(objective -> objective.id().equals(id))
                .map(Objective::objective)
                .findFirst()
                .orElse(id);
    }

    private String order(String id) {
        return objective(id) + " " + id;
    }

    private static long number(Map<?, ?> of, String name) {
        return of.get(name) instanceof Number number ? number.longValue() : 0;
    }

    private static String signed(long number) {
        return number > 0 ? "+" + number : number < 0 ? "−" + -number : "0";
    }

    private static List<Map<?, ?>> maps(@Nullable Object value) {
        var maps = new ArrayList<Map<?, ?>>();
        if (value instanceof List<?> list) {
            list.forEach(one -> {
                if (one instanceof Map<?, ?> map) {
                    maps.add(map);
                }
            });
        }
        return maps;
    }

    private static String text(Map<?, ?> of, String name) {
        var value = of.get(name);
        return value == null ? "–" : String.valueOf(value);
    }
}
