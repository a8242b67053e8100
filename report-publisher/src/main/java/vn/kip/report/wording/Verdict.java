package vn.kip.report.wording;

import vn.kip.domain.indicator.Figure;
import vn.kip.domain.indicator.Fraction;
import vn.kip.domain.indicator.IndicatorResult;
import vn.kip.domain.indicator.LocalizedText;

/** How a result stands against its target; said by word and sign, never by colour alone. */
public enum Verdict {
    MET("met", "Đạt", "Met"),
    MISSED("missed", "Chưa đạt", "Not met"),
    NOT_YET_DONE("not-yet-done", "Chưa thực hiện", "Not yet done"),
    NO_DATA("no-data", "Chưa có số liệu", "No data");

    private final String id;
    private final LocalizedText words;

    Verdict(String id, String vi, String en) {
        this.id = id;
        this.words = new LocalizedText(vi, en);
    }

    static Verdict of(Figure figure) {
        return switch (figure.state()) {
            case NOT_YET_DONE -> NOT_YET_DONE;
            case NO_DATA -> NO_DATA;
            case VALUE -> of(figure.met().orElse(false));
        };
    }

    /**
     * Of a share beside the official figure, one of its parts or variants: nothing done so far is no miss where the whole
     * is not yet due.
     */
    static Verdict of(Fraction fraction, IndicatorResult whole) {
        if (whole.official().state() == Figure.State.NOT_YET_DONE && fraction.numerator() == 0) {
            return NOT_YET_DONE;
        }
        return whole.indicator().target().metBy(fraction).map(Verdict::of).orElse(NO_DATA);
    }

    private static Verdict of(boolean met) {
        return met ? MET : MISSED;
    }

    /** The name that style sheets and scripts know it by. */
    public String id() {
        return id;
    }

    public LocalizedText words() {
        return words;
    }
}
