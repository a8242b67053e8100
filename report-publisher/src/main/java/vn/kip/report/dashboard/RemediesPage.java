package vn.kip.report.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.kip.domain.indicator.Breakdown;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.indicator.Objective;
import vn.kip.domain.period.ReportingPeriod;
import vn.kip.domain.remedy.RemedialAction;
import vn.kip.domain.remedy.RemedyStatus;
import vn.kip.report.figures.PartNames;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.wording.Language;
import vn.kip.report.wording.ObjectiveRow;
import vn.kip.report.wording.OtherRow;
import vn.kip.report.wording.PeriodWords;
import vn.kip.report.wording.Verdict;

/**
 * The page on which actions are entered: the objectives of a period, each with the forms of its actions and one for another.
 *
 * @param editable whether the report takes edits: not while it is approved
 * @param here whether whoever asks is on this machine; else they may only read
 * @param by who has entered the last one, to be kept in the field
 */
record RemediesPage(
        View view,
        LocalizedText unit,
        LocalizedText period,
        List<Section> objectives,
        List<Choice> agencies,
        boolean editable,
        boolean here,
        String by) {

    /** One objective with its forms. */
    record Section(
            String id,
            String number,
            LocalizedText name,
            Verdict verdict,
            List<LocalizedText> proposals,
            List<RemedyForm> forms) {

        /** Whether it asks for an action. */
        public boolean isLacking() {
            return verdict == Verdict.MISSED || verdict == Verdict.NOT_YET_DONE || forms.size() > 1;
        }
    }

    /** Something that can be chosen. */
    record Choice(String value, LocalizedText text) {}

    /** What of a page depends on who asks, and on what they have sent. */
    record Asked(View view, boolean editable, boolean here, String by, Optional<RemedyForm> sent) {}

    static RemediesPage of(ReportFigures figures, Asked asked) {
        var catalogue = figures.catalogue();
        return new RemediesPage(
                asked.view,
                catalogue.unitName(),
                PeriodWords.name(figures.calendar(), figures.window().period()),
                Stream.concat(
                                ObjectiveRow.of(figures).stream()
                                        .map(row -> section(
                                                row.id(), row.name(), row.verdict(), row.proposals(), figures, asked)),
                                OtherRow.of(figures).stream()
                                        .map(row -> section(
                                                row.id(), row.name(), row.verdict(), row.proposals(), figures, asked)))
                        .toList(),
                agencies(figures),
                asked.editable,
                asked.here,
                asked.by);
    }

    /** Those that have a name in the settings, and those that any figure is of. */
    private static List<Choice> agencies(ReportFigures figures) {
        var codes = new TreeSet<>(figures.catalogue().agencies().keySet());
        figures.results().forEach(result -> result.breakdowns()
                .getOrDefault(Breakdown.AGENCY, List.of())
                .forEach(part -> codes.add(part.key())));
        codes.remove("");
        var names = new PartNames(figures.catalogue());
        return codes.stream()
                .map(code -> new Choice(code, names.responsible(code)))
                .toList();
    }

    private static Section section(
            String id,
            LocalizedText name,
            Verdict verdict,
            List<LocalizedText> proposals,
            ReportFigures figures,
            Asked asked) {
        var objective = figures.catalogue().objectives().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow();
        return new Section(id, objective.objective(), name, verdict, proposals, forms(objective, figures, asked));
    }

    private static List<RemedyForm> forms(Objective objective, ReportFigures figures, Asked asked) {
        var forms = new ArrayList<RemedyForm>();
        for (var action : figures.remedies(objective)) {
            forms.add(RemedyForm.of(action, since(action, figures)));
        }
        forms.add(RemedyForm.empty(objective.id()));
        asked.sent.ifPresent(sent -> forms.replaceAll(form -> form.element().equals(sent.element()) ? sent : form));
        return List.copyOf(forms);
    }

    private static Optional<LocalizedText> since(RemedialAction action, ReportFigures figures) {
        ReportingPeriod report = figures.window().period();
        return action.carriedOver(report)
                ? Optional.of(PeriodWords.nameWithin(figures.calendar(), action.since()))
                : Optional.empty();
    }

    public List<Choice> statuses() {
        return Stream.of(RemedyStatus.values())
                .map(status -> new Choice(status.name(), status.words()))
                .toList();
    }

    /** Whether an agency can be chosen from the list. */
    public boolean isListed(String agency) {
        return agency.isEmpty() || agencies.stream().anyMatch(choice -> choice.value.equals(agency));
    }

    /** The address of the dashboard of the same period. */
    public String dashboard() {
        return Addresses.of("", view);
    }

    /** The address that forms are sent to. */
    public String action() {
        return Addresses.of("remedies", view);
    }

    /** The address of this page in another language, by its code. */
    public String inLanguage(String code) {
        return Addresses.of("remedies", new View(view.period(), Language.choose(code, List.of()), view.objective()));
    }
}
