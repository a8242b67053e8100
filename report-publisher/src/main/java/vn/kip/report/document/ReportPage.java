package vn.kip.report.document;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kip.domain.indicator.Catalogue.RuleHashes;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.record.RecordKind;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.snapshot.Snapshot;
import vn.kip.report.wording.Definition;
import vn.kip.report.wording.DueTable;
import vn.kip.report.wording.Language;
import vn.kip.report.wording.ObjectiveRow;
import vn.kip.report.wording.OtherRow;
import vn.kip.report.wording.PeriodWords;
import vn.kip.report.wording.RecordsRow;
import vn.kip.report.wording.RulesNote;
import vn.kip.report.wording.SourceNotes;
import vn.kip.report.wording.SourceRow;
import vn.kip.report.wording.TrendChart;
import vn.kip.report.wording.Verdict;

/**
 * Everything the report says, in the order it is said.
 *
 * @param unit who reports
 * @param unitCapitals the same as the head of a document writes it
 * @param year of the reporting period, for sentences that name the year's objectives
 * @param periodWithin the name of the period within a sentence
 * @param closing when the report is due; empty when the working days of its year are not known
 * @param summary how many objectives are met, missed, not yet done
 * @param others objectives that are no share of records
 * @param formNotes what is to be known of the sources of dossiers; empty when there is nothing
 * @param undated dossiers outside the rate, in words; empty when there are none
 * @param givenDue dossiers that are due by a time limit, in words; empty when there are none
 * @param dues the due dates of the sources against the time limits; empty when they were not compared
 * @param rejected rows that could not be read, in words; empty when there are none
 * @param review what else the records show
 * @param rulesNote that the figures are still counted by former rules; empty when they are not
 * @param issue empty for a draft of figures that are not frozen
 * @param trends the months of the period; empty for a draft
 */
record ReportPage(
        LocalizedText unit,
        LocalizedText unitCapitals,
        String year,
        LocalizedText period,
        LocalizedText periodWithin,
        LocalizedText interval,
        LocalizedText calendar,
        Optional<LocalizedText> closing,
        LocalizedText asOf,
        LocalizedText summary,
        List<ObjectiveRow> objectives,
        List<OtherRow> others,
        List<Annex> annexes,
        Map<String, String> annexNumerals,
        List<LocalizedText> formNotes,
        Optional<LocalizedText> undated,
        Optional<LocalizedText> givenDue,
        Optional<DueTable> dues,
        Optional<LocalizedText> rejected,
        List<SourceRow> sources,
        List<RecordsRow> records,
        List<Definition> definitions,
        ReviewAnnexes review,
        RuleHashes rules,
        Optional<LocalizedText> rulesNote,
        Optional<Issue> issue,
        List<TrendChart> trends) {

    /** The report that a snapshot is of. */
    static ReportPage of(ReportFigures figures, Snapshot snapshot) {
        return of(figures, Optional.of(Issue.of(snapshot, figures.catalogue())));
    }

    static ReportPage of(ReportFigures figures, Optional<Issue> issue) {
        var catalogue = figures.catalogue();
        var period = figures.window().period();
        var objectives = ObjectiveRow.of(figures);
        var others = OtherRow.of(figures);
        var annexes = Annexes.of(figures, objectives);
        var review = ReviewAnnexes.of(figures);
        var dues = DueTable.of(figures, DueDifferencesFile.NAME);
        var trends = TrendChart.of(figures);
        return new ReportPage(
                catalogue.unitName(),
                Language.both(in -> in.of(catalogue.unitName()).toUpperCase(Locale.ROOT)),
                figures.window().year().code(),
                PeriodWords.name(figures.calendar(), period),
                PeriodWords.nameWithin(figures.calendar(), period),
                PeriodWords.interval(period),
                PeriodWords.calendar(figures.calendar()),
                catalogue.periods().closingOf(period).map(PeriodWords::closing),
                PeriodWords.asOf(figures.window()),
                summary(objectives, others),
                objectives,
                others,
                annexes,
                numerals(annexes.size(), !trends.isEmpty(), dues.isPresent(), review, issue),
                SourceNotes.of(figures, RecordKind.DOSSIER),
                undated(figures),
                givenDue(figures),
                dues,
                rejected(figures),
                figures.sources().stream()
                        .map(source -> SourceRow.of(source, catalogue.rules().zone()))
                        .toList(),
                RecordsRow.of(figures),
                Definition.of(figures),
                review,
                catalogue.hashes(),
                figures.rulesChange().map(RulesNote::of),
                issue,
                trends);
    }

    /** The numbers of the annexes that hold tables of an objective: {@code I, II}; empty when none does. */
    public String annexesOf(ObjectiveRow objective) {
        return annexes.stream()
                .filter(annex -> annex.breakdowns().stream()
                        .anyMatch(part -> part.objective().equals(objective)))
                .map(Annex::numeral)
                .collect(Collectors.joining(", "));
    }

    /** Of the annexes that follow those with tables of objectives. */
    private static Map<String, String> numerals(
            int tables, boolean trends, boolean dues, ReviewAnnexes review, Optional<Issue> issue) {
        var numerals = new HashMap<String, String>();
        Stream.of(
                        trends ? Stream.of("trends") : Stream.<String>of(),
                        Stream.of("variants"),
                        dues ? Stream.of("dues") : Stream.<String>of(),
                        review.names(),
                        issue.stream().flatMap(Issue::annexes),
                        Stream.of("data", "definitions"))
                .flatMap(names -> names)
                .forEach(name -> numerals.put(name, Annexes.roman(tables + numerals.size() + 1)));
        return numerals;
    }

    /** {@code Trong 05 mục tiêu: 02 đạt, 02 chưa đạt, 01 chưa thực hiện.} */
    private static LocalizedText summary(List<ObjectiveRow> objectives, List<OtherRow> others) {
        var counts = Stream.concat(
                        objectives.stream().map(ObjectiveRow::verdict),
                        others.stream().map(OtherRow::verdict))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        var all = objectives.size() + others.size();
        return Language.both(in -> {
            var parts = Arrays.stream(Verdict.values())
                    .filter(counts::containsKey)
                    .map(verdict -> in.count(counts.getOrDefault(verdict, 0L)) + " "
                            + in.of(verdict.words()).toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            return in == Language.VI
                    ? "Trong " + in.count(all) + " mục tiêu: " + parts + "."
                    : "Of " + all + " objectives: " + parts + ".";
        });
    }

    private static Optional<LocalizedText> undated(ReportFigures figures) {
        var undated = figures.undated();
        if (undated.received() == 0) {
            return Optional.empty();
        }
        return Optional.of(Language.both(in -> (in == Language.VI
                        ? "Hồ sơ không có hạn trả, không tính vào tỷ lệ và biểu II.06a: phải giải quyết %s, trong đó đã giải"
                                + " quyết %s."
                        : "Dossiers without a due date, outside the rate and form II.06a: %s to be resolved, of which %s"
                                + " resolved.")
                .formatted(in.count(undated.received()), in.count(undated.resolved()))));
    }

    private static Optional<LocalizedText> givenDue(ReportFigures figures) {
        var given = figures.limits().given();
        if (given.received() == 0) {
            return Optional.empty();
        }
        return Optional.of(Language.both(in -> (in == Language.VI
                        ? "Hồ sơ mà nguồn không ghi hạn trả, Kịp tính hạn theo thời hạn của thủ tục, có trong tỷ lệ và biểu"
                                + " II.06a: phải giải quyết %s, trong đó đã giải quyết %s."
                        : "Dossiers without a due date of their source, due by the time limit of their procedure, in the rate"
                                + " and form II.06a: %s to be resolved, of which %s resolved.")
                .formatted(in.count(given.received()), in.count(given.resolved()))));
    }

    private static Optional<LocalizedText> rejected(ReportFigures figures) {
        var rejected = figures.rejected();
        if (rejected == 0) {
            return Optional.empty();
        }
        return Optional.of(Language.both(in -> in == Language.VI
                ? "%s dòng bị từ chối, không nằm trong số liệu nào; xem /api/rejections.".formatted(in.count(rejected))
                : "Rows rejected, in none of the figures: %s; see /api/rejections.".formatted(in.number(rejected))));
    }
}
