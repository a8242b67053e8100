package vn.kip.report.signature;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** Empty signature fields, which any program that signs PDF finds and fills; until then the file says that nobody has signed it. */
public final class SignatureFields {

    /** How much of the room a signature takes up. */
    private static final float SIGNATURE = 0.7f;

    private static final float COVERED = 1 / 3f;

    private SignatureFields() {}

    /**
     * Adds the fields of all who sign, and the mark that nobody has.
     *
     * @param page from 0
     * @param room between the title and the name of the signatory, in points from the lower left corner of the page
     * @param font of the mark, TrueType
     */
    public static void add(PDDocument pdf, int page, Rectangle2D.Float room, byte[] font) throws IOException {
        var form = new PDAcroForm(pdf);
        pdf.getDocumentCatalog().setAcroForm(form);
        var sheet = pdf.getPage(page);
        var signature = new PDRectangle(room.x, room.y, room.width, room.height);
        add(form, sheet, SignaturePlace.SIGNER, signature);
        add(form, sheet, SignaturePlace.OFFICE, seal(signature));
        UnsignedMark.add(pdf, sheet, signature, font);
    }

    /** As wide as high, so far to the left that it covers a third of a signature in the middle. */
    private static PDRectangle seal(PDRectangle room) {
        var side = room.getHeight();
        var left = room.getLowerLeftX() + room.getWidth() * (1 - SIGNATURE) / 2;
        var right = left + room.getWidth() * SIGNATURE * COVERED;
        return new PDRectangle(right - side, room.getLowerLeftY(), side, side);
    }

    private static void add(PDAcroForm form, PDPage page, SignaturePlace place, PDRectangle where) throws IOException {
        var field = new PDSignatureField(form);
        field.setPartialName(place.field());
        field.setAlternateFieldName(
                place == SignaturePlace.SIGNER ? "Chữ ký của người có thẩm quyền" : "Chữ ký của cơ quan");
        var widget = field.getWidgets().get(0);
        widget.setRectangle(where);
        widget.setPage(page);
        widget.setPrinted(true);
        page.getAnnotations().add(widget);
        form.getFields().add(field);
    }
}
