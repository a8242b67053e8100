package vn.kip.standalone.sample.dossier;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.lifecycle.Channel;
import vn.kip.domain.lifecycle.DossierStatus;
import vn.kip.standalone.sample.city.City;

/** One dossier while its events are told: each leaves a state as the one-stop system records it. */
final class Course {

    private static final int SHORTEST_LIMIT = 3;
    private static final int LONGEST_LIMIT = 20;

    private final Traits traits;
    private final When when;
    private final Dice dice;
    private final int limit;
    private final List<DossierState> states = new ArrayList<>();

    private DossierStatus status = DossierStatus.SUBMITTED;
    private String agency;
    private String sector;
    private boolean misfiled;
    private boolean undated;
    private boolean dueByDay;
    private LocalDateTime submitted = LocalDateTime.MIN;
    private @Nullable LocalDateTime received;
    private @Nullable Promise due;
    private @Nullable LocalDateTime completed;
    private @Nullable LocalDateTime refused;
    private @Nullable LocalDateTime returned;
    private List<Papers> papers = List.of();

    Course(Traits traits, When when, Dice dice) {
        this.traits = traits;
        this.when = when;
        this.dice = dice;
        this.agency = traits.agency().commune() ? traits.agency().code() : City.ONE_STOP_SHOP;
        this.sector = traits.sector().code();
        var days = traits.procedure().limitDays();
        this.limit = Math.min(LONGEST_LIMIT, days > SHORTEST_LIMIT ? days : dice.between(SHORTEST_LIMIT, 7));
    }

    List<DossierState> states() {
        return List.copyOf(states);
    }

    /** The dossier's time limit in working days, 3 to 20. */
    int limit() {
        return limit;
    }

    /** The time limit, or {@code least} where the events need more room. */
    int limit(int least) {
        return Math.max(limit, least);
    }

    /** From here on the system shows the due date without its hour. */
    Course dueByDay() {
        dueByDay = true;
        if (due != null) {
            due = new Promise(due.at(), true);
        }
        return this;
    }

    /** No due date is given at the receipt. */
    Course undated() {
        undated = true;
        return this;
    }

    /** The resolving agency and the sector are wrong until {@link #refile}. */
    Course misfiled() {
        misfiled = true;
        sector = traits.otherSector().code();
        return this;
    }

    Course submit(LocalDateTime at) {
        submitted = at;
        return record(at.plusSeconds(dice.between(0, 120)));
    }

    /** Rejected at intake; a dossier already accepted keeps its date of receipt. */
    Course reject(LocalDateTime at) {
        status = DossierStatus.REJECTED_AT_INTAKE;
        refused = at;
        return record(at);
    }

    Course accept(int day, int dueDay) {
        return accept(when.at(day), when.promise(dueDay));
    }

    /** Accepted at the one-stop shop and handed to the agency; a fee is asked for in some cases. */
    Course accept(LocalDateTime at, LocalDateTime promised) {
        var inPerson = traits.channel() == Channel.IN_PERSON;
        submitted = at.minusMinutes(inPerson ? dice.between(3, 25) : dice.between(10, 400));
        if (!inPerson || dice.chance(0.8)) {
            record(submitted.plusSeconds(dice.between(0, 120)));
        }
        received = at;
        due = undated ? null : new Promise(promised, dueByDay);
        status = DossierStatus.ACCEPTED;
        record(at.plusSeconds(dice.between(0, 300)));
        status = DossierStatus.IN_PROGRESS;
        agency = misfiled ? traits.otherAgency().code() : traits.agency().code();
        record(at.plusMinutes(dice.between(15, 90)));
        if (dice.chance(0.6)) {
            askFee(at.plusMinutes(dice.between(95, 150)));
            resume(at.plusMinutes(dice.between(155, 300)));
        }
        return this;
    }

    Course askFee(LocalDateTime at) {
        status = DossierStatus.FINANCIAL_OBLIGATION;
        return record(at);
    }

    private void resume(LocalDateTime at) {
        status = DossierStatus.IN_PROGRESS;
        record(at);
    }

    /** Papers are asked for, and the request is listed. */
    Course askPapers(LocalDateTime at) {
        var longer = new ArrayList<>(papers);
        longer.add(new Papers(at, null, due, null));
        papers = List.copyOf(longer);
        return askPapersUnlisted(at);
    }

    /** Papers are asked for; only the status shows it. */
    Course askPapersUnlisted(LocalDateTime at) {
        status = DossierStatus.SUPPLEMENT_REQUESTED;
        return record(at);
    }

    /** The papers came, and with them a new due date is promised. */
    Course papersBack(LocalDateTime at, LocalDateTime promised) {
        var changed = new ArrayList<>(papers);
        var open = changed.remove(changed.size() - 1);
        var after = new Promise(promised, dueByDay);
        changed.add(new Papers(open.requested(), at, open.before(), after));
        papers = List.copyOf(changed);
        due = after;
        status = DossierStatus.IN_PROGRESS;
        return record(at);
    }

    /** The due date is overwritten; nothing but the date itself shows it. */
    Course moveDue(LocalDateTime at, LocalDateTime promised) {
        due = new Promise(promised, dueByDay);
        return record(at);
    }

    Course complete(LocalDateTime at) {
        return complete(at, at.plusSeconds(dice.between(0, 1800)));
    }

    /** Completed at a moment, but recorded only later. */
    Course complete(LocalDateTime at, LocalDateTime recorded) {
        status = DossierStatus.COMPLETED;
        completed = at;
        return record(recorded);
    }

    /** The result is collected, mostly: some are never recorded as handed over. */
    Course handOver() {
        return dice.chance(0.9) ? handOver(when.soonAfter(Objects.requireNonNull(completed), 8)) : this;
    }

    /** The result is handed over; also without ever having been recorded as completed. */
    Course handOver(LocalDateTime at) {
        status = DossierStatus.RESULT_RETURNED;
        returned = at;
        return record(at);
    }

    Course withdraw(LocalDateTime at) {
        status = DossierStatus.WITHDRAWN;
        completed = at;
        return record(at);
    }

    /** Stopped: the system writes the end into the date of refusal. */
    Course stop(LocalDateTime at) {
        status = DossierStatus.STOPPED;
        refused = at;
        return record(at);
    }

    /** In progress again; the date of the earlier completion stays in the system. */
    Course reopen(LocalDateTime at) {
        status = DossierStatus.IN_PROGRESS;
        return record(at);
    }

    /** Agency and sector are, by mistake, set to wrong ones. */
    Course misfile(LocalDateTime at) {
        agency = traits.otherAgency().code();
        sector = traits.otherSector().code();
        return record(at);
    }

    /** Agency and sector are set right. */
    Course refile(LocalDateTime at) {
        agency = traits.agency().code();
        sector = traits.sector().code();
        return record(at);
    }

    Course correctCompletion(LocalDateTime recorded, LocalDateTime at) {
        completed = at;
        return record(recorded);
    }

    Course correctReceipt(LocalDateTime recorded, LocalDateTime at) {
        received = at;
        submitted = at.minusMinutes(dice.between(3, 25));
        return record(recorded);
    }

    private Course record(LocalDateTime moment) {
        var stamp = moment;
        if (!states.isEmpty()) {
            var last = states.get(states.size() - 1).stamp();
            stamp = moment.isAfter(last) ? moment : last.plusSeconds(dice.between(1, 60));
        }
        states.add(new DossierState(
                stamp, status, agency, sector, submitted, received, due, completed, refused, returned, papers));
        return this;
    }
}
