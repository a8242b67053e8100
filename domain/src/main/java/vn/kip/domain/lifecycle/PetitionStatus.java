package vn.kip.domain.lifecycle;

/** The three groups into which the states of a petition fall (domain rule: each petition is counted once). */
public enum PetitionStatus {
    WAITING,
    IN_PROGRESS,
    HANDLED
}
