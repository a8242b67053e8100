package vn.kip.ingest.source.file.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import vn.kip.ingest.source.content.UnusableContentException;
import vn.kip.ingest.source.content.XmlInput;

/**
 * The styles of an XLSX, as far as they show dates.
 *
 * @param dates the numbers of the styles that do
 */
record Styles(BitSet dates) {

    static final Styles NONE = new Styles(new BitSet());

    /** More than a spreadsheet program allows. */
    private static final int MOST = 100_000;

    static Styles read(InputStream part) throws IOException {
        try (var xml = XmlInput.open(part, XlsxParts.KIND)) {
            Map<Integer, Boolean> formats = new HashMap<>();
            var dates = new BitSet();
            while (xml.next()) {
                if (xml.starts("numFmt")) {
                    formats.put(number(xml.attribute("numFmtId")), DateFormats.shows(xml.attribute("formatCode")));
                    check(formats.size());
                } else if (xml.starts("cellXfs")) {
                    readCellStyles(xml, formats, dates);
                }
            }
            return new Styles(dates);
        }
    }

    private static void readCellStyles(XmlInput xml, Map<Integer, Boolean> formats, BitSet dates) throws IOException {
        int styles = 0;
        while (xml.next() && (xml.atStart() || !xml.name().equals("cellXfs"))) {
            if (xml.starts("xf")) {
                int format = number(xml.attribute("numFmtId"));
                dates.set(styles, formats.getOrDefault(format, DateFormats.builtIn(format)));
                styles++;
                check(styles);
            }
        }
    }

    private static void check(int number) throws IOException {
        if (number > MOST) {
            throw new UnusableContentException("more than " + MOST + " styles", XlsxParts.KIND);
        }
    }

    /** Whether a number in this style is shown as a date. */
    boolean date(String style) {
        return !style.isEmpty() && dates.get(Math.max(number(style), 0));
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
