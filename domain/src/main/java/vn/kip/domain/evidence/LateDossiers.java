package vn.kip.domain.evidence;

import java.util.Objects;
import java.util.Optional;
import vn.kip.domain.contribution.Contributions;
import vn.kip.domain.contribution.CountingRules;
import vn.kip.domain.contribution.TimingRule;
import vn.kip.domain.fact.DueTimeline;
import vn.kip.domain.fact.RecordFacts;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.indicator.Form06a;
import vn.kip.domain.indicator.TallyRow;
import vn.kip.domain.lifecycle.Due;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.record.Dossier;
import vn.kip.domain.record.RecordKind;

/** Which dossiers a period has in columns 10 and 13 of form II.06a by the official timing rule, and since when they were late. */
public final class LateDossiers {

    private final CountingRules rules;
    private final Contributions contributions;
    private final TimingRule timing;
    private final PeriodWindow window;

    public LateDossiers(Catalogue catalogue, PeriodWindow window) {
        this.rules = catalogue.rules();
        this.contributions = new Contributions(rules);
        this.timing = catalogue.officialTiming();
        this.window = window;
    }

    /** A record, if it is a dossier that is late. */
    public Optional<LateDossier> of(RecordFacts facts) {
        if (!(facts.content() instanceof Dossier dossier)) {
            return Optional.empty();
        }
        var own = contributions.of(facts);
        var period = window.period();
        var form =
                Form06a.of(TallyRow.of(RecordKind.DOSSIER, own, period.start(), window.until(), period.end()), timing);
        if (form.c10() == 0 && form.c13() == 0) {
            return Optional.empty();
        }
        var group = own.iterator().next().cell();
        var resolved = form.c10() > 0;
        return Optional.of(new LateDossier(
                group.agency(),
                group.sector(),
                dossier.procedure(),
                rules.day(Objects.requireNonNull(dossier.receivedAt(), "an accepted dossier was received")),
                due(facts, dossier, resolved).day(rules.zone()),
                resolved ? dossier.endedAt().map(rules::day).orElseThrow() : null,
                window.until().minusDays(1)));
    }

    /** What was promised: at the end for a dossier that has ended, on the last day that is known for one that is open. */
    private Due due(RecordFacts facts, Dossier dossier, boolean resolved) {
        var promised = dossier.due();
        var current = promised != null ? promised : given(dossier);
        var timeline = promised != null ? DueTimeline.of(facts, dossier) : DueTimeline.always(current);
        if (timing.due() == TimingRule.DueDate.ORIGINAL) {
            return timeline.original().orElse(current);
        }
        var until = window.until().atStartOfDay(rules.zone()).toInstant();
        return resolved ? current : timeline.inForceBefore(until).orElse(current);
    }

    private Due given(Dossier dossier) {
        return rules.dossiers().given(dossier).orElseThrow();
    }
}
