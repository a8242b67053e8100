package vn.kip.report.document.word;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.exception.ResolverException;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.exceptions.NotOfficeXmlFileException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** A Word file with tags where figures go. */
public final class WordTemplate {

    private static final Pattern TAG = Pattern.compile("\\{\\{[?#/@*+]?([^{}]*)}}");
    private static final Pattern FIELD = Pattern.compile("\\[(\\w+)]");

    private final byte[] file;

    private WordTemplate(byte[] file) {
        this.file = file;
    }

    /**
     * A template.
     *
     * @throws TemplateException when it is no Word file, names what there is not, or opens what it does not close
     */
    public static WordTemplate of(byte[] file) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            var paragraphs = new ArrayList<Place>();
            collect(document.getBodyElements(), "", paragraphs);
            document.getHeaderList().forEach(header -> collect(header.getBodyElements(), "header, ", paragraphs));
            document.getFooterList().forEach(footer -> collect(footer.getBodyElements(), "footer, ", paragraphs));
            paragraphs.forEach(WordTemplate::checkTags);
            var template = new WordTemplate(file);
            template.checkBlocks(paragraphs);
            checkFields(document);
            return template;
        } catch (IOException | OpenXML4JRuntimeException | NotOfficeXmlFileException e) {
            throw new TemplateException("expected a Word file (.docx), found something else", e);
        }
    }

    /** A paragraph, and where it stands in words. */
    private record Place(String where, String text) {

        @Override
        public String toString() {
            return where + " '" + text.strip() + "'";
        }
    }

    private static void collect(List<IBodyElement> elements, String within, List<Place> to) {
        int paragraphs = 0;
        int tables = 0;
        for (var element : elements) {
            if (element instanceof XWPFParagraph paragraph) {
                to.add(new Place(within + "paragraph " + ++paragraphs, paragraph.getText()));
            } else if (element instanceof XWPFTable table) {
                collect(table, within + "table " + ++tables + ", ", to);
            }
        }
    }

    private static void collect(XWPFTable table, String within, List<Place> to) {
        int rows = 0;
        for (var row : table.getRows()) {
            rows++;
            int cells = 0;
            for (var cell : row.getTableCells()) {
                collect(cell.getBodyElements(), within + "row " + rows + ", cell " + ++cells + ", ", to);
            }
        }
    }

    private static void checkTags(Place place) {
        var tags = TAG.matcher(place.text);
        while (tags.find()) {
            var name = tags.group(1).strip();
            if (Stream.of(Tags.REPORT, Tags.ANNEX).noneMatch(known -> known.contains(name))) {
                throw new TemplateException(
                        place + ": expected one of " + String.join(", ", Tags.REPORT) + ", within annexes "
                                + String.join(", ", Tags.ANNEX) + ", found '" + name + "'",
                        null);
            }
        }
        var rest = TAG.matcher(place.text).replaceAll("");
        if (rest.contains("{{") || rest.contains("}}")) {
            throw new TemplateException(place + ": expected {{ and }} around each tag, found only one of them", null);
        }
    }

    private void checkBlocks(List<Place> paragraphs) {
        try (var template = compiled()) {
            template.getElementTemplates();
        } catch (ResolverException e) {
            var message = String.valueOf(e.getMessage());
            var place = paragraphs.stream()
                    .filter(paragraph ->
                            TAG.matcher(paragraph.text).results().anyMatch(tag -> message.contains(tag.group())))
                    .findFirst();
            throw new TemplateException(
                    place.map(where -> where + ": ").orElse("")
                            + "expected {{?tag}} and {{/tag}} in pairs, found one without the other",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fields in the row that is repeated for each objective. */
    private static void checkFields(XWPFDocument document) {
        for (var table : document.getTables()) {
            var rows = table.getRows();
            for (int at = 0; at + 1 < rows.size(); at++) {
                if (text(rows.get(at)).contains("{{" + Tags.OBJECTIVES + "}}")) {
                    checkFields(rows.get(at + 1));
                }
            }
        }
    }

    private static void checkFields(XWPFTableRow row) {
        FIELD.matcher(text(row)).results().map(field -> field.group(1)).forEach(name -> {
            if (!Tags.FIELDS.contains(name)) {
                throw new TemplateException(
                        "the row below {{objectives}}, '[" + name + "]': expected one of "
                                + Tags.FIELDS.stream().sorted().toList() + ", found '" + name + "'",
                        null);
            }
        });
    }

    private static String text(XWPFTableRow row) {
        return String.join(
                " ", row.getTableCells().stream().map(XWPFTableCell::getText).toList());
    }

    private XWPFTemplate compiled() {
        var configuration = Configure.builder()
                .bind(Tags.OBJECTIVES, new LoopRowTableRenderPolicy())
                .bind(Tags.CHARTS, new ChartPolicy())
                .build();
        return XWPFTemplate.compile(new ByteArrayInputStream(file), configuration);
    }

    /** The document that it becomes with this content. */
    public byte[] filled(Map<String, Object> content) throws IOException {
        try (var template = compiled()) {
            var bytes = new ByteArrayOutputStream();
            template.render(content);
            template.write(bytes);
            return bytes.toByteArray();
        }
    }
}
