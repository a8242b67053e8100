package vn.kip.domain.fact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.lifecycle.Due;
import vn.kip.domain.lifecycle.DueChange;
import vn.kip.domain.record.Dossier;

/**
 * Which due date of a dossier was in force when.
 *
 * <p>Made of the changes that the source reports and of what its older versions showed; at one moment the report comes
 * first, because a version shows the state after it. Whatever these say, the date of the highest version is the one in
 * force in the end.
 */
public final class DueTimeline {

    private final @Nullable Due original;
    private final List<Entry> entries;

    private record Entry(Instant since, @Nullable Due due) {}

    private DueTimeline(@Nullable Due original, List<Entry> entries) {
        this.original = original;
        this.entries = entries;
    }

    /** The timeline of {@code dossier}, the content of {@code facts}. */
    public static DueTimeline of(RecordFacts facts, Dossier dossier) {
        var due = dossier.due();
        if (due != null && neverMoved(due, facts, dossier)) {
            return always(due);
        }
        var entries = new ArrayList<Entry>();
        dossier.dueHistory().forEach(change -> entries.add(new Entry(change.recordedAt(), change.to())));
        facts.observations()
                .forEach(seen -> entries.add(new Entry(seen.version().stamp(), seen.due())));
        // stable: at one moment reports stay before observations
        entries.sort(Comparator.comparing(Entry::since));
        var last = entries.size() - 1;
        entries.set(last, new Entry(entries.get(last).since(), dossier.due()));
        return new DueTimeline(original(dossier, entries), entries);
    }

    /** So it is with most dossiers. */
    private static boolean neverMoved(Due due, RecordFacts facts, Dossier dossier) {
        if (!dossier.dueHistory().isEmpty()) {
            return false;
        }
        for (var seen : facts.observations()) {
            if (!due.equals(seen.due())) {
                return false;
            }
        }
        return true;
    }

    /** One date, in force from the beginning and never changed. */
    public static DueTimeline always(Due due) {
        return new DueTimeline(due, List.of());
    }

    private static @Nullable Due original(Dossier dossier, List<Entry> entries) {
        var reported = firstReported(dossier);
        for (var entry : entries) {
            if (entry.due() != null) {
                return reported != null && !entry.since().isBefore(reported.recordedAt())
                        ? reported.from()
                        : entry.due();
            }
        }
        return reported == null ? null : reported.from();
    }

    /** The first change that says from what; of several at one moment the one that is named first. */
    private static @Nullable DueChange firstReported(Dossier dossier) {
        DueChange first = null;
        for (var change : dossier.dueHistory()) {
            if (change.from() != null && (first == null || change.recordedAt().isBefore(first.recordedAt()))) {
                first = change;
            }
        }
        return first;
    }

    /** The first date ever promised, before any change; empty when none ever was. */
    public Optional<Due> original() {
        return Optional.ofNullable(original);
    }

    /** The date in force just before {@code moment}; before anything is known it is the original one. */
    public Optional<Due> inForceBefore(Instant moment) {
        var due = original;
        for (var entry : entries) {
            if (!entry.since().isBefore(moment)) {
                break;
            }
            due = entry.due();
        }
        return Optional.ofNullable(due);
    }

    /** Whether it was the first date that was in force all the time. */
    public boolean isConstant() {
        return entries.isEmpty();
    }

    /** Every moment at which the date in force may have changed. */
    public List<Instant> changes() {
        var moments = new ArrayList<Instant>(entries.size());
        entries.forEach(entry -> moments.add(entry.since()));
        return moments;
    }

    /** Every date that was ever in force. */
    public List<Due> dues() {
        var dues = new ArrayList<Due>();
        if (original != null) {
            dues.add(original);
        }
        for (var entry : entries) {
            if (entry.due() != null) {
                dues.add(entry.due());
            }
        }
        return dues;
    }
}
