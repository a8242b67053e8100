package vn.kip.ingest.infer;

import java.util.List;
import vn.kip.domain.record.RecordKind;

/**
 * A canonical field that a column may hold.
 *
 * @param required whether a mapping without it is refused
 */
record Field(String name, Type type, boolean required) {

    /** What stands in a column that holds it. */
    enum Type {
        ID,
        CODE,
        DATE,
        STATUS,
        CHANNEL,
        RATING
    }

    static final Field STAMP = new Field("stamp", Type.DATE, false);

    /** The fields of a kind, in the order in which they are proposed; lists within a row are not among them. */
    static List<Field> of(RecordKind kind) {
        return switch (kind) {
            case DOSSIER ->
                List.of(
                        required("id", Type.ID),
                        required("status", Type.STATUS),
                        optional("procedure", Type.CODE),
                        optional("sector", Type.CODE),
                        optional("channel", Type.CHANNEL),
                        optional("receivingAgency", Type.CODE),
                        required("resolvingAgency", Type.CODE),
                        optional("submittedAt", Type.DATE),
                        required("receivedAt", Type.DATE),
                        optional("due", Type.DATE),
                        required("completedAt", Type.DATE),
                        optional("returnedAt", Type.DATE));
            case SURVEY ->
                List.of(
                        required("id", Type.ID),
                        required("agency", Type.CODE),
                        optional("dossierId", Type.ID),
                        required("ratedAt", Type.DATE),
                        required("rating", Type.RATING));
            case PETITION ->
                List.of(
                        required("id", Type.ID),
                        required("status", Type.STATUS),
                        required("resolvingAgency", Type.CODE),
                        optional("category", Type.CODE),
                        required("receivedAt", Type.DATE),
                        optional("forwardedAt", Type.DATE),
                        optional("due", Type.DATE),
                        required("handledAt", Type.DATE));
            case PROCEDURE ->
                List.of(
                        required("id", Type.ID),
                        required("procedure", Type.CODE),
                        optional("level", Type.CODE),
                        required("effectiveFrom", Type.DATE),
                        optional("effectiveTo", Type.DATE),
                        optional("postedAtOneStop", Type.DATE),
                        optional("postedOnPortal", Type.DATE));
            case AUDIT ->
                List.of(
                        required("id", Type.ID),
                        required("programme", Type.CODE),
                        required("agency", Type.CODE),
                        required("plannedOn", Type.DATE),
                        optional("performedOn", Type.DATE));
        };
    }

    private static Field required(String name, Type type) {
        return new Field(name, type, true);
    }

    private static Field optional(String name, Type type) {
        return new Field(name, type, false);
    }
}
