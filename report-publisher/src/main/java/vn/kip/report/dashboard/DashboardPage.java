package vn.kip.report.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.report.figures.RecordCounts;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.figures.SourceState;
import vn.kip.report.wording.Language;
import vn.kip.report.wording.ObjectiveRow;
import vn.kip.report.wording.OtherRow;
import vn.kip.report.wording.PeriodWords;
import vn.kip.report.wording.RecordsRow;
import vn.kip.report.wording.RulesNote;
import vn.kip.report.wording.SourceRow;

/**
 * Everything the dashboard shows to one view that can change, and the addresses that lead on from it.
 *
 * @param closing when the report is due; empty when the working days of its year are not known
 * @param notices what a visitor must know before trusting the figures
 * @param others objectives that are no share of records
 * @param chosen the objective whose details are shown
 */
record DashboardPage(
        View view,
        LocalizedText unit,
        LocalizedText period,
        LocalizedText interval,
        LocalizedText asOf,
        LocalizedText calendar,
        Optional<LocalizedText> closing,
        List<Notice> notices,
        List<ObjectiveRow> objectives,
        List<OtherRow> others,
        ObjectiveRow chosen,
        List<SourceLine> sources,
        List<RecordsRow> records) {

    static DashboardPage of(View view, ReportFigures known, Instant now, Duration staleAfter, List<Notice> further) {
        var figures = known.seenAt(now);
        var catalogue = figures.catalogue();
        var period = figures.window().period();
        var objectives = ObjectiveRow.of(figures);
        // a period that is over waits for nothing, however long its sources have been silent
        var running = figures.window().until().isBefore(period.end());
        var sources = figures.sources().stream()
                .map(source -> new SourceLine(
                        SourceRow.of(source, catalogue.rules().zone()),
                        source.stale() || (running && silent(source, now, staleAfter))))
                .toList();
        return new DashboardPage(
                view,
                catalogue.unitName(),
                PeriodWords.name(figures.calendar(), period),
                PeriodWords.interval(period),
                PeriodWords.asOf(figures.window()),
                PeriodWords.calendar(figures.calendar()),
                catalogue.periods().closingOf(period).map(PeriodWords::closing),
                notices(figures, sources, further),
                objectives,
                OtherRow.of(figures),
                objectives.stream()
                        .filter(row -> row.id().equals(view.objective()))
                        .findFirst()
                        .orElse(objectives.get(0)),
                sources,
                RecordsRow.of(figures));
    }

    /** Of a source that does not say how old it may be. */
    private static boolean silent(SourceState source, Instant now, Duration staleAfter) {
        var pulledAt = source.lastPulledAt();
        return source.terms().expectedAge().isEmpty() && pulledAt != null && pulledAt.isBefore(now.minus(staleAfter));
    }

    private static List<Notice> notices(ReportFigures figures, List<SourceLine> sources, List<Notice> further) {
        var notices = new ArrayList<>(further);
        if (figures.records().values().stream().mapToLong(RecordCounts::known).sum() == 0) {
            notices.add(Notice.LOADING);
        }
        figures.rulesChange().ifPresent(change -> notices.add(new Notice("wait", RulesNote.of(change))));
        sources.forEach(line -> line.row().staleNote().ifPresent(note -> notices.add(new Notice("wait", note))));
        var silent = sources.stream()
                .filter(line -> line.stale() && line.row().staleNote().isEmpty())
                .map(line -> line.row().source())
                .distinct()
                .collect(Collectors.joining(", "));
        if (!silent.isEmpty()) {
            notices.add(new Notice(
                    "wait",
                    Language.both(in -> in.pick(
                            "Nguồn đã lâu không có số liệu mới: " + silent + ".",
                            "Sources that handed over nothing for long: " + silent + "."))));
        }
        return notices;
    }

    /** What a screen reader says when the objective changes. */
    public String say(ObjectiveRow row) {
        var in = view.language();
        var number = in.pick("Mục tiêu ", "Objective ") + row.number() + ": ";
        var verdict = in.of(row.verdict().words());
        if (!row.measured()) {
            return number + verdict + ".";
        }
        var share = row.share();
        return number + in.of(share.percent()) + ", " + in.of(share.numerator()) + "/" + in.of(share.denominator())
                + ", " + verdict + ".";
    }

    /** The address of this page with another objective chosen. */
    public String choosing(String objective) {
        return address("", objective, view.language());
    }

    /** The address of this page in another language, by its code. */
    public String inLanguage(String code) {
        return address("", view.objective(), Language.choose(code, List.of()));
    }

    /** The address that sends the parts of this page. */
    public String stream() {
        return address("live", view.objective(), view.language());
    }

    /** The address of the report on this period. */
    public String report() {
        return UriComponentsBuilder.fromPath("report")
                .queryParam("calendar", "{calendar}")
                .queryParam("period", "{period}")
                .encode()
                .buildAndExpand(view.period().calendar().id(), view.period().code())
                .toUriString();
    }

    /** The address where the actions for the chosen objective are entered. */
    public String remedies() {
        return address("remedies", view.objective(), view.language()) + "#objective-" + view.objective();
    }

    private String address(String path, String objective, Language language) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("calendar", "{calendar}")
                .queryParam("period", "{period}")
                .queryParam("objective", "{objective}")
                .queryParam("lang", "{lang}")
                .encode()
                .buildAndExpand(view.period().calendar().id(), view.period().code(), objective, language.code())
                .toUriString();
    }
}
