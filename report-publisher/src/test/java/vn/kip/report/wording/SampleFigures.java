package vn.kip.report.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import vn.kip.domain.budget.Budget;
import vn.kip.domain.contribution.Cell;
import vn.kip.domain.contribution.Measure;
import vn.kip.domain.contribution.TimingRule;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.indicator.Form06a;
import vn.kip.domain.indicator.IndicatorResult;
import vn.kip.domain.indicator.PeriodTally;
import vn.kip.domain.indicator.TallyRow;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.settings.Setting;
import vn.kip.report.figures.LimitFigures;
import vn.kip.report.figures.PetitionCounts;
import vn.kip.report.figures.RecordCounts;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.figures.SourceState;
import vn.kip.report.figures.Undated;

/**
 * The figures of a half-year like that of the signed report: 409/409 posted, 59/62 slips, no audit yet, 3/5 petitions,
 * and dossiers of which each test may choose how many were late.
 */
public final class SampleFigures {

    private static final List<String[]> WORK = List.of(
            new String[] {"PQ-VPDK", "DD", "140", "14"},
            new String[] {"PQ-TNMT", "DD", "30", "5"},
            new String[] {"PQ-TNMT", "MT", "6", "2"},
            new String[] {"PQ-QLDT", "XD", "28", "4"},
            new String[] {"PQ-KT", "TS", "12", "1"},
            new String[] {"PQ-KT", "LTHH", "9", "0"},
            new String[] {"PQ-TCKH", "HKD", "45", "1"},
            new String[] {"PQ-TP", "HT", "11", "0"},
            new String[] {"PQ-LDTBXH", "BTXH", "14", "0"},
            new String[] {"PQ-GDDT", "GD", "3", "0"},
            new String[] {"31078", "HT", "40", "0"},
            new String[] {"31078", "CT", "22", "1"},
            new String[] {"31081", "HT", "18", "0"},
            new String[] {"31090", "CT", "12", "0"},
            new String[] {"31096", "HT", "7", "0"},
            new String[] {"31087", "CT", "3", "0"});

    private static final Instant SEEN_AT = Instant.parse("2023-06-15T02:00:00Z");

    private final Catalogue catalogue;
    private PeriodWindow window;
    private boolean known = true;
    private int factor = 1;
    private long satisfied = 59;
    private LimitFigures limits = LimitFigures.NONE;

    private SampleFigures(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.window =
                PeriodWindow.whole(catalogue.calendar(), catalogue.calendar().period("2023-H1"));
    }

    /** 400 dossiers resolved, 28 of them late. */
    public static SampleFigures firstHalfOf2023() {
        return new SampleFigures(catalogue(sampleSettings()));
    }

    /** The same with other settings. */
    public static SampleFigures withSettings(String yaml) {
        return new SampleFigures(catalogue(yaml));
    }

    /** With units: two wards of the city, later merged into the special zone. All other codes are not listed. */
    public static SampleFigures withUnits() {
        return withSettings(sampleSettings() + """
                organisation:
                  units:
                    - {code: "911", name: "Thành phố Phú Quốc", level: DISTRICT, validTo: 2025-06-30}
                    - {code: "31078", name: "Phường Dương Đông", level: COMMUNE, parent: "911", validTo: 2025-06-30,
                       successors: ["31078"]}
                    - {code: "31081", name: "Phường An Thới", level: COMMUNE, parent: "911", validTo: 2025-06-30,
                       successors: ["31078"]}
                    - {code: "31078", name: {vi: "Đặc khu Phú Quốc", en: "Phú Quốc Special Zone"}, level: SPECIAL_ZONE,
                       validFrom: 2025-07-01}
                """);
    }

    /** The one-stop source complete from the middle of the half-year, and older than it may be. */
    public static SampleFigures withIncompleteSources() {
        return withSettings(sampleSettings() + """

                sources:
                  - {name: one-stop, records: dossier, expected: {age: 12h}, coverage: {from: 2023-03-01}}
                  - {name: branch, records: dossier, required: false, coverage: {from: 2022-01-01}}
                  - {name: petition-portal, records: petition, coverage: {from: 2022-01-01}}
                """);
    }

    public static String sampleSettings() {
        try (var file = SampleFigures.class.getResourceAsStream("/vn/kip/report/sample-kip.yml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** So many times as many dossiers. */
    public SampleFigures dossiersTimes(int times) {
        this.factor = times;
        return this;
    }

    /** Of 62 slips. */
    public SampleFigures satisfied(long slips) {
        this.satisfied = slips;
        return this;
    }

    /** With time limits of procedures that say so. */
    public SampleFigures limits(LimitFigures figures) {
        this.limits = figures;
        return this;
    }

    /** As if no record had arrived yet. */
    public SampleFigures nothingKnown() {
        this.known = false;
        return this;
    }

    /** With only the days before this one known. */
    public SampleFigures asOf(String day) {
        this.window = PeriodWindow.asOf(catalogue.calendar(), window.period(), LocalDate.parse(day));
        return this;
    }

    public ReportFigures build() {
        var rows = new EnumMap<RecordKind, List<TallyRow>>(RecordKind.class);
        rows.put(RecordKind.DOSSIER, dossiers());
        rows.put(
                RecordKind.SURVEY,
                List.of(row(
                        RecordKind.SURVEY, "MOT-CUA", "", Map.of(Measure.RATED, 62L, Measure.SATISFIED, satisfied))));
        rows.put(RecordKind.PROCEDURE, List.of(posted("DISTRICT", 255), posted("COMMUNE", 154)));
        rows.put(
                RecordKind.AUDIT,
                List.of(new TallyRow(
                        "",
                        "",
                        "",
                        new PeriodTally(
                                Cell.empty(RecordKind.AUDIT),
                                Cell.empty(RecordKind.AUDIT),
                                Cell.empty(RecordKind.AUDIT),
                                Cell.empty(RecordKind.AUDIT).add(Measure.AUDIT_PLANNED, 12)))));
        rows.put(
                RecordKind.PETITION,
                List.of(petition("PQ-QLDT", "Xây dựng", 2, 2), petition("PQ-TNMT", "Đất đai", 3, 1)));
        var results = catalogue.indicators().stream()
                .map(indicator -> IndicatorResult.of(
                        indicator,
                        java.util.Objects.requireNonNull(
                                rows.get(indicator.formula().kind())),
                        window,
                        catalogue.organisation()))
                .toList();
        var budgets = new HashMap<String, Budget>();
        catalogue.indicators().forEach(indicator -> Budget.of(
                        indicator,
                        java.util.Objects.requireNonNull(
                                rows.get(indicator.formula().kind())),
                        window)
                .ifPresent(budget -> budgets.put(indicator.id(), budget)));
        var bySector = new TreeMap<String, Form06a>();
        var byAgency = new TreeMap<String, Form06a>();
        rows.get(RecordKind.DOSSIER).forEach(row -> {
            var form = Form06a.of(List.of(row), TimingRule.INSTANT_CURRENT);
            bySector.merge(row.sector(), form, Form06a::plus);
            byAgency.merge(row.agency(), form, Form06a::plus);
        });
        var records = new EnumMap<RecordKind, RecordCounts>(RecordKind.class);
        records.put(RecordKind.DOSSIER, new RecordCounts(460, 440, 11, 9));
        records.put(RecordKind.SURVEY, new RecordCounts(62, 62, 0, 0));
        records.put(RecordKind.PETITION, new RecordCounts(5, 5, 0, 0));
        records.put(RecordKind.PROCEDURE, new RecordCounts(409, 409, 0, 0));
        records.put(RecordKind.AUDIT, new RecordCounts(12, 12, 0, 0));
        if (!known) {
            records.replaceAll((kind, counts) -> RecordCounts.NONE);
        }
        return new ReportFigures(
                catalogue,
                window,
                results,
                budgets,
                Map.of(),
                catalogue.gauged().stream()
                        .map(objective -> objective.result(window, kind -> rows.getOrDefault(kind, List.of())))
                        .toList(),
                bySector,
                byAgency,
                new TreeMap<>(Map.of("PQ-TNMT", new Undated(7, 3), "31078", new Undated(2, 2))),
                new TreeMap<>(
                        Map.of("PQ-QLDT", new PetitionCounts(2, 2, 0, 0), "PQ-TNMT", new PetitionCounts(3, 1, 0, 0))),
                List.of(
                        source("audit-programme", RecordKind.AUDIT, 0, "2023-06-12T02:00:00Z"),
                        source("one-stop", RecordKind.DOSSIER, 12, "2023-06-14T03:44:12Z"),
                        source("petition-portal", RecordKind.PETITION, 0, "2023-06-12T02:10:00Z"),
                        source("procedures", RecordKind.PROCEDURE, 0, "2023-06-10T08:30:00Z"),
                        source("slips", RecordKind.SURVEY, 3, "2023-06-12T07:05:30Z")),
                records,
                limits);
    }

    private List<TallyRow> dossiers() {
        var rows = new ArrayList<TallyRow>();
        var random = new Random(20230614);
        for (var work : WORK) {
            var resolved = Long.parseLong(work[2]) * factor;
            var late = Long.parseLong(work[3]) * factor;
            var online = resolved / 3;
            rows.add(dossiers(work, "ONLINE", online, late / 2, random));
            rows.add(dossiers(work, "IN_PERSON", resolved - online, late - late / 2, random));
        }
        return rows;
    }

    private static TallyRow dossiers(String[] work, String channel, long resolved, long late, Random random) {
        var kind = RecordKind.DOSSIER;
        var early = (resolved - late) * (60 + random.nextInt(20)) / 100;
        var onTime = resolved - late - early;
        var pending = resolved / 9;
        var overdue = late / 4;
        var lateByDate = Math.max(0, late - late / 5);
        var within = Cell.empty(kind)
                .add(Measure.RECEIVED, resolved + pending - resolved / 20)
                .add(Measure.EARLY_CURRENT, early)
                .add(Measure.EARLY_ORIGINAL, early)
                .add(Measure.ON_TIME_INSTANT_CURRENT, onTime)
                .add(Measure.LATE_INSTANT_CURRENT, late)
                .add(Measure.ON_TIME_DATE_CURRENT, onTime + late - lateByDate)
                .add(Measure.LATE_DATE_CURRENT, lateByDate)
                .add(Measure.ON_TIME_INSTANT_ORIGINAL, Math.max(0, onTime - resolved / 50))
                .add(Measure.LATE_INSTANT_ORIGINAL, late + Math.min(onTime, resolved / 50))
                .add(Measure.ON_TIME_DATE_ORIGINAL, onTime)
                .add(Measure.LATE_DATE_ORIGINAL, late)
                .add(Measure.LAPSED_CURRENT, overdue)
                .add(Measure.LAPSED_ORIGINAL, overdue);
        var before = Cell.empty(kind).add(Measure.RECEIVED, resolved / 20);
        return new TallyRow(
                work[0], work[1], channel, new PeriodTally(before, within, Cell.empty(kind), Cell.empty(kind)));
    }

    private static TallyRow posted(String level, long count) {
        var kind = RecordKind.PROCEDURE;
        var before = Cell.empty(kind).add(Measure.CAME_INTO_FORCE, count).add(Measure.POSTING_COMPLETE, count);
        return new TallyRow(
                "", level, "", new PeriodTally(before, Cell.empty(kind), Cell.empty(kind), Cell.empty(kind)));
    }

    private static TallyRow petition(String agency, String category, long received, long handled) {
        var kind = RecordKind.PETITION;
        var within = Cell.empty(kind).add(Measure.PETITION_RECEIVED, received).add(Measure.HANDLED_ON_TIME, handled);
        var cohort = Cell.empty(kind).add(Measure.HANDLED_ON_TIME, handled);
        return new TallyRow(agency, category, "", new PeriodTally(Cell.empty(kind), within, cohort, Cell.empty(kind)));
    }

    private static TallyRow row(RecordKind kind, String agency, String sector, Map<Measure, Long> counts) {
        var within = Cell.empty(kind);
        for (var entry : counts.entrySet()) {
            within = within.add(entry.getKey(), entry.getValue());
        }
        return new TallyRow(
                agency, sector, "", new PeriodTally(Cell.empty(kind), within, Cell.empty(kind), Cell.empty(kind)));
    }

    private SourceState source(String name, RecordKind kind, long rejected, String at) {
        return new SourceState(
                name, kind, rejected, Instant.parse(at), catalogue.sources().terms(name, kind), SEEN_AT);
    }

    private static Catalogue catalogue(String yaml) {
        return Catalogue.read(Setting.parse("kip.yml", yaml, name -> Optional.empty()));
    }
}
