package vn.kip.report.wording;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import vn.kip.domain.indicator.IndicatorResult;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.indicator.Printing;

/**
 * The same objective by one formula and timing rule, beside the official one.
 *
 * @param formulaId the name that travels with the figure
 * @param timing the timing rule in words, a dash where none matters
 * @param share to two decimals whatever the setting: variants differ by little
 */
public record VariantRow(
        String formulaId, LocalizedText formula, LocalizedText timing, Share share, Verdict verdict, boolean official) {

    private static final LocalizedText NO_TIMING = new LocalizedText("–", "–");
    private static final Printing FINE = new Printing(2, RoundingMode.HALF_UP);

    static List<VariantRow> of(IndicatorResult result) {
        var indicator = result.indicator();
        return result.variants().stream()
                .map(variant -> new VariantRow(
                        variant.formula().name(),
                        FormulaWords.of(variant.formula()).name(),
                        Optional.ofNullable(variant.timing())
                                .map(FormulaWords::of)
                                .orElse(NO_TIMING),
                        Share.of(variant.fraction(), Verdict.of(variant.fraction(), result), FINE),
                        Verdict.of(variant.fraction(), result),
                        variant.formula() == indicator.formula()
                                && (variant.timing() == null || variant.timing() == indicator.timing())))
                .toList();
    }
}
