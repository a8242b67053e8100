package vn.kip.report.wording;

import java.util.Optional;
import vn.kip.domain.budget.Budget;
import vn.kip.domain.indicator.IndicatorResult;
import vn.kip.domain.indicator.LocalizedText;

/**
 * What an objective can still bear, in one sentence.
 *
 * <p>Of a period that is over: by how many failures it missed. Of an open one: how many more failures it can bear, how
 * many successes in a row it needs, and on which day it misses at the pace so far.
 */
final class BudgetWords {

    private final Budget budget;
    private final IndicatorResult result;

    private BudgetWords(Budget budget, IndicatorResult result) {
        this.budget = budget;
        this.result = result;
    }

    /** Empty when there is nothing to say: the period is over and the target met, or there is no pace yet. */
    static Optional<LocalizedText> of(Budget budget, IndicatorResult result) {
        var words = new BudgetWords(budget, result);
        return switch (budget.standing()) {
            case NO_PACE -> Optional.empty();
            case CLOSED ->
                Verdict.of(result.official()) == Verdict.MISSED
                        ? Optional.of(Language.both(words::missed))
                        : Optional.empty();
            case OUT_OF_REACH -> Optional.of(Language.both(words::outOfReach));
            case WITHIN -> Optional.of(Language.both(words::within));
        };
    }

    private String missed(Language in) {
        var lacking = result.indicator().target().lacking(result.official().fraction());
        return in.pick(
                "Đã hết kỳ: vượt %s trường hợp không đạt so với mức chỉ tiêu cho phép.".formatted(in.count(lacking)),
                "The period is over: %s more than the target allows."
                        .formatted(EvidenceSentences.plural(lacking, "failure")));
    }

    private String outOfReach(Language in) {
        var text = in.pick(
                "Với nhịp độ hiện nay không còn đạt được chỉ tiêu đến hết %s".formatted(span(in)),
                "At today's pace the target is out of reach until %s ends".formatted(span(in)));
        return text + needed(in) + ".";
    }

    private String within(Language in) {
        return bearable(in, budget.bearable().orElseThrow()) + needed(in) + missesOn(in) + ".";
    }

    private String bearable(Language in, long bearable) {
        if (bearable == 0) {
            return in.pick(
                    "Đến hết %s không được có thêm trường hợp nào không đạt".formatted(span(in)),
                    "Until %s ends it can bear no more failures".formatted(span(in)));
        }
        return in.pick(
                "Đến hết %s còn chịu được %s trường hợp không đạt".formatted(span(in), in.count(bearable)),
                "Until %s ends it can bear %s".formatted(span(in), EvidenceSentences.plural(bearable, "more failure")));
    }

    private String needed(Language in) {
        var needed = budget.needed();
        if (needed.isEmpty() || needed.getAsLong() == 0) {
            return "";
        }
        return in.pick(
                "; cần %s trường hợp đạt liên tiếp để đạt chỉ tiêu".formatted(in.count(needed.getAsLong())),
                "; %s in a row reach the target"
                        .formatted(EvidenceSentences.plural(needed.getAsLong(), "success", "successes")));
    }

    private String missesOn(Language in) {
        return budget.missesOn()
                .map(day -> in.pick(
                        "; với nhịp độ hiện nay sẽ không đạt từ ngày " + in.day(day),
                        "; at today's pace it misses on " + in.day(day)))
                .orElse("");
    }

    private String span(Language in) {
        return result.indicator().formula().yearly()
                ? in.pick("năm báo cáo", "the reporting year")
                : in.pick("kỳ", "the period");
    }
}
