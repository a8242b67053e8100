package vn.kip.report.figures;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.kip.domain.dossier.DueDifferences;

/**
 * What the time limits of procedures say of the dossiers of a period.
 *
 * @param givenByAgency dossiers that are due by a limit, by resolving agency; only agencies with any
 * @param differences the due dates of the sources against the limits; empty of figures that are not frozen, for every
 *     dossier is looked at, and where no limits are known
 */
public record LimitFigures(SortedMap<String, GivenDue> givenByAgency, Optional<DueDifferences> differences) {

    public static final LimitFigures NONE = new LimitFigures(new TreeMap<>(Map.of()), Optional.empty());

    public LimitFigures {
        givenByAgency = Collections.unmodifiableSortedMap(new TreeMap<>(givenByAgency));
    }

    /** The dossiers of all agencies that are due by a limit. */
    public GivenDue given() {
        return givenByAgency.values().stream().reduce(GivenDue.NONE, GivenDue::plus);
    }
}
