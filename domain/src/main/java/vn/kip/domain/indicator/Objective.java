package vn.kip.domain.indicator;

import java.util.List;
import java.util.Optional;
import vn.kip.domain.period.PeriodWindow;

/**
 * A quality objective (mục tiêu chất lượng) with whatever measures it: one row of the report.
 *
 * <p>A share of records is an {@link Indicator}; what is counted, done or averaged, or entered by hand, is a
 * {@link GaugedIndicator}.
 */
public sealed interface Objective permits Indicator, GaugedIndicator {

    /** What is measured: which kind of answer an objective has. */
    enum Kind {
        RATIO,
        COUNT,
        /** Done or not, by a day. */
        MILESTONE,
        AVERAGE
    }

    String id();

    /** Its number in the report, for example {@code 02}. */
    String objective();

    LocalizedText name();

    Kind kind();

    /** What is to be reached, in few words or signs that need no translation, such as {@code 95%} or {@code <= 20}. */
    String targetText();

    /** The formula by which it is made of records; empty when it is entered by hand. */
    Optional<Formula> overRecords();

    /** Documents that stand behind the figure. */
    List<LocalizedText> evidence();

    /** Printed when the target is missed or the work not yet done. */
    List<LocalizedText> remedialActions();

    AsOf asOf();

    /** The window of this objective in a report with this window. */
    default PeriodWindow window(PeriodWindow report) {
        return asOf().within(report);
    }
}
