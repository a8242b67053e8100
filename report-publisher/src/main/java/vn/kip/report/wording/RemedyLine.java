package vn.kip.report.wording;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.remedy.RemedialAction;
import vn.kip.report.figures.PartNames;
import vn.kip.report.figures.ReportFigures;

/**
 * A remedial action that somebody has entered, as the report shows it.
 *
 * @param agency who answers for it, or is proposed to; empty when nobody is named, and nobody can be proposed
 * @param deadline a day, empty when none is set
 * @param since the report that it comes from, empty when it is of this one
 * @param late whether its deadline is over, as far as the report is known
 */
public record RemedyLine(
        String id,
        LocalizedText action,
        Optional<LocalizedText> agency,
        Optional<LocalizedText> deadline,
        LocalizedText status,
        Optional<LocalizedText> since,
        boolean late) {

    /**
     * As one report shows an action.
     *
     * @param proposed who is proposed to answer for it where nobody is named
     */
    static RemedyLine of(RemedialAction action, ReportFigures figures, Optional<LocalizedText> proposed) {
        var plan = action.plan();
        var deadline = plan.deadline();
        return new RemedyLine(
                action.id(),
                new LocalizedText(plan.action(), plan.action()),
                plan.agency().isEmpty()
                        ? proposed.map(name -> Language.both(in -> in.of(name) + in.pick(", đề xuất", ", proposed")))
                        : Optional.of(new PartNames(figures.catalogue()).responsible(plan.agency())),
                Optional.ofNullable(deadline).map(day -> Language.both(in -> in.day(day))),
                plan.status().words(),
                action.carriedOver(figures.window().period())
                        ? Optional.of(PeriodWords.nameWithin(figures.calendar(), action.since()))
                        : Optional.empty(),
                plan.isLate(figures.window().until()));
    }

    /** All of it: {@code Rà soát hồ sơ trễ hạn (Phòng Quản lý đô thị; hạn 30/9/2023; đang thực hiện).} */
    public LocalizedText sentence() {
        return Language.both(
                in -> in.of(action).replaceFirst("[.;]$", "") + " (" + String.join("; ", particulars(in)) + ").");
    }

    /** Who, until when, how far, and from which report. */
    private List<String> particulars(Language in) {
        return Stream.of(
                        agency.map(in::of),
                        deadline.map(day -> in.pick("hạn ", "by ") + in.of(day) + (late ? overdue(in) : "")),
                        Optional.of(in.of(status)),
                        since.map(period -> in.pick("từ ", "since ") + in.of(period)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String overdue(Language in) {
        return in.pick(", đã quá hạn", ", overdue");
    }
}
