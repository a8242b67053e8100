package vn.kip.domain.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed about a unit over time. A unit exists on the days on which it holds a code.
 *
 * @param codes by their first days, at least one; several at a time belong to different schemes
 * @param parents by their first days, at most one at a time
 * @param succession null for a unit that still exists, and for one that ended with nothing said about what followed
 */
public record UnitHistory(
        List<Code> codes, List<Parent> parents, @Nullable Succession succession) {

    /**
     * A code that a unit holds for a time.
     *
     * @param code in its {@link AgencyIdentifier#canonical canonical} form
     * @param scheme whose code it is, such as ADMINISTRATIVE or AGENCY; for readers only: records do not say which
     *     scheme they use, so on one day a code means one unit whatever its scheme
     */
    public record Code(String code, String scheme, Validity validity) {}

    /** The unit above a unit for a time. */
    public record Parent(String unitId, Validity validity) {}

    public UnitHistory {
        codes = List.copyOf(codes);
        parents = List.copyOf(parents);
    }
}
