package vn.kip.report.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.DataNode;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.font.Fonts;
import vn.kip.report.signature.SignatureFields;
import vn.kip.report.snapshot.ReportDocument;
import vn.kip.report.snapshot.Snapshot;

/**
 * {@code report.pdf}: the report in Vietnamese, on A4 in the form of Decree 30/2020/NĐ-CP, with all its fonts in it and an empty
 * signature field for whoever signs. It says what {@code report.html} says, for it is made of that.
 */
@Component
public final class PdfReport implements ReportDocument {

    /** Of its file. */
    public static final String NAME = "report.pdf";

    private static final String NOT_ON_PAPER = "style, input, svg, .bar, .out-of-sight, [lang=en]";
    private static final Pattern ROOM = Pattern.compile("sign-room");
    private static final int LETTERS_OF_ID = 15;
    private static final int HEXADECIMAL = 16;
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private final HtmlReport html;
    private final String style;

    PdfReport(HtmlReport html) {
        // it tells of each step of laying out a page
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
        this.html = html;
        try (var css = Objects.requireNonNull(PdfReport.class.getResourceAsStream("report-pdf.css"))) {
            style = new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String fileName() {
        return NAME;
    }

    @Override
    public byte[] render(ReportFigures figures, Snapshot snapshot) {
        var moment = figures.window()
                .until()
                .atStartOfDay(figures.catalogue().rules().zone());
        try (var pdf = new PDDocument()) {
            var builder = new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .withProducer("Kip")
                    .usePDDocument(pdf)
                    .withW3cDocument(onPaper(html.text(figures, snapshot)), null);
            for (var font : Fonts.values()) {
                builder.useFont(
                        new PDFontSupplier(loaded(font, pdf)),
                        font.family(),
                        font.bold() ? BOLD : NORMAL,
                        font.italic() ? FontStyle.ITALIC : FontStyle.NORMAL,
                        false);
            }
            try (var renderer = builder.buildPdfRenderer()) {
                return written(renderer, GregorianCalendar.from(moment), snapshot);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the report cannot be written as PDF", e);
        }
    }

    /** With the letters that are used. Letters are not put together of others: looking for such takes longer than all the rest. */
    private static PDFont loaded(Fonts font, PDDocument pdf) throws IOException {
        var parsed = new TTFParser().parse(new RandomAccessReadBuffer(font.bytes()));
        parsed.setEnableGsub(false);
        return PDType0Font.load(pdf, parsed, true);
    }

    /** In one language, with the style of paper. */
    private Document onPaper(String text) {
        var page = Jsoup.parse(text);
        page.select(NOT_ON_PAPER).remove();
        page.select(".annex:has(table.form)").addClass("wide");
        page.head().appendElement("meta").attr("name", "description").attr("content", page.title());
        page.head().appendElement("style").appendChild(new DataNode(style));
        return new W3CDom().fromJsoup(page);
    }

    /**
     * The bytes of the file.
     *
     * @param moment that the figures are of: the clock is not in a document
     */
    private static byte[] written(PdfBoxRenderer renderer, Calendar moment, Snapshot snapshot) throws IOException {
        renderer.layout();
        var pdf = renderer.createPDFKeepOpen();
        addSignatureFields(renderer, pdf);
        var information = pdf.getDocumentInformation();
        information.setCreationDate(moment);
        information.setModificationDate(moment);
        pdf.setDocumentId(Long.parseLong(snapshot.contentHash().substring(0, LETTERS_OF_ID), HEXADECIMAL));
        var bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        return bytes.toByteArray();
    }

    private static void addSignatureFields(PdfBoxRenderer renderer, PDDocument pdf) throws IOException {
        for (var room : renderer.findPagePositionsByID(ROOM)) {
            SignatureFields.add(
                    pdf,
                    room.getPageNo(),
                    new Rectangle2D.Float(room.getX(), room.getY(), room.getWidth(), room.getHeight()),
                    Fonts.BOLD.bytes());
        }
    }
}
