package vn.kip.report.document.word;

import java.util.List;
import java.util.Set;

/**
 * What a template may name: {@code {{tag}}} in its text, {@code {{?tag}} … {{/tag}}} around what is there only where the tag says so, or once for
 * each annex; {@code [field]} in the row below {@code {{objectives}}}, which is repeated for each objective.
 */
public final class Tags {

    public static final String OBJECTIVES = "objectives";
    public static final String CHARTS = "charts";

    /** Of the report. */
    public static final List<String> REPORT = List.of(
            "unit",
            "unitCapitals",
            "year",
            "period",
            "periodWithin",
            "interval",
            "hasClosing",
            "closing",
            "hasNotice",
            "notice",
            "summary",
            "asOf",
            OBJECTIVES,
            "revision",
            "contentHash",
            "annexes");

    /** Within {@code annexes}; {@code table} is written with a number sign, {@code {{#table}}}. */
    public static final List<String> ANNEX =
            List.of("numeral", "title", "span", "hasTable", "table", "hasCharts", CHARTS);

    /** Of an objective. */
    public static final Set<String> FIELDS =
            Set.of("number", "name", "target", "result", "verdict", "formula", "evidence", "remedies");

    private Tags() {}
}
