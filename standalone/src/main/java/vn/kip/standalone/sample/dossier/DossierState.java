package vn.kip.standalone.sample.dossier;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.lifecycle.DossierStatus;

/**
 * A dossier as the one-stop system shows it after one event; all times are local.
 *
 * @param stamp when the system recorded it (NgayCapNhat); later in each state than in the one before
 * @param agency code of the resolving agency (DonViXuLy)
 * @param sector code of the sector (MaLinhVuc)
 * @param completed NgayKetThucXuLy
 * @param refused NgayTuChoi
 * @param returned NgayTra
 */
public record DossierState(
        LocalDateTime stamp,
        DossierStatus status,
        String agency,
        String sector,
        LocalDateTime submitted,
        @Nullable LocalDateTime received,
        @Nullable Promise due,
        @Nullable LocalDateTime completed,
        @Nullable LocalDateTime refused,
        @Nullable LocalDateTime returned,
        List<Papers> papers) {}
