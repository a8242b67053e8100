package vn.kip.domain.contribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.kip.domain.fact.RecordFacts;
import vn.kip.domain.record.Dossier;
import vn.kip.domain.record.InternalAudit;
import vn.kip.domain.record.Petition;
import vn.kip.domain.record.ProcedurePosting;
import vn.kip.domain.record.SurveySlip;

/** What a record contributes: a pure function of its facts. */
public final class Contributions {

    private final CountingRules rules;

    public Contributions(CountingRules rules) {
        this.rules = rules;
    }

    /** The contributions of a record; empty when its source no longer holds it, or when it is counted nowhere. */
    public Set<Contribution> of(RecordFacts facts) {
        var content = facts.content();
        if (content == null) {
            return Set.of();
        }
        // a sealed hierarchy, asked one by one: Java 17 has no pattern switch, and a record does not know how it counts
        if (content instanceof Dossier dossier) {
            return DossierContributions.of(rules, facts, dossier);
        }
        if (content instanceof SurveySlip slip) {
            return of(slip);
        }
        if (content instanceof Petition petition) {
            return new PetitionContributions(rules, petition).all();
        }
        if (content instanceof ProcedurePosting posting) {
            return new PostingDays(posting).contributions();
        }
        return of((InternalAudit) content);
    }

    private Set<Contribution> of(SurveySlip slip) {
        var day = rules.day(slip.ratedAt());
        var cell = new CellKey(slip.kind(), day, rules.agency(slip.agency(), day), "", "", null);
        var rated = new Contribution(cell, Measure.RATED);
        return switch (rules.scale().opinion(slip.rating())) {
            case SATISFIED -> Set.of(rated, new Contribution(cell, Measure.SATISFIED));
            case NOT_SATISFIED -> Set.of(rated);
            case NONE, OUTSIDE_THE_SCALE -> Set.of();
        };
    }

    private Set<Contribution> of(InternalAudit audit) {
        // of the agency that it is planned for, however long it takes to perform
        var agency = rules.agency(audit.agency(), audit.plannedOn());
        var planned = new Contribution(
                new CellKey(audit.kind(), audit.plannedOn(), agency, "", "", null), Measure.AUDIT_PLANNED);
        var performedOn = audit.performedOn();
        return performedOn == null
                ? Set.of(planned)
                : Set.of(
                        planned,
                        new Contribution(
                                new CellKey(audit.kind(), performedOn, agency, "", "", null), Measure.AUDIT_PERFORMED));
    }

    /** What {@code after} adds to, and takes back from, what {@code before} contributed. */
    public static List<Change> difference(Set<Contribution> before, Set<Contribution> after) {
        var changes = new ArrayList<Change>();
        for (var one : before) {
            if (!after.contains(one)) {
                changes.add(new Change(one, -1));
            }
        }
        for (var one : after) {
            if (!before.contains(one)) {
                changes.add(new Change(one, +1));
            }
        }
        return changes;
    }

    /**
     * A contribution added or taken back.
     *
     * @param sign +1 or -1
     */
    public record Change(Contribution contribution, int sign) {}
}
