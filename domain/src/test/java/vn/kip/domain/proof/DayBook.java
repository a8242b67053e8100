package vn.kip.domain.proof;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import vn.kip.domain.record.ProcedurePosting;

/**
 * What happened on which day, found by looking at each record at the end of each day: one line per measure, day, agency,
 * sector, channel and cohort.
 */
final class DayBook {

    private final Map<String, Long> counts = new TreeMap<>();
    private final long first;
    private final long horizon;

    private DayBook(long first, long horizon) {
        this.first = first;
        this.horizon = horizon;
    }

    /** The book over all days from {@code first} to {@code horizon}. */
    static Map<String, Long> of(Office office, Population population, long first, long horizon) {
        var book = new DayBook(first, horizon);
        population.dossiers().forEach(book::dossier);
        population.slips().forEach(slip -> {
            var place = "|" + slip.agency() + "|||";
            if (rated(office, slip.rating())) {
                book.count("RATED", DayNumber.of(slip.ratedAt()), place);
                book.countIf(
                        office.satisfied().contains(slip.rating()), "SATISFIED", DayNumber.of(slip.ratedAt()), place);
            }
        });
        population.petitions().forEach(book::petition);
        population.postings().forEach(book::posting);
        population.audits().forEach(audit -> {
            var place = "|" + audit.agency() + "|||";
            book.count("AUDIT_PLANNED", DayNumber.of(audit.plannedOn()), place);
            if (audit.performedOn() != null) {
                book.count("AUDIT_PERFORMED", DayNumber.of(audit.performedOn()), place);
            }
        });
        return book.counts;
    }

    /** Whether a rating is an opinion. */
    static boolean rated(Office office, String rating) {
        return !office.noOpinion().contains(rating)
                && (office.levels().isEmpty() || office.levels().contains(rating));
    }

    /** One line of the book. */
    static String line(String measure, long day, String place) {
        return measure + "|" + day + place;
    }

    private void dossier(DossierFile dossier) {
        var last = dossier.last;
        var place = "|" + last.resolvingAgency() + "|" + last.sector() + "|"
                + last.channel().name() + "|";
        var ended = dossier.ended != DayNumber.NEVER;
        if (!dossier.dated()) {
            count("RECEIVED_UNDATED", dossier.received, place);
            countIf(ended, "RESOLVED_UNDATED", dossier.ended, place);
            return;
        }
        count("RECEIVED", dossier.received, place);
        countIf(dossier.dueByLimit, "RECEIVED_BY_LIMIT", dossier.received, place);
        countIf(dossier.dueByLimit && ended, "RESOLVED_BY_LIMIT", dossier.ended, place);
        for (var due : new String[] {"CURRENT", "ORIGINAL"}) {
            var original = due.equals("ORIGINAL");
            for (var compare : new String[] {"INSTANT", "DATE"}) {
                if (ended) {
                    var verdict = dossier.verdict(compare.equals("INSTANT"), original);
                    // early is early by both, and has one measure
                    countIf(!verdict.equals("EARLY"), verdict + "_" + compare + "_" + due, dossier.ended, place);
                    countIf(verdict.equals("EARLY") && compare.equals("DATE"), "EARLY_" + due, dossier.ended, place);
                }
            }
            turns("LAPSED_" + due, "LAPSE_CLEARED_" + due, place, day -> dossier.overdueAtTheEndOf(day, original));
        }
    }

    private void petition(PetitionFile petition) {
        var last = petition.last();
        var place = "|" + last.resolvingAgency() + "|" + last.category() + "||" + petition.received();
        count("PETITION_RECEIVED", petition.received(), place);
        countIf(!petition.dated(), "PETITION_RECEIVED_UNDATED", petition.received(), place);
        if (petition.ended() != DayNumber.NEVER) {
            var answer = petition.dated() ? petition.onTime() ? "ON_TIME" : "LATE" : "UNDATED";
            count("HANDLED_" + answer, petition.ended(), place);
        }
        turns("PETITION_LAPSED", "PETITION_LAPSE_CLEARED", place, petition::overdueAtTheEndOf);
    }

    private void posting(ProcedurePosting posting) {
        var place = "||" + posting.level() + "||";
        count("CAME_INTO_FORCE", DayNumber.of(posting.effectiveFrom()), place);
        if (posting.effectiveTo() != null) {
            count("LEFT_FORCE", DayNumber.of(posting.effectiveTo()), place);
        }
        turns("POSTING_COMPLETE", "POSTING_ENDED", place, day -> inForce(posting, day) && posted(posting, day));
    }

    static boolean inForce(ProcedurePosting posting, long day) {
        return DayNumber.of(posting.effectiveFrom()) <= day
                && (posting.effectiveTo() == null || day < DayNumber.of(posting.effectiveTo()));
    }

    static boolean posted(ProcedurePosting posting, long day) {
        return posting.postedAtOneStop() != null
                && posting.postedOnPortal() != null
                && DayNumber.of(posting.postedAtOneStop()) <= day
                && DayNumber.of(posting.postedOnPortal()) <= day;
    }

    /** Looks at the end of each day whether something holds, and counts the days on which that turns. */
    private void turns(String on, String off, String place, LongPredicate holdsAtTheEndOf) {
        var held = false;
        for (var day = first; day <= horizon; day++) {
            var holds = holdsAtTheEndOf.test(day);
            countIf(holds && !held, on, day, place);
            countIf(held && !holds, off, day, place);
            held = holds;
        }
    }

    private void countIf(boolean counted, String measure, long day, String place) {
        if (counted) {
            count(measure, day, place);
        }
    }

    private void count(String measure, long day, String place) {
        counts.merge(line(measure, day, place), 1L, Long::sum);
    }
}
