package vn.kip.domain.lifecycle;

/** How a dossier reached the one-stop shop (KenhThucHien); a source that does not say means {@link #IN_PERSON}. */
public enum Channel {
    IN_PERSON,
    ONLINE,
    POSTAL
}
