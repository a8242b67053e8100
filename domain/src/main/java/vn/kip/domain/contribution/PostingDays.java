package vn.kip.domain.contribution;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import vn.kip.domain.record.ProcedurePosting;

/** On which days an edition of a procedure comes into force, is completely posted, and leaves force again. */
record PostingDays(ProcedurePosting posting) {

    Set<Contribution> contributions() {
        var contributions = new HashSet<Contribution>();
        contributions.add(at(posting.effectiveFrom(), Measure.CAME_INTO_FORCE));
        var end = posting.effectiveTo();
        if (end != null) {
            contributions.add(at(end, Measure.LEFT_FORCE));
        }
        var atOneStop = posting.postedAtOneStop();
        var onPortal = posting.postedOnPortal();
        if (atOneStop != null && onPortal != null) {
            var complete = latest(posting.effectiveFrom(), latest(atOneStop, onPortal));
            if (end == null) {
                contributions.add(at(complete, Measure.POSTING_COMPLETE));
            } else if (complete.isBefore(end)) {
                contributions.add(at(complete, Measure.POSTING_COMPLETE));
                contributions.add(at(end, Measure.POSTING_ENDED));
            }
        }
        return contributions;
    }

    private Contribution at(LocalDate day, Measure measure) {
        return new Contribution(new CellKey(posting.kind(), day, "", posting.level(), "", null), measure);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
