package vn.kip.domain.organisation.list;

import java.util.Map;
import vn.kip.domain.settings.SettingException;

/** One line of a list of units as it was written down, by columns, with the places that messages name. */
record UnitRow(String place, Map<String, Cell> cells) {

    /** A text and where it stands. */
    record Cell(String text, String place) {

        boolean isBlank() {
            return text.isBlank();
        }

        Cell filled(String expected) {
            if (isBlank()) {
                throw error(expected);
            }
            return this;
        }

        SettingException sharedWith(UnitRow other, String expected) {
            return error(expected, "'" + text + "', as on " + other.place());
        }

        SettingException error(String expected) {
            return error(expected, isBlank() ? "nothing" : "'" + text + "'");
        }

        SettingException error(String expected, String found) {
            return SettingException.ofFile(place, "expected " + expected + ", found " + found);
        }
    }

    UnitRow {
        cells = Map.copyOf(cells);
    }

    /** What stands in a column, blank where nothing does. */
    Cell cell(String column) {
        return cells.getOrDefault(column, new Cell("", place));
    }
}
