package vn.kip.report.dashboard;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.lookup.OpenClosings;
import vn.kip.report.restatement.Movements;

/** What a visitor must know of the reports on a period: that one could not be made, and that an approved one would move. */
@Component
record ReportNotices(OpenClosings closings, Movements movements) {

    List<Notice> of(View view, ReportFigures figures) {
        return Stream.concat(notClosed(view), movements.of(figures).map(Notice::of).stream())
                .toList();
    }

    private Stream<Notice> notClosed(View view) {
        return closings.refused().stream()
                .filter(closing ->
                        closing.calendar().equals(view.period().calendar().id())
                                && closing.period().equals(view.period().code()))
                .map(closing -> Notice.notClosed(closing.period(), closing.reasons()));
    }
}
