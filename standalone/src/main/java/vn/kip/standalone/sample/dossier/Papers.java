package vn.kip.standalone.sample.dossier;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A request for missing papers as the system lists it (DanhSachHoSoBoSung).
 *
 * @param returned null while the papers are missing
 * @param after the promise given when they came, null before
 */
public record Papers(
        LocalDateTime requested,
        @Nullable LocalDateTime returned,
        @Nullable Promise before,
        @Nullable Promise after) {}
