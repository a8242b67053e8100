package vn.kip.report.wording;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.indicator.Objective;
import vn.kip.domain.remedy.RemedialAction;
import vn.kip.report.figures.ReportFigures;

/**
 * What an objective's row says in the column of remedial actions: those that were entered, and while nobody has entered any for
 * this report, those that are proposed.
 *
 * @param sentences the entered ones first, each with all its particulars; the proposed ones are marked
 * @param entered the same ones, part by part
 * @param proposed those of the sentences that nobody has entered
 */
record RemedyColumn(List<LocalizedText> sentences, List<RemedyLine> entered, List<LocalizedText> proposed) {

    static RemedyColumn of(
            ReportFigures figures,
            Objective objective,
            List<LocalizedText> proposals,
            Optional<LocalizedText> responsible) {
        var actions = figures.remedies(objective);
        var entered = actions.stream()
                .map(action -> RemedyLine.of(action, figures, responsible))
                .toList();
        var proposed = actions.stream().anyMatch(RemedialAction::entered) ? List.<LocalizedText>of() : proposals;
        return new RemedyColumn(
                Stream.concat(
                                entered.stream().map(RemedyLine::sentence),
                                proposed.stream().map(RemedyColumn::marked))
                        .toList(),
                entered,
                proposed);
    }

    private static LocalizedText marked(LocalizedText proposal) {
        return Language.both(in -> in.pick("Đề xuất: ", "Proposed: ") + in.of(proposal));
    }
}
