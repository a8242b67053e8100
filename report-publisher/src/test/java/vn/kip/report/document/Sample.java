package vn.kip.report.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import vn.kip.domain.snapshot.ReportKey;
import vn.kip.domain.snapshot.SnapshotState;
import vn.kip.report.document.word.WordTemplate;
import vn.kip.report.document.word.WordTemplates;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.figures.TrendPoint;
import vn.kip.report.snapshot.ReportDocument;
import vn.kip.report.snapshot.Snapshot;
import vn.kip.report.wording.SampleFigures;

/** The report on the first half of 2023 in each form, with made-up months. */
public final class Sample {

    public static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    public static final Snapshot SNAPSHOT = new Snapshot(
            new ReportKey("phu-quoc", "decree-09-2019", "2023-H1"),
            1,
            "{}\n",
            null,
            HASH,
            SnapshotState.OPEN.published(1, HASH));

    private static final int MONTHS = 6;

    private Sample() {}

    public static ReportFigures figures() {
        return withMonths(SampleFigures.firstHalfOf2023().build());
    }

    /** Each month is as the whole period. */
    public static ReportFigures withMonths(ReportFigures figures) {
        var trends = new LinkedHashMap<String, List<TrendPoint>>();
        for (var result : figures.results()) {
            if (!result.indicator().formula().yearly()) {
                trends.put(
                        result.indicator().id(),
                        new ArrayList<>(IntStream.rangeClosed(1, MONTHS)
                                .mapToObj(month -> figures.calendar().period("2023-0" + month))
                                .map(month -> new TrendPoint(month, result.official()))
                                .toList()));
            }
        }
        return figures.with(trends);
    }

    public static ReportDocument pdf() {
        return new PdfReport(new HtmlReport(Templates.engine()));
    }

    public static ReportDocument word() {
        return new WordReport(WordTemplate.of(WordTemplates.standard()));
    }
}
