package vn.kip.report.remedy;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.period.ReportingPeriod;
import vn.kip.domain.remedy.RemedialAction;
import vn.kip.domain.remedy.RemedyEdit;
import vn.kip.domain.snapshot.ReportKey;
import vn.kip.report.figures.FiguresChanged;
import vn.kip.report.lookup.Snapshots;
import vn.kip.report.remedy.UnusableRemediesException.Fault;

/**
 * Takes down what is done about objectives.
 *
 * <p>A report that is approved takes no more edits: what was handed in stays as it was read. Its open actions stand in the next
 * report, and are followed up there.
 */
@Component
public class Remedies {

    private static final Logger LOG = LoggerFactory.getLogger(Remedies.class);
    private static final int LONGEST_NAME = 200;

    private final TransactionTemplate transaction;
    private final RemedyStore store;
    private final Snapshots snapshots;
    private final Catalogue catalogue;
    private final Moments moments;

    /** When something is taken down, and who is told of it. */
    @Component
    record Moments(Clock clock, ApplicationEventPublisher events) {}

    Remedies(
            PlatformTransactionManager transactions,
            RemedyStore store,
            Snapshots snapshots,
            Catalogue catalogue,
            Moments moments) {
        this.transaction = new TransactionTemplate(transactions);
        this.store = store;
        this.snapshots = snapshots;
        this.catalogue = catalogue;
        this.moments = moments;
    }

    /** The actions that the report of a period shows. */
    public List<RemedialAction> of(ReportingPeriod report) {
        return store.of(catalogue.unit(), report);
    }

    /** All that was ever entered for reports of a calendar. */
    public List<RemedyEdit> history(String calendar) {
        return store.edits(catalogue.unit(), calendar);
    }

    /** Whether the report of a period takes edits: not while its latest revision is approved. */
    public boolean isEditable(ReportingPeriod report) {
        return snapshots
                .approvedRevision(ReportKey.of(catalogue.unit(), report))
                .isEmpty();
    }

    /**
     * Takes down the actions of a CSV text.
     *
     * @param file its name, for messages
     */
    public int add(ReportingPeriod report, String file, String text, String by) {
        return add(report, RemedyCsv.rows(file, text), by);
    }

    /**
     * Takes down actions for a report, all or none. One without an id that says what a known one of the same objective says is that
     * one; what changes nothing is not kept again.
     *
     * @param by the person who enters them
     * @return how many edits were added
     * @throws UnusableRemediesException naming every row and field that cannot be used
     * @throws RemedyRefusedException when the report is approved, or an action was edited since it was seen
     */
    public int add(ReportingPeriod report, List<RemedyRow> rows, String by) {
        var name = by.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new UnusableRemediesException(List.of(new Fault(
                    "",
                    "by",
                    "the name of a person on one line of at most " + LONGEST_NAME + " characters",
                    name.isEmpty() ? "nothing" : name.length() + " characters")));
        }
        var added = transaction.execute(status -> {
            store.lock(catalogue.unit(), report.calendar());
            refuseApproved(report);
            // as exact as the database keeps it
            var at = moments.clock.instant().truncatedTo(ChronoUnit.MICROS);
            var edits = new RemedyDraft(catalogue, store.edits(catalogue.unit(), report.calendar()), report, name, at)
                    .edits(rows);
            edits.forEach(edit -> store.add(catalogue.unit(), edit));
            return edits.size();
        });
        var count = added == null ? 0 : added;
        if (count > 0) {
            LOG.atInfo()
                    .addKeyValue("report", report.code())
                    .addKeyValue("edits", count)
                    .log("Remedial actions are entered");
            moments.events.publishEvent(new FiguresChanged(Set.of()));
        }
        return count;
    }

    private void refuseApproved(ReportingPeriod report) {
        snapshots.approvedRevision(ReportKey.of(catalogue.unit(), report)).ifPresent(revision -> {
            throw new RemedyRefusedException(
                    "expected a report that is not approved, found revision " + revision + " of " + report.code()
                            + " approved: enter it for the next period, where open actions are carried over");
        });
    }
}
