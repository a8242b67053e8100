package vn.kip.domain.proof;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import vn.kip.domain.record.RecordKind;

/**
 * Every share of a period, by looking at each record once as it stands at the boundary {@code until}.
 *
 * @param span the period
 * @param until the first day that no longer counts
 */
record Shares(Office office, Population population, Span span, long until) {

    /** So many of so many. */
    record Share(long of, long all) {}

    /** Which records are looked at: those of a place, by the parts that figures are broken down to. */
    interface Place {
        boolean holds(String agency, String sector, String channel);
    }

    static final Place ANYWHERE = (agency, sector, channel) -> true;

    /** A formula by its name, over all records. */
    Share of(String formula, String rule) {
        return of(formula, rule, ANYWHERE);
    }

    /** The parts of a formula by the key of each place, without those over nothing. */
    SortedMap<String, Share> parts(String formula, String rule, RecordKind kind, Function<List<String>, String> keyOf) {
        var parts = new TreeMap<String, Share>();
        for (var key : keys(kind, keyOf)) {
            var share = of(formula, rule, (agency, sector, channel) -> keyOf.apply(List.of(agency, sector, channel))
                    .equals(key));
            if (share.all > 0) {
                parts.put(key, share);
            }
        }
        return parts;
    }

    /** Form II.06a, the columns 3 to 13 in their order, of a place. */
    long[] form(String rule, Place place) {
        var columns = new long[11];
        for (var dossier : population.dossiers()) {
            if (!holds(place, dossier) || !dossier.dated() || !toBeDealtWith(dossier)) {
                continue;
            }
            columns[0]++;
            var isNew = dossier.received >= span.start();
            var online = dossier.last.channel().name().equals("ONLINE");
            columns[isNew ? online ? 1 : 2 : 3]++;
            if (dossier.ended < until) {
                columns[4]++;
                var verdict = verdict(dossier, rule);
                columns[verdict.equals("EARLY") ? 5 : verdict.equals("ON_TIME") ? 6 : 7]++;
            } else {
                columns[8]++;
                columns[overdue(dossier, rule) ? 10 : 9]++;
            }
        }
        return columns;
    }

    TreeSet<String> keys(RecordKind kind, Function<List<String>, String> keyOf) {
        var keys = new TreeSet<String>();
        switch (kind) {
            case DOSSIER ->
                population
                        .dossiers()
                        .forEach(one -> keys.add(keyOf.apply(List.of(
                                one.last.resolvingAgency(),
                                one.last.sector(),
                                one.last.channel().name()))));
            case SURVEY -> population.slips().forEach(one -> keys.add(keyOf.apply(List.of(one.agency(), "", ""))));
            case PETITION ->
                population
                        .petitions()
                        .forEach(one -> keys.add(keyOf.apply(
                                List.of(one.last().resolvingAgency(), one.last().category(), ""))));
            case PROCEDURE -> population.postings().forEach(one -> keys.add(keyOf.apply(List.of("", one.level(), ""))));
            case AUDIT -> population.audits().forEach(one -> keys.add(keyOf.apply(List.of(one.agency(), "", ""))));
        }
        return keys;
    }

    private Share of(String formula, String rule, Place place) {
        return switch (formula) {
            case "RESOLVED_ONLY", "INDEX_766", "OF_RECEIVED" -> dossiers(formula, rule, place);
            case "SATISFIED_OF_RATED" -> slips(place);
            case "POSTED_OF_IN_FORCE" -> postings(place);
            case "AUDITED_OF_PROGRAMME" -> audits(place);
            default -> petitions(formula, place);
        };
    }

    private Share dossiers(String formula, String rule, Place place) {
        long good = 0;
        long all = 0;
        for (var dossier : population.dossiers()) {
            if (!holds(place, dossier) || !dossier.dated() || !toBeDealtWith(dossier)) {
                continue;
            }
            var resolved = dossier.ended < until;
            var inTime = resolved && !verdict(dossier, rule).equals("LATE");
            all += resolved || !formula.equals("RESOLVED_ONLY") ? 1 : 0;
            good += inTime || (formula.equals("INDEX_766") && !resolved && !overdue(dossier, rule)) ? 1 : 0;
        }
        return new Share(good, all);
    }

    private boolean toBeDealtWith(DossierFile dossier) {
        return dossier.received < until && dossier.ended >= span.start();
    }

    private static boolean holds(Place place, DossierFile dossier) {
        var last = dossier.last;
        return place.holds(last.resolvingAgency(), last.sector(), last.channel().name());
    }

    private static String verdict(DossierFile dossier, String rule) {
        return dossier.verdict(rule.startsWith("INSTANT"), rule.endsWith("ORIGINAL"));
    }

    private boolean overdue(DossierFile dossier, String rule) {
        return dossier.overdueAtTheEndOf(until - 1, rule.endsWith("ORIGINAL"));
    }

    private Share slips(Place place) {
        long satisfied = 0;
        long rated = 0;
        for (var slip : population.slips()) {
            var day = DayNumber.of(slip.ratedAt());
            if (place.holds(slip.agency(), "", "") && inThePeriod(day) && DayBook.rated(office, slip.rating())) {
                rated++;
                satisfied += office.satisfied().contains(slip.rating()) ? 1 : 0;
            }
        }
        return new Share(satisfied, rated);
    }

    private Share petitions(String formula, Place place) {
        long good = 0;
        long all = 0;
        for (var petition : population.petitions()) {
            var last = petition.last();
            if (!place.holds(last.resolvingAgency(), last.category(), "")
                    || petition.received() >= until
                    || petition.ended() < span.start()) {
                continue;
            }
            var handled = petition.ended() < until;
            var onTime = handled && petition.onTime();
            switch (formula) {
                case "HANDLED_OF_RECEIVED" -> {
                    all += petition.received() >= span.start() ? 1 : 0;
                    good += petition.received() >= span.start() && onTime ? 1 : 0;
                }
                case "PETITION_INDEX_766" -> {
                    all++;
                    good += onTime || (!handled && petition.dated() && petition.due() >= until) ? 1 : 0;
                }
                case "OF_HANDLED" -> {
                    all += handled ? 1 : 0;
                    good += onTime ? 1 : 0;
                }
                default -> throw new IllegalArgumentException("expected a formula that is known, found " + formula);
            }
        }
        return new Share(good, all);
    }

    private Share postings(Place place) {
        long posted = 0;
        long inForce = 0;
        for (var posting : population.postings()) {
            if (place.holds("", posting.level(), "") && DayBook.inForce(posting, until - 1)) {
                inForce++;
                posted += DayBook.posted(posting, until - 1) ? 1 : 0;
            }
        }
        return new Share(posted, inForce);
    }

    /** Of each agency no more than its part of the programme: one that was audited twice does not stand for another. */
    private Share audits(Place place) {
        long performed = 0;
        long planned = 0;
        for (var agency : keys(RecordKind.AUDIT, parts -> parts.get(0))) {
            long plannedHere = 0;
            long performedHere = 0;
            for (var audit : population.audits()) {
                if (!audit.agency().equals(agency) || !place.holds(agency, "", "")) {
                    continue;
                }
                var plan = DayNumber.of(audit.plannedOn());
                plannedHere += plan >= span.yearStart() && plan < span.yearEnd() ? 1 : 0;
                var done = audit.performedOn() == null ? DayNumber.NEVER : DayNumber.of(audit.performedOn());
                performedHere += done >= span.yearStart() && done < until ? 1 : 0;
            }
            planned += plannedHere;
            performed += performedHere < plannedHere ? performedHere : plannedHere;
        }
        return new Share(performed, planned);
    }

    private boolean inThePeriod(long day) {
        return day >= span.start() && day < until;
    }
}
