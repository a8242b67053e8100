package vn.kip.domain.organisation;

import java.util.Optional;

/** What a code of a record meant on the day the record was received. */
public sealed interface Placement {

    /** What the record counts under: the id of a unit, or an unknown code, told apart from all ids. */
    String key();

    /** The unit, or empty for an unknown code. */
    Optional<Unit> known();

    /** A unit that held the code on that day. */
    record Known(Unit unit) implements Placement {

        @Override
        public String key() {
            return unit.id();
        }

        @Override
        public Optional<Unit> known() {
            return Optional.of(unit);
        }
    }

    /**
     * A code that no unit held on that day. Its records count under the code itself: they are somebody's, and a total
     * without them would be wrong.
     *
     * @param code in its {@link AgencyIdentifier#canonical canonical} form
     */
    record Unknown(String code, String key) implements Placement {

        @Override
        public Optional<Unit> known() {
            return Optional.empty();
        }
    }
}
