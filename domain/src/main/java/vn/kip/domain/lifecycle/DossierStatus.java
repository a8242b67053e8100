package vn.kip.domain.lifecycle;

import java.util.Arrays;
import java.util.Optional;

/**
 * The ten states of a dossier (TrangThaiHoSo), with their national codes 1 to 10.
 *
 * <p>What a state means for counting is asked of the state itself, so that no list of states is kept elsewhere.
 */
public enum DossierStatus {
    SUBMITTED(1, Phase.NOT_ACCEPTED),
    ACCEPTED(2, Phase.OPEN),
    REJECTED_AT_INTAKE(3, Phase.NOT_ACCEPTED),
    IN_PROGRESS(4, Phase.OPEN),
    SUPPLEMENT_REQUESTED(5, Phase.OPEN),
    FINANCIAL_OBLIGATION(6, Phase.OPEN),
    WITHDRAWN(7, Phase.ENDED),
    STOPPED(8, Phase.ENDED),
    COMPLETED(9, Phase.ENDED),
    RESULT_RETURNED(10, Phase.ENDED);

    private enum Phase {
        NOT_ACCEPTED,
        OPEN,
        ENDED
    }

    private final int code;
    private final Phase phase;

    DossierStatus(int code, Phase phase) {
        this.code = code;
        this.phase = phase;
    }

    /** The national code, 1 to 10. */
    public int code() {
        return code;
    }

    /** Whether the dossier was taken in; submitted (1) and rejected at intake (3) are counted nowhere. */
    public boolean accepted() {
        return phase != Phase.NOT_ACCEPTED;
    }

    /** Whether the clock has stopped for good: withdrawn, stopped, completed or handed over (7 to 10). */
    public boolean ended() {
        return phase == Phase.ENDED;
    }

    /** The state with this national code, or empty when there is none. */
    public static Optional<DossierStatus> ofCode(int code) {
        return Arrays.stream(values()).filter(status -> status.code == code).findFirst();
    }
}
