package vn.kip.report.wording;

import java.util.Locale;
import vn.kip.domain.indicator.Breakdown;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.organisation.Grouping;
import vn.kip.domain.organisation.OrganisationView;

/** The views of an organisation in words. */
final class UnitWords {

    private static final LocalizedText AS_IT_WAS =
            new LocalizedText("tổ chức khi tiếp nhận", "organisation as it was on receipt");

    private UnitWords() {}

    /** What the breakdown by agency itself is by, where there are others beside it. */
    static LocalizedText asItWas() {
        return by(AS_IT_WAS);
    }

    /**
     * What parts are by: {@code theo cơ quan, đơn vị, cộng lên Cấp tỉnh, tổ chức hiện nay, ngày 01/7/2025}.
     *
     * @param level the name of the level that the grouping is by, if it is by one
     */
    static LocalizedText of(Grouping grouping, LocalizedText level) {
        return by(how(grouping, level));
    }

    private static LocalizedText by(LocalizedText how) {
        return Language.both(in -> in.of(Names.of(Breakdown.AGENCY)) + ", " + in.of(how));
    }

    /** The heading over agencies as they were, where there are other tables beside it. */
    static LocalizedText headingAsItWas() {
        return heading(AS_IT_WAS);
    }

    /** The heading over parts: {@code Cơ quan, đơn vị (tổ chức hiện nay, ngày 01/7/2025)}. */
    static LocalizedText heading(Grouping grouping, LocalizedText level) {
        return heading(how(grouping, level));
    }

    private static LocalizedText heading(LocalizedText how) {
        return Language.both(in -> in.of(Names.heading(Breakdown.AGENCY)) + " (" + in.of(how) + ")");
    }

    private static LocalizedText how(Grouping grouping, LocalizedText level) {
        return Language.both(in -> (grouping.byLevel() ? in.pick("cộng lên ", "summed by ") + in.of(level) + ", " : "")
                + view(in, grouping.view()));
    }

    private static String view(Language in, OrganisationView view) {
        return switch (view.kind()) {
            case AS_IT_WAS -> in.of(AS_IT_WAS);
            case AS_IT_IS_NOW -> in.pick("tổ chức hiện nay, ngày ", "organisation as it is now, ") + in.day(view.day());
        };
    }

    /** Tells it from the other groupings of a page: {@code agency-as-it-is-now-province}. */
    static String id(Grouping grouping) {
        var words = "agency " + grouping.view().kind() + " " + grouping.level();
        return words.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
    }
}
