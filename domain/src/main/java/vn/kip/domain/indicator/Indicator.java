package vn.kip.domain.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.contribution.TimingRule;
import vn.kip.domain.period.PeriodCalendar;
import vn.kip.domain.settings.DaySetting;
import vn.kip.domain.settings.Setting;

/**
 * A quality objective (mục tiêu chất lượng) that is measured as a share of records.
 *
 * @param objective its number in the report, for example {@code 02}
 * @param timing official for a timed formula; the others are computed beside it
 * @param dueBy last day on which something not yet done is not late, null where nothing is said
 * @param asOf up to when it is known, where that is not as far as the report
 * @param evidence documents that stand behind the figure
 * @param remedialActions printed when the target is missed or the work not yet done
 */
public record Indicator(
        String id,
        String objective,
        LocalizedText name,
        Target target,
        Formula formula,
        TimingRule timing,
        List<Breakdown> breakdowns,
        @Nullable LocalDate dueBy,
        AsOf asOf,
        List<LocalizedText> evidence,
        List<LocalizedText> remedialActions)
        implements Objective {

    public Indicator {
        breakdowns = List.copyOf(breakdowns);
        evidence = List.copyOf(evidence);
        remedialActions = List.copyOf(remedialActions);
    }

    static Indicator read(Setting setting, PeriodCalendar calendar) {
        setting.allowing(
                "id",
                "objective",
                "name",
                "kind",
                "target",
                "formula",
                "timing",
                "breakdown",
                "dueBy",
                "asOf",
                "evidence",
                "remedialActions");
        return new Indicator(
                setting.required("id").text(),
                setting.required("objective").text(),
                LocalizedText.read(setting.required("name")),
                Target.read(setting.required("target")),
                setting.required("formula").oneOf(Formula.class),
                setting.child("timing").map(Indicator::timing).orElse(TimingRule.INSTANT_CURRENT),
                setting.child("breakdown")
                        .map(list -> list.items().stream()
                                .map(item -> item.oneOf(Breakdown.class))
                                .toList())
                        .orElse(List.of()),
                setting.child("dueBy").map(DaySetting::of).orElse(null),
                setting.child("asOf").map(day -> AsOf.read(day, calendar)).orElse(AsOf.REPORT),
                texts(setting, "evidence"),
                texts(setting, "remedialActions"));
    }

    static TimingRule timing(Setting setting) {
        setting.allowing("compare", "due");
        var compare = setting.child("compare")
                .map(value -> value.oneOf(TimingRule.Compare.class))
                .orElse(TimingRule.Compare.INSTANT);
        var due = setting.child("due")
                .map(value -> value.oneOf(TimingRule.DueDate.class))
                .orElse(TimingRule.DueDate.CURRENT);
        return TimingRule.of(compare, due);
    }

    static List<LocalizedText> texts(Setting setting, String key) {
        return setting.child(key)
                .map(list -> list.items().stream().map(LocalizedText::read).toList())
                .orElse(List.of());
    }

    @Override
    public Kind kind() {
        return Kind.RATIO;
    }

    @Override
    public Optional<Formula> overRecords() {
        return Optional.of(formula);
    }

    @Override
    public String targetText() {
        return target.asText();
    }
}
