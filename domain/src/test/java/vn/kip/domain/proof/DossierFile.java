package vn.kip.domain.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.lifecycle.Due;
import vn.kip.domain.record.Dossier;
import vn.kip.domain.record.RecordVersion;

/** A dossier as it ends up, with all that was ever said of its due date; asked about one day at a time. */
final class DossierFile {

    private static final Set<String> COUNTED_NOWHERE = Set.of("SUBMITTED", "REJECTED_AT_INTAKE");
    private static final Set<String> ENDED = Set.of("WITHDRAWN", "STOPPED", "COMPLETED", "RESULT_RETURNED");

    final Dossier last;
    final long received;
    final long ended;
    final boolean dueByLimit;
    final @Nullable Due current;
    final @Nullable Due original;

    private final @Nullable Instant end;
    private final String[] verdicts;
    private final List<Said> said;
    private final List<RecordVersion> shown;
    private final BitSet overdueByCurrent = new BitSet();
    private final BitSet overdueByOriginal = new BitSet();

    /** From a moment on a date was in force; a report of the source tells of the moment before what a version shows. */
    private record Said(
            Instant since,
            boolean report,
            int epoch,
            @Nullable Due due) {

        boolean before(Said other) {
            if (!since.equals(other.since)) {
                return since.isBefore(other.since);
            }
            return report != other.report ? report : epoch < other.epoch;
        }
    }

    private DossierFile(Office office, Dossier last, Instant receivedAt, List<RecordVersion> shown, long horizon) {
        this.last = last;
        this.shown = shown;
        this.received = DayNumber.of(receivedAt);
        this.end = ENDED.contains(last.status().name())
                ? last.completedAt() == null ? last.returnedAt() : last.completedAt()
                : null;
        this.ended = end == null ? DayNumber.NEVER : DayNumber.of(end);
        var given = last.due() == null ? LimitOfDossier.due(office, last, receivedAt, end) : null;
        this.dueByLimit = given != null;
        this.current = dueByLimit ? given : last.due();
        // what is due by a limit was so from the beginning, whatever was said
        this.said = dueByLimit ? List.of() : said();
        this.original = dueByLimit ? given : firstPromise();
        this.verdicts = new String[] {judge(false, false), judge(false, true), judge(true, false), judge(true, true)};
        for (var day = received; day <= horizon && day < ended; day++) {
            var boundary = DayNumber.start(day + 1);
            var waiting = waiting(boundary);
            overdueByCurrent.set((int) day, !waiting && over(inForceBefore(boundary), day));
            overdueByOriginal.set((int) day, !waiting && over(original, day));
        }
    }

    /** The file of one dossier, or null where it is counted nowhere. */
    static @Nullable DossierFile of(Office office, LastState state, long horizon) {
        var last = (Dossier) state.content();
        if (last == null || COUNTED_NOWHERE.contains(last.status().name()) || last.receivedAt() == null) {
            return null;
        }
        return new DossierFile(office, last, last.receivedAt(), state.shown(), horizon);
    }

    boolean dated() {
        return current != null;
    }

    boolean overdueAtTheEndOf(long day, boolean byOriginal) {
        return dated() && (byOriginal ? overdueByOriginal : overdueByCurrent).get((int) day);
    }

    /** EARLY, ON_TIME or LATE, of one that has ended. */
    String verdict(boolean byInstant, boolean byOriginal) {
        return verdicts[(byInstant ? 2 : 0) + (byOriginal ? 1 : 0)];
    }

    private String judge(boolean byInstant, boolean byOriginal) {
        var due = byOriginal ? original : current;
        if (end == null || due == null) {
            return "NONE";
        }
        if (ended < day(due)) {
            return "EARLY";
        }
        if (byInstant && due instanceof Due.At at) {
            return end.getEpochSecond() > at.at().getEpochSecond() ? "LATE" : "ON_TIME";
        }
        return ended > day(due) ? "LATE" : "ON_TIME";
    }

    private static boolean over(@Nullable Due due, long day) {
        return due != null && day(due) <= day;
    }

    static long day(Due due) {
        return due instanceof Due.At at ? DayNumber.of(at.at()) : DayNumber.of(((Due.On) due).on());
    }

    private List<Said> said() {
        var list = new ArrayList<Said>();
        last.dueHistory().forEach(change -> list.add(new Said(change.recordedAt(), true, 0, change.to())));
        for (var version : shown) {
            var dossier = (Dossier) version.content();
            if (dossier != null) {
                list.add(new Said(
                        version.version().stamp(), false, version.version().epoch(), dossier.due()));
            }
        }
        // in the end the date of the last state is in force, whatever was said last
        var lastSaid = list.get(0);
        for (var one : list) {
            lastSaid = one.before(lastSaid) ? lastSaid : one;
        }
        list.set(list.lastIndexOf(lastSaid), new Said(lastSaid.since, lastSaid.report, lastSaid.epoch, last.due()));
        return list;
    }

    private @Nullable Due firstPromise() {
        Said first = null;
        for (var one : said) {
            if (one.due != null && (first == null || one.before(first))) {
                first = one;
            }
        }
        var promise = first == null ? null : first.due;
        var since = first == null ? Instant.MAX : first.since;
        var found = false;
        for (var change : last.dueHistory()) {
            // what held before a change held earlier than anything that was said from then on
            if (change.from() != null
                    && (change.recordedAt().isBefore(since)
                            || (!found && change.recordedAt().equals(since)))) {
                since = change.recordedAt();
                promise = change.from();
                found = true;
            }
        }
        return promise;
    }

    private @Nullable Due inForceBefore(Instant moment) {
        Said latest = null;
        for (var one : said) {
            if (one.since.isBefore(moment) && (latest == null || !one.before(latest))) {
                latest = one;
            }
        }
        return latest == null ? original : latest.due;
    }

    private boolean waiting(Instant moment) {
        for (var supplement : last.supplements()) {
            if (supplement.requestedAt().isBefore(moment)
                    && (supplement.returnedAt() == null
                            || !supplement.returnedAt().isBefore(moment))) {
                return true;
            }
        }
        if (!last.supplements().isEmpty()) {
            return false;
        }
        RecordVersion latest = null;
        for (var version : shown) {
            if (version.content() != null
                    && version.version().stamp().isBefore(moment)
                    && (latest == null || LastState.higher(version, latest))) {
                latest = version;
            }
        }
        return latest != null
                && latest.content() instanceof Dossier dossier
                && dossier.status().name().equals("SUPPLEMENT_REQUESTED");
    }
}
