package vn.kip.domain.contribution;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.record.RecordKind;

/**
 * Where something is counted.
 *
 * @param day in the business zone
 * @param agency the resolving agency as {@link CountingRules#agency} says it, on the day on which a dossier or petition
 *     was received, a slip was given, or an audit is planned for; empty where the kind has none
 * @param sector of a dossier its sector, of a petition its category, of a posting its level; else empty
 * @param channel of a dossier its channel, else empty
 * @param cohort of what happens to a petition the day it was received, else null. The official share counts petitions
 *     received <em>and</em> handled in the period, which no sum over one kind of day can tell; petitions are so few
 *     that a second day in their key costs nothing
 */
public record CellKey(
        RecordKind kind,
        LocalDate day,
        String agency,
        String sector,
        String channel,
        @Nullable LocalDate cohort) {

    /** Written out, like {@link #hashCode}: keys are looked up for every contribution of every version. */
    @Override
    public boolean equals(Object other) {
        return other instanceof CellKey key
                && kind == key.kind
                && day.equals(key.day)
                && agency.equals(key.agency)
                && sector.equals(key.sector)
                && channel.equals(key.channel)
                && Objects.equals(cohort, key.cohort);
    }

    @Override
    public int hashCode() {
        var hash = kind.ordinal();
        hash = 31 * hash + day.hashCode();
        hash = 31 * hash + agency.hashCode();
        hash = 31 * hash + sector.hashCode();
        hash = 31 * hash + channel.hashCode();
        return 31 * hash + Objects.hashCode(cohort);
    }
}
