package vn.kip.domain.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * From when the time of a dossier runs.
 *
 * <p>From its receipt; for one taken in elsewhere, and received from 5 August 2026 on, from when the agency that is to
 * deal with it has received it (Decree 118/2025/NĐ-CP, article 17.3, in the wording of Decree 309/2026/NĐ-CP, article
 * 8.3). A dossier keeps the rule in force at its receipt.
 */
public final class ClockStart {

    private static final LocalDate BY_AGENCY_FROM = LocalDate.of(2026, 8, 5);

    private ClockStart() {}

    /**
     * The moment from which time runs.
     *
     * @param received by whoever took the dossier in, null while nobody has
     * @param receivedByAgency by the agency that is to deal with it, null where the source does not say; nothing before
     *     the receipt starts a clock
     * @param zone in which the receipt has its day
     */
    public static @Nullable Instant of(@Nullable Instant received, @Nullable Instant receivedByAgency, ZoneId zone) {
        if (received == null || receivedByAgency == null || receivedByAgency.isBefore(received)) {
            return received;
        }
        return LocalDate.ofInstant(received, zone).isBefore(BY_AGENCY_FROM) ? received : receivedByAgency;
    }
}
