package vn.kip.report.signature;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/** A stamp where the signature will stand, which says that there is none; it is printed too, and taken off when somebody signs. */
final class UnsignedMark {

    private static final String NAME = "kip-unsigned";
    private static final String TEXT = "CHƯA KÝ SỐ";
    private static final float SIZE = 13;
    private static final float PADDING = 6;
    private static final float PER_THOUSAND = 1000;

    private UnsignedMark() {}

    static void add(PDDocument pdf, PDPage page, PDRectangle where, byte[] font) throws IOException {
        var mark = new PDAnnotationRubberStamp();
        mark.setAnnotationName(NAME);
        mark.setContents(TEXT);
        mark.setPrinted(true);
        var letters = PDType0Font.load(pdf, new ByteArrayInputStream(font), true);
        var width = letters.getStringWidth(TEXT) / PER_THOUSAND * SIZE + 2 * PADDING;
        var height = SIZE + 2 * PADDING;
        var left = where.getLowerLeftX() + (where.getWidth() - width) / 2;
        var bottom = where.getLowerLeftY() + (where.getHeight() - height) / 2;
        mark.setRectangle(new PDRectangle(left, bottom, width, height));
        var appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(drawn(pdf, letters, width, height));
        mark.setAppearance(appearance);
        page.getAnnotations().add(mark);
    }

    private static PDAppearanceStream drawn(PDDocument pdf, PDFont letters, float width, float height)
            throws IOException {
        var stream = new PDAppearanceStream(pdf);
        stream.setResources(new PDResources());
        stream.setBBox(new PDRectangle(width, height));
        try (var content = new PDPageContentStream(pdf, stream)) {
            content.setLineWidth(1);
            content.addRect(1, 1, width - 2, height - 2);
            content.stroke();
            content.beginText();
            content.setFont(letters, SIZE);
            content.newLineAtOffset(PADDING, PADDING + 2);
            content.showText(TEXT);
            content.endText();
        }
        return stream;
    }

    /** The file without the mark; the very same bytes when it has none. */
    static byte[] takenOff(byte[] file) throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            var found = false;
            for (var page : pdf.getPages()) {
                var others = page.getAnnotations(annotation -> !isMark(annotation));
                found |= others.size() < page.getAnnotations().size();
                page.setAnnotations(others);
            }
            if (!found) {
                return file;
            }
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static boolean isMark(PDAnnotation annotation) {
        return NAME.equals(annotation.getAnnotationName());
    }
}
