package vn.kip.domain.dossier;

import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kip.domain.calendar.OfficeHours;
import vn.kip.domain.calendar.WorkingCalendar;
import vn.kip.domain.lifecycle.Due;
import vn.kip.domain.lifecycle.Supplement;
import vn.kip.domain.limit.DueComparison;
import vn.kip.domain.limit.DueDates;
import vn.kip.domain.limit.DueRules;
import vn.kip.domain.limit.LimitReading;
import vn.kip.domain.limit.Pause;
import vn.kip.domain.limit.ProcedureLimits;
import vn.kip.domain.limit.Reason;
import vn.kip.domain.record.Dossier;

/**
 * By when a dossier is to be dealt with by the time limit of its procedure.
 *
 * <p>What the source says holds; the limit stands in where it says nothing, and beside it otherwise. A dossier that waits
 * for papers has its limit as if it did not, until they are back: while it waits it is in time. One that ends while it
 * waits has waited until its end.
 *
 * @param limits those of the procedures, empty where none is known; a dossier keeps the one in force at its receipt
 * @param dates how they run
 */
public record DossierClock(ProcedureLimits limits, DueDates dates, Undated undated) {

    /** What becomes of a dossier whose source names no due date. */
    public enum Undated {
        /** It is due by the limit of its procedure. */
        BY_LIMIT,
        /** It stays outside rates and forms; limits are only compared with the dates of the source. */
        OUTSIDE
    }

    /** No limit is known. */
    public static DossierClock withoutLimits(ZoneId zone) {
        var dates = new DueDates(OfficeHours.usual(WorkingCalendar.shipped()), DueRules.DEFAULT, zone);
        return new DossierClock(ProcedureLimits.NONE, dates, Undated.BY_LIMIT);
    }

    /** Whether any due date of a source can be compared with a limit. */
    public boolean compares() {
        return !limits.byCode().isEmpty();
    }

    /** Whether a dossier may be given a due date. */
    public boolean gives() {
        return compares() && undated == Undated.BY_LIMIT;
    }

    /** The due date of a dossier whose source names none; empty where the source does, and where nothing says so. */
    public Optional<Due> given(Dossier dossier) {
        var received = dossier.receivedAt();
        if (!gives() || dossier.due() != null || received == null) {
            return Optional.empty();
        }
        var over = pauses(dossier).filter(pause -> pause.returnedAt() != null).toList();
        return limit(dossier).limit().flatMap(limit -> dates.of(limit, received, over)
                .due());
    }

    /** The due date of the source beside the one that the limit gives; not comparable while the dossier waits. */
    public DueComparison compare(Dossier dossier) {
        return dates.compare(
                limit(dossier), dossier.receivedAt(), pauses(dossier).toList(), dossier.due());
    }

    /** The one in force on the day of the receipt. */
    private LimitReading limit(Dossier dossier) {
        var received = dossier.receivedAt();
        return received == null
                ? new LimitReading.None(Reason.NOT_RECEIVED)
                : limits.of(dossier.procedure(), received.atZone(dates.zone()).toLocalDate());
    }

    /** The waits for papers; what came back before it was asked for is no wait. */
    private static Stream<Pause> pauses(Dossier dossier) {
        var end = dossier.endedAt().orElse(null);
        return dossier.supplements().stream()
                .map(asked -> asked.returnedAt() == null ? new Supplement(asked.requestedAt(), end) : asked)
                .filter(asked ->
                        asked.returnedAt() == null || !asked.returnedAt().isBefore(asked.requestedAt()))
                .map(Pause::of);
    }

    /** A text that differs when the due dates given differ; empty where none is ever given. */
    public String id() {
        return gives() ? limits.fingerprint() + ";" + dates.fingerprint() : "";
    }

    /** A text that differs when comparisons or due dates differ; empty where there is no limit. */
    public String fingerprint() {
        return compares() ? limits.fingerprint() + ";" + dates.fingerprint() + ";" + undated : "";
    }
}
