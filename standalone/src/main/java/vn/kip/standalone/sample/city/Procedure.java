package vn.kip.standalone.sample.city;

import java.util.Optional;

/**
 * An administrative procedure of the national catalogue.
 *
 * @param sector empty for a procedure that is posted but that the sample's dossiers do not use
 * @param level the level that performs it here
 * @param limitDays its time limit in working days; 0 where the catalogue gives none
 */
public record Procedure(String code, String name, Optional<Sector> sector, Level level, int limitDays) {

    /** Who performs a procedure, with the name that sources write. */
    public enum Level {
        DISTRICT("Cấp huyện"),
        COMMUNE("Cấp xã");

        private final String vi;

        Level(String vi) {
            this.vi = vi;
        }

        public String vi() {
            return vi;
        }
    }
}
