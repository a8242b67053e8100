package vn.kip.report.document.table;

import java.math.BigDecimal;
import java.util.Optional;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.report.wording.Language;

/** What stands in a cell. */
public sealed interface Cell {

    Cell EMPTY = new Text("");

    /** As a Vietnamese document writes it. */
    default String printed() {
        if (this instanceof Text text) {
            return text.text();
        }
        return this instanceof Count count
                ? Language.VI.number(count.count())
                : Language.VI.percent(((Percent) this).percent());
    }

    /** Words. */
    record Text(String text) implements Cell {}

    /** A whole number. */
    record Count(long count) implements Cell {}

    /**
     * A share, rounded as the report rounds it.
     *
     * @param percent 0 to 100
     */
    record Percent(BigDecimal percent) implements Cell {}

    /** The Vietnamese of a text: the names of a report are in that language, its headings in both. */
    static Cell of(LocalizedText text) {
        return new Text(text.vi());
    }

    /** A dash is for print: an unknown share is an empty cell. */
    static Cell percent(Optional<BigDecimal> percent) {
        return percent.<Cell>map(Percent::new).orElse(EMPTY);
    }
}
