package vn.kip.domain.organisation.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kip.domain.organisation.Organisation;
import vn.kip.domain.settings.Setting;
import vn.kip.domain.settings.SettingException;

/**
 * A list of units as a file or {@code kip.yml} writes it down; lists can be put together before they are understood.
 *
 * <table>
 *   <caption>One entry, that is one line of CSV or one map in YAML; all but code and name may be missing or blank</caption>
 *   <tr><td>{@code code}<td>held from validFrom to validTo; a code may be given to another unit afterwards
 *   <tr><td>{@code name}, {@code nameEn}<td>in YAML also {@code name: {vi: …, en: …}}
 *   <tr><td>{@code level}<td>any text, such as PROVINCE
 *   <tr><td>{@code parent}<td>the code of the unit above; where the code changes hands meanwhile, so does the parent
 *   <tr><td>{@code validFrom}, {@code validTo}<td>first and last day, both inclusive, as 2025-06-30; blank is open
 *   <tr><td>{@code successor}<td>codes on the day after validTo, with commas between, what stands in brackets is for
 *       readers: {@code 31078 (Đặc khu Phú Quốc), 31105 (Đặc khu Thổ Châu)}; in YAML also a list
 *   <tr><td>{@code scheme}<td>whose code it is, otherwise told from its form: ADMINISTRATIVE, AGENCY or LOCAL
 *   <tr><td>{@code id}<td>of the unit; entries with the same id tell one unit's times and codes, under one name and level
 * </table>
 *
 * <p>A unit without an id has its code for one, followed by {@code @} and validFrom where that is given: {@code 31078}
 * and {@code 31078@2025-07-01}. So an id depends on its own entry only, and no entry added later changes it. A parent
 * or successor that is nobody's code may be an id.
 */
public final class UnitList {

    private final List<UnitRow> rows;

    private UnitList(List<UnitRow> rows) {
        this.rows = List.copyOf(rows);
    }

    /**
     * The units of a CSV file.
     *
     * @param file its name, for messages
     * @throws SettingException when it is not CSV with the columns above
     */
    public static UnitList ofCsv(String file, String text) {
        return new UnitList(UnitCsv.rows(file, text));
    }

    /**
     * The units of a list in {@code kip.yml}.
     *
     * @throws SettingException when an entry has other keys than those above
     */
    public static UnitList ofSettings(Setting list) {
        return new UnitList(list.items().stream().map(UnitList::row).toList());
    }

    /** The units of both lists, which may name each other. */
    public UnitList plus(UnitList other) {
        return new UnitList(Stream.concat(rows.stream(), other.rows.stream()).toList());
    }

    /**
     * The organisation that the entries describe.
     *
     * @throws SettingException when a code means two units on one day, an id names two units, a span ends before it
     *     begins, a parent or successor is not there at the time, or parents go round in a circle. Successors cannot:
     *     one that had ended before would not be there at the time
     */
    public Organisation organisation() {
        var segments = new ArrayList<UnitSegment>();
        rows.forEach(row -> segments.add(UnitSegment.read(row)));
        return new UnitLinks(segments).organisation();
    }

    private static UnitRow row(Setting item) {
        item.allowing("id", "code", "scheme", "name", "level", "parent", "validFrom", "validTo", "successors");
        var cells = new HashMap<String, UnitRow.Cell>();
        item.required("code");
        for (var key : List.of("id", "code", "scheme", "level", "parent", "validFrom", "validTo")) {
            item.child(key).ifPresent(value -> cells.put(key, cell(value)));
        }
        putName(cells, item.required("name"));
        item.child("successors").ifPresent(list -> {
            var codes = list.items().stream().map(Setting::text).collect(Collectors.joining(", "));
            cells.put("successor", new UnitRow.Cell(codes, list.place()));
        });
        return new UnitRow(item.place(), cells);
    }

    private static void putName(Map<String, UnitRow.Cell> cells, Setting name) {
        if (!name.isMap()) {
            cells.put("name", cell(name));
            return;
        }
        name.allowing("vi", "en");
        cells.put("name", cell(name.required("vi")));
        name.child("en").ifPresent(en -> cells.put("nameEn", cell(en)));
    }

    private static UnitRow.Cell cell(Setting value) {
        return new UnitRow.Cell(value.text().strip(), value.place());
    }
}
