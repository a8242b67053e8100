package vn.kip.ingest.source.file.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kip.ingest.source.content.Archive;
import vn.kip.ingest.source.content.BoundedText;
import vn.kip.ingest.source.content.UnusableContentException;
import vn.kip.ingest.source.content.XmlInput;

/** A sheet of an XLSX. Of the whole workbook only the texts are read beforehand. */
public final class XlsxSheet implements Sheet {

    private final Archive archive;
    private final SharedStrings strings;
    private final XmlInput xml;
    private final XlsxCells cells;
    private final SheetRow row;
    private final boolean date1904;
    private int number;

    private XlsxSheet(Archive archive, SharedStrings strings, XmlInput xml, Styles styles, boolean date1904) {
        this.archive = archive;
        this.strings = strings;
        this.xml = xml;
        this.cells = new XlsxCells(xml, styles);
        this.row = new SheetRow(strings);
        this.date1904 = date1904;
    }

    /**
     * Opens a sheet.
     *
     * @param sheet from 1
     */
    public static XlsxSheet open(Path file, int sheet) throws IOException {
        var archive = Archive.open(file, XlsxParts.KIND);
        var strings = new SharedStrings();
        try {
            var parts = XlsxParts.find(archive);
            if (sheet > parts.sheets().size()) {
                throw new UnusableContentException("fewer sheets", "a workbook with " + sheet + " sheets or more");
            }
            var part = XlsxParts.part(archive, parts.sheets().get(sheet - 1));
            if (parts.strings() != null) {
                read(parts.strings().open(), strings);
            }
            var styles = parts.styles() == null
                    ? Styles.NONE
                    : Styles.read(parts.styles().open());
            var xml = XmlInput.open(part.open(), XlsxParts.KIND);
            return new XlsxSheet(archive, strings, xml, styles, parts.date1904());
        } catch (IOException e) {
            strings.close();
            archive.close();
            throw e;
        }
    }

    @Override
    public boolean date1904() {
        return date1904;
    }

    @Override
    public @Nullable SheetRow next() throws IOException {
        while (xml.next()) {
            if (xml.starts("row")) {
                number = Optional.of(xml.attribute("r"))
                        .filter(written -> !written.isEmpty())
                        .map(XlsxSheet::wholeNumber)
                        .orElse(number + 1);
                row.begin(number);
                cells.read(row);
                if (row.columns() > 0) {
                    return row;
                }
            }
        }
        return null;
    }

    private static int wholeNumber(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** A text may be in pieces of different looks; how it is pronounced is no part of it. */
    private static void read(InputStream part, SharedStrings strings) throws IOException {
        try (var xml = XmlInput.open(part, XlsxParts.KIND)) {
            var text = new BoundedText();
            while (xml.next()) {
                if (xml.starts("rPh")) {
                    xml.skip();
                } else if (xml.starts("t")) {
                    xml.text(text);
                } else if (!xml.atStart() && xml.name().equals("si")) {
                    add(strings, text);
                    text.clear();
                }
            }
        }
        strings.complete();
    }

    private static void add(SharedStrings strings, BoundedText text) throws IOException {
        if (text.isLonger()) {
            strings.addTooLong();
        } else {
            strings.add(Escapes.undone(text.toString()));
        }
    }

    @Override
    public void close() throws IOException {
        xml.close();
        strings.close();
        archive.close();
    }
}
