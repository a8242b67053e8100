package vn.kip.domain.lifecycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of the due date that the source itself reports (NgayHenTraTruoc, NgayHenTraMoi).
 *
 * @param recordedAt when the source recorded the change; from then on the new date is in force
 * @param from the date before, or null where the source does not say
 * @param reason a code of the source, empty when it gives none; never free text
 */
public record DueChange(Instant recordedAt, @Nullable Due from, Due to, String reason) {}
