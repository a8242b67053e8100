package vn.kip.report.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.report.document.table.ReportTables;
import vn.kip.report.document.word.WordTable;
import vn.kip.report.document.word.WordTemplate;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.snapshot.ReportDocument;
import vn.kip.report.snapshot.Snapshot;
import vn.kip.report.wording.ObjectiveRow;
import vn.kip.report.wording.OtherRow;

/**
 * {@code report.docx}: the report in Vietnamese for the office to finish: number, place, date, recipients and signatory are left to be filled
 * in. Its layout is a template's, Kip's or one of the office.
 */
@Component
public final class WordReport implements ReportDocument {

    private final WordTemplate template;

    WordReport(WordTemplate template) {
        this.template = template;
    }

    @Override
    public String fileName() {
        return "report.docx";
    }

    @Override
    public byte[] render(ReportFigures figures, Snapshot snapshot) {
        try {
            return template.filled(content(figures, snapshot));
        } catch (IOException e) {
            throw new UncheckedIOException("the report cannot be written as a Word file", e);
        }
    }

    private static Map<String, Object> content(ReportFigures figures, Snapshot snapshot) {
        var page = ReportPage.of(figures, snapshot);
        var content = new HashMap<String, Object>();
        content.put("unit", page.unit().vi());
        content.put("unitCapitals", page.unitCapitals().vi());
        content.put("year", page.year());
        content.put("period", page.period().vi());
        content.put("periodWithin", page.periodWithin().vi());
        content.put("interval", page.interval().vi());
        content.put("summary", page.summary().vi());
        content.put("asOf", page.asOf().vi());
        content.put("revision", String.valueOf(snapshot.revision()));
        content.put("contentHash", snapshot.contentHash());
        put(content, "closing", "hasClosing", page.closing());
        put(content, "notice", "hasNotice", page.issue().flatMap(Issue::notices));
        content.put("objectives", objectives(page));
        content.put("annexes", annexes(figures, page));
        return content;
    }

    private static void put(Map<String, Object> content, String name, String has, Optional<LocalizedText> text) {
        content.put(has, text.isPresent());
        content.put(name, text.map(LocalizedText::vi).orElse(""));
    }

    private static List<Map<String, String>> objectives(ReportPage page) {
        return Stream.concat(
                        page.objectives().stream().map(WordReport::objective),
                        page.others().stream().map(WordReport::objective))
                .toList();
    }

    private static Map<String, String> objective(ObjectiveRow row) {
        var share = row.share();
        var result = row.measured()
                ? share.percent().vi() + "\n(" + share.numerator().vi() + "/"
                        + share.denominator().vi() + ")"
                : "";
        return Map.of(
                "number", row.number(),
                "name", row.name().vi(),
                "target", row.target().vi(),
                "result", result,
                "verdict", row.verdict().words().vi(),
                "formula", row.formulaId(),
                "evidence", lines(evidence(row)),
                "remedies", lines(row.remedies().stream()));
    }

    private static Map<String, String> objective(OtherRow row) {
        return Map.of(
                "number", row.number(),
                "name", row.name().vi(),
                "target", row.target().vi(),
                "result", row.result().vi(),
                "verdict", row.verdict().words().vi(),
                "formula", "",
                "evidence", lines(Stream.concat(row.evidence().stream(), row.notes().stream())),
                "remedies", lines(row.remedies().stream()));
    }

    private static Stream<LocalizedText> evidence(ObjectiveRow row) {
        return Stream.of(row.evidence().stream(), row.notes().stream(), row.budget().stream())
                .flatMap(Function.identity());
    }

    private static String lines(Stream<LocalizedText> texts) {
        return texts.map(text -> "- " + text.vi()).collect(Collectors.joining("\n"));
    }

    private static List<Map<String, Object>> annexes(ReportFigures figures, ReportPage page) {
        var annexes = new ArrayList<Map<String, Object>>();
        if (!page.trends().isEmpty()) {
            annexes.add(annex("Diễn biến các tháng trong kỳ", Map.of("hasCharts", true, "charts", page.trends())));
        }
        for (var table : ReportTables.annexes(figures)) {
            annexes.add(annex(table.title().vi(), Map.of("hasTable", true, "table", WordTable.of(table))));
        }
        page.issue().stream()
                .flatMap(issue -> IssueTables.of(issue).stream())
                .forEach(table ->
                        annexes.add(annex(table.title().vi(), Map.of("hasTable", true, "table", WordTable.of(table)))));
        for (int at = 0; at < annexes.size(); at++) {
            annexes.get(at).put("numeral", Annexes.roman(at + 1));
            annexes.get(at).put("span", page.period().vi());
        }
        return annexes;
    }

    private static Map<String, Object> annex(String title, Map<String, Object> what) {
        var annex = new HashMap<String, Object>(Map.of("hasCharts", false, "hasTable", false));
        annex.put("title", title);
        annex.putAll(what);
        return annex;
    }
}
