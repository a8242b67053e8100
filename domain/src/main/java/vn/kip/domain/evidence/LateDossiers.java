package vn.kip.domain.evidence;

import java.util.Objects;
import java.util.Optional;
import vn.kip.domain.contribution.CountingRules;
import vn.kip.domain.contribution.TimingRule;
import vn.kip.domain.fact.DueTimeline;
import vn.kip.domain.fact.RecordFacts;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.lifecycle.Due;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.record.Dossier;

/** Which dossiers a period has in columns 10 and 13 of form II.06a by the official timing rule, and since when they were late. */
public final class LateDossiers {

    private static final int RESOLVED_LATE = 10;
    private static final int OVERDUE = 13;
    private static final String NONE = "0";

    private final CountingRules rules;
    private final TimingRule timing;
    private final PeriodWindow window;
    private final int resolvedLate;
    private final int overdue;

    /** Of the rows of a sheet of dossiers. */
    public LateDossiers(Catalogue catalogue, PeriodWindow window, EvidenceSheet sheet) {
        this.rules = catalogue.rules();
        this.timing = catalogue.officialTiming();
        this.window = window;
        this.resolvedLate = sheet.columns().indexOf(EvidenceSheet.formColumn(RESOLVED_LATE));
        this.overdue = sheet.columns().indexOf(EvidenceSheet.formColumn(OVERDUE));
    }

    /** A record with its row, if it is a dossier that is late. */
    public Optional<LateDossier> of(RecordFacts facts, EvidenceRow row) {
        if (!(facts.content() instanceof Dossier dossier)) {
            return Optional.empty();
        }
        var resolved = !row.cells().get(resolvedLate).equals(NONE);
        if (!resolved && row.cells().get(overdue).equals(NONE)) {
            return Optional.empty();
        }
        return Optional.of(new LateDossier(
                row.agency(),
                row.sector(),
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
