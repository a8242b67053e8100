package vn.kip.report.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kip.domain.indicator.Breakdown;
import vn.kip.domain.indicator.Fraction;
import vn.kip.domain.indicator.IndicatorResult;
import vn.kip.domain.indicator.Printing;
import vn.kip.domain.statistics.PublicPart;
import vn.kip.domain.statistics.SmallCells;
import vn.kip.report.figures.PartNames;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.snapshot.ReportDocument;
import vn.kip.report.snapshot.Snapshot;

/**
 * {@code public-figures.csv}: what everybody may see, a line for each objective and for each part of its breakdowns. Parts
 * in which single persons might be recognised are withheld as {@link SmallCells} says; they are named, without their
 * counts. The whole of an objective is never withheld.
 */
@Component
public final class PublicFiguresFile implements ReportDocument {

    private static final List<String> HEADER = List.of(
            "objective",
            "indicator",
            "breakdown",
            "key",
            "name_vi",
            "name_en",
            "state",
            "numerator",
            "denominator",
            "percent");

    PublicFiguresFile() {}

    @Override
    public String fileName() {
        return "public-figures.csv";
    }

    @Override
    public byte[] render(ReportFigures figures, Snapshot snapshot) {
        var names = new PartNames(figures.catalogue());
        var printing = figures.catalogue().printing();
        return CsvFile.of(HEADER, figures.results().stream().flatMap(result -> rows(result, names, printing)));
    }

    private static Stream<List<String>> rows(IndicatorResult result, PartNames names, Printing printing) {
        var official = result.official();
        var name = result.indicator().name();
        var whole = row(
                result,
                List.of("", "", name.vi(), name.en(), official.state().name()),
                counts(official.fraction(), official.met().isPresent(), printing));
        var parts = result.breakdowns().entrySet().stream()
                .flatMap(breakdown -> SmallCells.DEFAULT.of(counted(breakdown.getValue())).stream()
                        .map(part -> row(result, breakdown.getKey(), part, names, printing)));
        return Stream.concat(Stream.of(whole), parts);
    }

    private static List<IndicatorResult.Part> counted(List<IndicatorResult.Part> parts) {
        return parts.stream().filter(part -> part.fraction().denominator() > 0).toList();
    }

    private static List<String> row(
            IndicatorResult result, Breakdown by, PublicPart part, PartNames names, Printing printing) {
        var name = names.of(by, part.key());
        var state = part.fraction().isPresent() ? "VALUE" : "WITHHELD";
        return row(
                result,
                List.of(by.id(), part.key(), name.vi(), name.en(), state),
                part.fraction()
                        .map(fraction -> counts(fraction, true, printing))
                        .orElse(List.of("", "", "")));
    }

    private static List<String> row(IndicatorResult result, List<String> what, List<String> counts) {
        var indicator = result.indicator();
        return Stream.of(List.of(indicator.objective(), indicator.id()), what, counts)
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> counts(Fraction fraction, boolean measured, Printing printing) {
        var percent = measured ? printing.percent(fraction).map(Object::toString) : Optional.<String>empty();
        return List.of(
                String.valueOf(fraction.numerator()), String.valueOf(fraction.denominator()), percent.orElse(""));
    }
}
