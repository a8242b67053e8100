package vn.kip.report.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.kip.domain.form.FormComparison;
import vn.kip.domain.form.PortalForm;
import vn.kip.domain.indicator.Breakdown;
import vn.kip.domain.indicator.Form06a;
import vn.kip.domain.indicator.IndicatorResult;
import vn.kip.domain.organisation.Grouping;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.source.Partial.Part;
import vn.kip.report.figures.PartNames;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.figures.SourceState;
import vn.kip.report.ledger.Balance;
import vn.kip.report.ledger.DayAccount;
import vn.kip.report.ledger.SourceAccount;
import vn.kip.report.recount.GroupFigure;
import vn.kip.report.recount.Outcomes;

/** Looks at figures from several sides; whatever does not agree is a failure. */
final class Gates {

    private final List<GateFailure> failures = new ArrayList<>();

    List<GateFailure> failures() {
        return List.copyOf(failures);
    }

    /** Every figure of every group by the one way is that by the other, in a window. */
    Gates recount(PeriodWindow window, SortedMap<GroupFigure, Long> byCells, SortedMap<GroupFigure, Long> byRecords) {
        var until = window.until().equals(window.period().end()) ? "" : ", known until " + window.until();
        var all = new TreeSet<>(byCells.keySet());
        all.addAll(byRecords.keySet());
        for (var figure : all) {
            long counted = byCells.getOrDefault(figure, 0L);
            long recounted = byRecords.getOrDefault(figure, 0L);
            check(GateFailure.Gate.RECOUNT, figure.asText() + until, recounted, counted);
        }
        return this;
    }

    /** The records of each kind that the cells know of are those that the records themselves show. */
    Gates outcomes(ReportFigures figures, Map<RecordKind, Outcomes.Result> outcomes) {
        outcomes.forEach((kind, outcome) -> check(
                GateFailure.Gate.RECOUNT,
                "records of kind " + kind.code(),
                outcome.counts(),
                Objects.requireNonNull(figures.records().get(kind))));
        return this;
    }

    Gates breakdowns(List<IndicatorResult> results) {
        for (var result : results) {
            if (!result.tiesOut()) {
                failures.add(new GateFailure(
                        GateFailure.Gate.BREAKDOWN,
                        "the parts of " + result.indicator().id(),
                        "parts that add up to " + result.official().fraction(),
                        result.breakdowns() + rollUps(result)));
            }
        }
        return this;
    }

    private static String rollUps(IndicatorResult result) {
        return result.rollUps().stream()
                .map(rollUp -> ", " + text(rollUp.grouping()) + "=" + rollUp.parts())
                .collect(Collectors.joining());
    }

    private static String text(Grouping grouping) {
        return grouping.view().kind() + (grouping.byLevel() ? " " + grouping.level() : "");
    }

    /**
     * Form II.06a by sector, by agency in each view of the organisation, and in total is sound, also where an objective has
     * a day of its own.
     */
    Gates forms(ReportFigures figures) {
        figures.own().values().forEach(this::forms);
        figures.form06aBySector().forEach((sector, form) -> form("sector " + sector, form));
        figures.form06aByAgency().forEach((agency, form) -> form("agency " + agency, form));
        form("all sectors", figures.form06aTotal());
        total("all agencies", figures.form06aByAgency(), figures);
        figures.form06aRolledUp().forEach((by, forms) -> {
            forms.forEach((unit, form) -> form("agency " + unit + ", " + text(by), form));
            total("all agencies, " + text(by), forms, figures);
        });
        return this;
    }

    private void total(String over, Map<String, Form06a> forms, ReportFigures figures) {
        var sum = forms.values().stream().reduce(Form06a.EMPTY, Form06a::plus);
        check(GateFailure.Gate.FORM, "form II.06a over " + over, figures.form06aTotal(), sum);
    }

    /** Each identity that does not hold is a failure of its own, by name. */
    private void form(String of, Form06a form) {
        form.violated()
                .forEach(identity -> failures.add(
                        new GateFailure(GateFailure.Gate.FORM, "form II.06a of " + of, identity, form.toString())));
    }

    /** Every row that a source handed over is accounted for, and the days add up to what is counted anew. */
    Gates conservation(List<SourceAccount> accounts, List<DayAccount> days) {
        for (var account : accounts) {
            var own = days.stream().filter(day -> day.isOf(account)).toList();
            var balance = account.balance();
            var source = "source " + account.source() + ", " + account.kind().code();
            if (!balance.conserved()) {
                failures.add(new GateFailure(
                        GateFailure.Gate.CONSERVATION,
                        source + since(own),
                        "pulled = counted + unchanged + superseded + rejected, with nothing in flight",
                        balance.asText() + " (versions " + balance.versionsInFlight() + ", rejections "
                                + balance.rejectionsInFlight() + ")"));
            }
            var sum = own.isEmpty() ? Balance.NONE : own.get(own.size() - 1).evening();
            check(GateFailure.Gate.CONSERVATION, source + ", all its days together", balance, sum);
        }
        return this;
    }

    /** The day since which it is not at rest. */
    private static String since(List<DayAccount> days) {
        var since = "";
        for (var day : days) {
            if (day.evening().atRest()) {
                since = "";
            } else if (since.isEmpty()) {
                since = ", since " + day.date();
            }
        }
        return since;
    }

    /** Each source that is required was read, and not too long ago. */
    Gates freshness(List<SourceState> sources) {
        for (var source : sources) {
            if (source.terms().required() && source.stale()) {
                failures.add(new GateFailure(
                        GateFailure.Gate.STALE,
                        "source " + source.source() + ", " + source.kind().code(),
                        // without the moment of looking: what is published in spite of it must not depend on a clock
                        source.terms()
                                        .expectedAge()
                                        .map(age -> "to have been read within " + age)
                                        .orElse("to be read")
                                + ", or required: false",
                        source.lastPulledAt() == null
                                ? "that it never was"
                                : "that it last was at " + source.lastPulledAt()));
            }
        }
        return this;
    }

    /** Each source that must cover what is reported does; of what is carried over nothing is asked. */
    Gates coverage(ReportFigures figures) {
        var period = figures.window().period();
        figures.partial().forEach((kind, lacking) -> lacking.stream()
                .filter(partial -> partial.part() == Part.PERIOD)
                .filter(partial -> figures.catalogue()
                        .sources()
                        .terms(partial.source(), kind)
                        .mustCover())
                .forEach(partial -> failures.add(new GateFailure(
                        GateFailure.Gate.COVERAGE,
                        "source " + partial.source() + ", " + kind.code(),
                        "figures of days from " + partial.from() + " on, or required: false",
                        "those of " + period.code() + ", which begin earlier"))));
        return this;
    }

    /** The cells are those by the rules of the catalogue. */
    Gates rules(ReportFigures figures) {
        figures.rulesChange()
                .ifPresent(change -> failures.add(new GateFailure(
                        GateFailure.Gate.RULES,
                        "the counting rules",
                        "figures by those of kip.yml, " + change.own(),
                        "figures by " + change.shown()
                                + (change.percent() == null
                                        ? ": a publisher with other rules was started later"
                                        : "; " + change.percent() + " % of the records have been counted anew"))));
        return this;
    }

    /** Each cell of form II.06a is that of a portal's; nothing is asked of a period of which not all is known. */
    Gates portal(ReportFigures figures, Optional<PortalForm> form) {
        if (form.isEmpty()
                || figures.window().until().isBefore(figures.window().period().end())) {
            return this;
        }
        try {
            for (var cell : FormComparison.between(form.get(), lines(figures))) {
                failures.add(new GateFailure(
                        GateFailure.Gate.PORTAL,
                        "form II.06a of sector " + cell.sector() + ", column " + cell.column(),
                        "that of the portal, " + cell.portal()
                                + (cell.place().isEmpty() ? "" : " (" + cell.place() + ")"),
                        Long.toString(cell.kip())));
            }
        } catch (IllegalArgumentException e) {
            failures.add(new GateFailure(
                    GateFailure.Gate.PORTAL,
                    "form II.06a of the portal",
                    "one that can be compared",
                    String.valueOf(e.getMessage())));
        }
        return this;
    }

    private static List<FormComparison.KipLine> lines(ReportFigures figures) {
        var codes = new TreeSet<>(figures.catalogue().sectors().keySet());
        codes.addAll(figures.form06aBySector().keySet());
        var names = new PartNames(figures.catalogue());
        return codes.stream()
                .map(code -> {
                    var name = names.of(Breakdown.SECTOR, code);
                    return new FormComparison.KipLine(
                            code,
                            name.vi(),
                            name.en(),
                            figures.form06aBySector().getOrDefault(code, Form06a.EMPTY));
                })
                .toList();
    }

    private void check(GateFailure.Gate gate, String figure, Object expected, Object found) {
        if (!expected.equals(found)) {
            failures.add(new GateFailure(gate, figure, expected.toString(), String.valueOf(found)));
        }
    }
}
