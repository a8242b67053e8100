package vn.kip.report.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.kip.domain.doubt.DoubtfulPattern;
import vn.kip.domain.doubt.Lateness;
import vn.kip.domain.index766.CitizenSatisfaction;

/**
 * What a review of the records of a period found, beside its figures and instead of none of them.
 *
 * @param latenessByAgency only agencies with any of it
 * @param findings one per pattern, in the order of the patterns
 */
public record Review(
        SortedMap<String, Lateness> latenessByAgency, List<Finding> findings, CitizenSatisfaction citizens) {

    /**
     * The dossiers that show a pattern.
     *
     * @param byAgency how many, by resolving agency; only agencies with any
     * @param listed in the order of agencies and keys, at most so many as {@code review.listed} says
     */
    public record Finding(DoubtfulPattern pattern, SortedMap<String, Long> byAgency, List<Flagged> listed) {

        public Finding {
            byAgency = Collections.unmodifiableSortedMap(new TreeMap<>(byAgency));
            listed = List.copyOf(listed);
        }

        /** Of all dossiers that show it. */
        public static Finding of(DoubtfulPattern pattern, List<Flagged> all, int listed) {
            var byAgency = new TreeMap<String, Long>();
            all.forEach(dossier -> byAgency.merge(dossier.agency(), 1L, Long::sum));
            return new Finding(
                    pattern, byAgency, all.stream().sorted().limit(listed).toList());
        }

        public long dossiers() {
            return byAgency.values().stream().mapToLong(Long::longValue).sum();
        }

        /** Whether not all of them are listed. */
        public boolean cut() {
            return dossiers() > listed.size();
        }
    }

    /** A dossier by its key, with the agency that resolves it. */
    public record Flagged(String agency, String authority, String id) implements Comparable<Flagged> {

        @Override
        public int compareTo(Flagged other) {
            var byAgency = agency.compareTo(other.agency);
            if (byAgency != 0) {
                return byAgency;
            }
            var byAuthority = authority.compareTo(other.authority);
            return byAuthority != 0 ? byAuthority : id.compareTo(other.id);
        }
    }

    public Review {
        latenessByAgency = Collections.unmodifiableSortedMap(new TreeMap<>(latenessByAgency));
        findings = List.copyOf(findings);
    }

    /** Over all agencies. */
    public Lateness lateness() {
        return latenessByAgency.values().stream().reduce(Lateness.NONE, Lateness::plus);
    }

    /** The findings of patterns that any dossier shows. */
    public List<Finding> found() {
        return findings.stream().filter(finding -> finding.dossiers() > 0).toList();
    }

    /** The agencies that any pattern was found at. */
    public List<String> agencies() {
        var agencies = new TreeSet<String>();
        findings.forEach(finding -> agencies.addAll(finding.byAgency().keySet()));
        return new ArrayList<>(agencies);
    }
}
