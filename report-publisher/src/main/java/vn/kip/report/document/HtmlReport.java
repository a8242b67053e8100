package vn.kip.report.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.snapshot.ReportDocument;
import vn.kip.report.snapshot.Snapshot;

/**
 * {@code report.html}: the half-year report as one file that needs nothing outside it, for reading on a screen and for
 * printing on A4 landscape. It holds both languages; Vietnamese is shown unless the reader chooses.
 */
@Component
public final class HtmlReport implements ReportDocument {

    private final ITemplateEngine templates;

    HtmlReport(ITemplateEngine templates) {
        this.templates = templates;
    }

    @Override
    public String fileName() {
        return "report.html";
    }

    @Override
    public byte[] render(ReportFigures figures, Snapshot snapshot) {
        return text(figures, snapshot).getBytes(StandardCharsets.UTF_8);
    }

    /** The same as text. */
    String text(ReportFigures figures, Snapshot snapshot) {
        return render(ReportPage.of(figures, snapshot));
    }

    /** The report of figures that are not frozen: it says so, and has no hash. */
    public String draft(ReportFigures figures) {
        return render(ReportPage.of(figures, Optional.empty()));
    }

    private String render(ReportPage page) {
        return templates.process("report", new Context(Locale.ROOT, Map.of("page", page)));
    }
}
