package vn.kip.ingest.source.file.workbook;

import java.io.IOException;
import vn.kip.ingest.source.content.BoundedText;
import vn.kip.ingest.source.content.Limits;
import vn.kip.ingest.source.content.XmlInput;

/** Reads the cells of a row of an XLSX. */
final class XlsxCells {

    private static final int LETTERS = 26;

    private final XmlInput xml;
    private final Styles styles;
    private final BoundedText value = new BoundedText();
    private int kept;

    XlsxCells(XmlInput xml, Styles styles) {
        this.xml = xml;
        this.styles = styles;
    }

    /** Reads the row that begins here, to its end. */
    void read(SheetRow row) throws IOException {
        kept = 0;
        int column = -1;
        while (xml.next() && xml.atStart()) {
            if (!xml.name().equals("c")) {
                xml.skip();
                continue;
            }
            var place = xml.attribute("r");
            column = place.isEmpty() ? column + 1 : column(place);
            var cell = cell();
            if (cell.kind() != Cell.Kind.EMPTY) {
                row.put(column, cell);
            }
        }
    }

    private Cell cell() throws IOException {
        var type = xml.attribute("t");
        var date = styles.date(xml.attribute("s"));
        var formula = false;
        value.clear();
        while (xml.next() && xml.atStart()) {
            switch (xml.name()) {
                case "v" -> xml.text(value);
                case "is" -> inline();
                default -> {
                    formula |= xml.name().equals("f");
                    xml.skip();
                }
            }
        }
        if (value.isLonger()) {
            return Cell.TOO_LONG;
        }
        var text = value.toString();
        if (text.isEmpty()) {
            // a formula that came to an empty text is stored as a text
            return formula && !type.equals("str") ? Cell.UNCOMPUTED : Cell.EMPTY;
        }
        kept += text.length();
        return kept > Limits.ROW ? Cell.TOO_LONG : cell(type, text, date);
    }

    private static Cell cell(String type, String text, boolean date) {
        return switch (type) {
            case "s" -> new Cell(Cell.Kind.SHARED, text, false);
            case "str", "inlineStr", "d" -> Cell.text(Escapes.undone(text));
            case "b" -> new Cell(Cell.Kind.BOOLEAN, text, false);
            case "e" -> Cell.ERROR;
            default -> new Cell(Cell.Kind.NUMBER, text, date);
        };
    }

    private void inline() throws IOException {
        while (xml.next()) {
            if (xml.starts("t")) {
                xml.text(value);
            } else if (xml.starts("rPh")) {
                xml.skip();
            } else if (!xml.atStart() && xml.name().equals("is")) {
                return;
            }
        }
    }

    /** {@code C17} is 2; beyond the last column where it is no place at all. */
    private static int column(String place) {
        int column = 0;
        for (int i = 0; i < place.length(); i++) {
            char letter = place.charAt(i);
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = Math.min(column * LETTERS + letter - 'A' + 1, SheetRow.MOST_COLUMNS + 1);
        }
        return column == 0 ? SheetRow.MOST_COLUMNS : column - 1;
    }
}
