package vn.kip.domain.organisation.list;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import vn.kip.domain.organisation.AgencyIdentifier;
import vn.kip.domain.organisation.Organisation;
import vn.kip.domain.organisation.UnitHistory.Code;
import vn.kip.domain.organisation.UnitName;
import vn.kip.domain.organisation.Validity;

/** What one entry of a list says: a unit held a code for a time. */
record UnitSegment(UnitRow row, String id, UnitName name, String level, Code code) {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\([^()]*\\)");
    private static final Pattern SEPARATOR = Pattern.compile("[,;]");
    private static final Pattern CODE = Pattern.compile("[^\\s()]+");

    static UnitSegment read(UnitRow row) {
        var code = AgencyIdentifier.canonical(row.cell("code").filled("a code").text());
        var name = row.cell("name").filled("a name").text();
        var nameEn = row.cell("nameEn");
        return new UnitSegment(
                row,
                id(row, code),
                new UnitName(name, nameEn.isBlank() ? name : nameEn.text()),
                row.cell("level").text(),
                new Code(code, scheme(row, code), validity(row)));
    }

    Validity validity() {
        return code.validity();
    }

    String lookupKey() {
        return Organisation.lookupKey(code.code());
    }

    /** Where its id stands, or is taken from. */
    UnitRow.Cell idCell() {
        return row.cell("id").isBlank() ? row.cell("code") : row.cell("id");
    }

    /** The codes, or ids, of what took the unit's place after this time. */
    List<String> successors() {
        var cell = row.cell("successor");
        if (cell.isBlank()) {
            return List.of();
        }
        var bare = IN_BRACKETS.matcher(cell.text()).replaceAll("");
        var codes = Arrays.stream(SEPARATOR.split(bare, -1)).map(String::strip).toList();
        if (!codes.stream().allMatch(code -> CODE.matcher(code).matches())) {
            throw cell.error("codes with commas between, each followed by a name in brackets or by nothing");
        }
        return codes;
    }

    private static String id(UnitRow row, String code) {
        var given = row.cell("id");
        var from = row.cell("validFrom");
        var id = !given.isBlank() ? given.text() : from.isBlank() ? code : code + "@" + from.text();
        if (id.endsWith(Organisation.UNKNOWN)) {
            throw (given.isBlank() ? row.cell("code") : given)
                    .error("an id that does not end with " + Organisation.UNKNOWN);
        }
        return id;
    }

    private static String scheme(UnitRow row, String code) {
        var given = row.cell("scheme");
        if (!given.isBlank()) {
            return given.text();
        }
        if (NUMBER.matcher(code).matches()) {
            return "ADMINISTRATIVE";
        }
        return AgencyIdentifier.matches(code) ? "AGENCY" : "LOCAL";
    }

    private static Validity validity(UnitRow row) {
        var from = row.cell("validFrom");
        var to = row.cell("validTo");
        var first = from.isBlank() ? LocalDate.MIN : day(from);
        if (to.isBlank()) {
            return new Validity(first, LocalDate.MAX);
        }
        var last = day(to);
        if (last.isBefore(first)) {
            throw to.error("a last day not before validFrom (" + first + ")");
        }
        return new Validity(first, last.plusDays(1));
    }

    private static LocalDate day(UnitRow.Cell cell) {
        try {
            // no other form: a year of five digits could be LocalDate's last one, which stands for "no end"
            if (DAY.matcher(cell.text()).matches()) {
                return LocalDate.parse(cell.text());
            }
        } catch (DateTimeException e) {
            // said below, with the place
        }
        throw cell.error("a day such as 2025-06-30");
    }
}
