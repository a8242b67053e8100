package vn.kip.domain.indicator;

import java.util.Locale;

/** By what a figure is broken down; the parts always add up to the whole. */
public enum Breakdown {
    AGENCY,
    SECTOR,
    CHANNEL,
    /** Of a procedure posting: the level that performs the procedure. */
    LEVEL,
    /** Of a petition: what it is about. */
    CATEGORY;

    /** The name used in configuration and in snapshots. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The part that a group belongs to. */
    public String keyOf(TallyRow row) {
        return switch (this) {
            case AGENCY -> row.agency();
            case SECTOR, LEVEL, CATEGORY -> row.sector();
            case CHANNEL -> row.channel();
        };
    }
}
