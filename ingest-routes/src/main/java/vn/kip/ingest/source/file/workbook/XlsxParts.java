package vn.kip.ingest.source.file.workbook;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kip.ingest.source.content.Archive;
import vn.kip.ingest.source.content.Content;
import vn.kip.ingest.source.content.UnusableContentException;
import vn.kip.ingest.source.content.XmlInput;

/**
 * Where in an XLSX its parts are: an XLSX is a ZIP of XML files that refer to each other by relationships.
 *
 * @param sheets names of the parts of the sheets in the order of their tabs, empty for one that holds no cells
 * @param strings null in a workbook without shared strings
 * @param styles null in a workbook without styles
 */
record XlsxParts(
        List<String> sheets,
        @Nullable Content strings,
        @Nullable Content styles,
        boolean date1904) {

    static final String KIND = "a workbook (XLSX)";

    private static final String PACKAGE_RELATIONSHIPS = "_rels/.rels";
    private static final int MOST_SHEETS = 10_000;

    /** One part refers to another. */
    private record Relationship(String type, String target) {
        boolean is(String kind) {
            return type.endsWith("/" + kind);
        }
    }

    static XlsxParts find(Archive archive) throws IOException {
        var workbook = relationships(archive, PACKAGE_RELATIONSHIPS, "").values().stream()
                .filter(relationship -> relationship.is("officeDocument"))
                .map(Relationship::target)
                .findFirst()
                .orElse("xl/workbook.xml");
        int slash = workbook.lastIndexOf('/') + 1;
        var folder = workbook.substring(0, slash);
        var parts = relationships(archive, folder + "_rels/" + workbook.substring(slash) + ".rels", folder);
        var sheets = new ArrayList<String>();
        var date1904 = false;
        try (var xml = XmlInput.open(part(archive, workbook).open(), KIND)) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    date1904 = List.of("1", "true").contains(xml.attribute("date1904"));
                } else if (xml.starts("sheet") && sheets.size() < MOST_SHEETS) {
                    var part = parts.get(xml.attribute("id"));
                    sheets.add(part != null && part.is("worksheet") ? part.target() : "");
                }
            }
        }
        return new XlsxParts(
                sheets, content(archive, parts, "sharedStrings"), content(archive, parts, "styles"), date1904);
    }

    static Content part(Archive archive, String name) throws IOException {
        return archive.content(name).orElseThrow(() -> new UnusableContentException("something else", KIND));
    }

    private static @Nullable Content content(Archive archive, Map<String, Relationship> parts, String kind)
            throws IOException {
        for (var part : parts.values()) {
            if (part.is(kind)) {
                return part(archive, part.target());
            }
        }
        return null;
    }

    private static Map<String, Relationship> relationships(Archive archive, String name, String folder)
            throws IOException {
        var relationships = new HashMap<String, Relationship>();
        var content = archive.content(name);
        if (content.isEmpty()) {
            return relationships;
        }
        try (var xml = XmlInput.open(content.get().open(), KIND)) {
            while (xml.next()) {
                if (xml.starts("Relationship") && !xml.attribute("TargetMode").equals("External")) {
                    var target = target(folder, xml.attribute("Target"));
                    relationships.put(xml.attribute("Id"), new Relationship(xml.attribute("Type"), target));
                }
            }
        }
        return relationships;
    }

    private static String target(String folder, String written) throws IOException {
        try {
            return URI.create("/" + folder)
                    .resolve(written)
                    .normalize()
                    .getPath()
                    .substring(1);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NullPointerException e) {
            throw new UnusableContentException("something else", KIND);
        }
    }
}
