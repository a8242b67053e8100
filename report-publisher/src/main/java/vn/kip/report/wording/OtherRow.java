package vn.kip.report.wording;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kip.domain.indicator.Figure;
import vn.kip.domain.indicator.GaugedResult;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.indicator.Objective.Kind;
import vn.kip.domain.indicator.Printing;
import vn.kip.report.figures.ReportFigures;

/**
 * A quality objective that is no share of records, as the report's table and the dashboard show it: a count, a milestone,
 * an average, or what was entered by hand.
 *
 * @param asOf up to when it is known, where that is not as far as the report; else empty
 * @param notes what is to be known of the sources behind it; empty when there is nothing
 * @param remedies all that the column of remedial actions says
 * @param actions those of the remedies that somebody has entered, part by part
 * @param proposals those of the remedies that nobody has entered
 */
public record OtherRow(
        String id,
        String number,
        LocalizedText name,
        LocalizedText target,
        LocalizedText result,
        Verdict verdict,
        Optional<LocalizedText> asOf,
        List<LocalizedText> notes,
        List<LocalizedText> evidence,
        List<LocalizedText> remedies,
        List<RemedyLine> actions,
        List<LocalizedText> proposals) {

    public OtherRow {
        notes = List.copyOf(notes);
        evidence = List.copyOf(evidence);
        remedies = List.copyOf(remedies);
        actions = List.copyOf(actions);
        proposals = List.copyOf(proposals);
    }

    /** All of a report, in its order. */
    public static List<OtherRow> of(ReportFigures figures) {
        return figures.gauged().stream().map(result -> of(result, figures)).toList();
    }

    private static OtherRow of(GaugedResult result, ReportFigures figures) {
        var objective = result.indicator();
        var verdict = Verdict.of(result.figure());
        var own = !result.window().equals(figures.window());
        var lacking = verdict == Verdict.MISSED || verdict == Verdict.NOT_YET_DONE;
        var remedies = RemedyColumn.of(
                figures, objective, lacking ? objective.remedialActions() : List.of(), Optional.empty());
        return new OtherRow(
                objective.id(),
                objective.objective(),
                objective.name(),
                target(result),
                value(result, verdict, figures.catalogue().printing()),
                verdict,
                own ? Optional.of(PeriodWords.asOf(result.window())) : Optional.empty(),
                SourceNotes.of(figures, objective),
                evidence(result),
                remedies.sentences(),
                remedies.entered(),
                remedies.proposed());
    }

    private static LocalizedText target(GaugedResult result) {
        var text = result.indicator().targetText();
        if (result.indicator().kind() == Kind.MILESTONE) {
            var day = LocalDate.parse(text);
            return Language.both(in -> in.pick("đến hết ngày ", "by ") + in.day(day));
        }
        return Language.both(in -> number(in, text.replace("<=", "≤").replace(">=", "≥")));
    }

    /** A number, or the day on which something was done; what has none is said by the verdict. */
    private static LocalizedText value(GaugedResult result, Verdict verdict, Printing printing) {
        var outcome = result.outcome();
        var doneOn = outcome.exact().get("doneOn");
        if (doneOn != null) {
            return Language.both(in -> in.pick("xong ngày ", "done on ") + in.day(LocalDate.parse(doneOn)));
        }
        if (outcome.state() != Figure.State.VALUE) {
            return verdict.words();
        }
        return outcome.printed(printing)
                .map(number -> Language.both(in -> value(in, result, number)))
                .orElse(new LocalizedText("chưa thực hiện, đã quá ngày", "not done, overdue"));
    }

    private static String value(Language in, GaugedResult result, BigDecimal number) {
        if (result.indicator().kind() != Kind.RATIO) {
            return in.decimal(number);
        }
        var exact = result.outcome().exact();
        return in.percent(number) + " (" + exact.get("numerator") + "/" + exact.get("denominator") + ")";
    }

    private static String number(Language in, String text) {
        return in == Language.VI ? text.replace('.', ',') : text;
    }

    private static List<LocalizedText> evidence(GaugedResult result) {
        var evidence = new ArrayList<>(result.indicator().evidence());
        result.entry()
                .ifPresent(entry -> evidence.add(Language.both(in -> in.pick(
                        "Nhập tay ngày %s theo %s.".formatted(in.day(entry.on()), entry.document()),
                        "Entered by hand on %s from %s.".formatted(in.day(entry.on()), entry.document())))));
        if (result.figure().state() == Figure.State.NO_DATA) {
            evidence.add(new LocalizedText("Chưa nhập số liệu của kỳ.", "Nothing was entered for the period."));
        }
        return evidence;
    }
}
