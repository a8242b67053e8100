package vn.kip.ingest.mapping;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.lifecycle.Channel;
import vn.kip.domain.lifecycle.ClockStart;
import vn.kip.domain.lifecycle.DossierStatus;
import vn.kip.domain.lifecycle.DueChange;
import vn.kip.domain.lifecycle.Supplement;
import vn.kip.domain.record.Dossier;
import vn.kip.ingest.mapping.field.ChoiceField;
import vn.kip.ingest.mapping.field.CodeField;
import vn.kip.ingest.mapping.field.DateField;
import vn.kip.ingest.row.Row;

/** Reads a {@link Dossier}; without tables of its own, a source is read with the national codes. */
record DossierReader(
        ChoiceField<DossierStatus> status,
        ChoiceField<Channel> channel,
        Codes codes,
        Dates dates,
        ListField<Supplement> supplements,
        ListField<DueChange> dueHistory)
        implements ContentReader {

    private static final Map<String, DossierStatus> NATIONAL_STATUSES = Arrays.stream(DossierStatus.values())
            .collect(Collectors.toUnmodifiableMap(status -> Integer.toString(status.code()), status -> status));
    private static final Map<String, Channel> NATIONAL_CHANNELS =
            Map.of("1", Channel.IN_PERSON, "2", Channel.ONLINE, "3", Channel.POSTAL);

    /** The fields that hold codes. */
    record Codes(CodeField procedure, CodeField sector, CodeField receivingAgency, CodeField resolvingAgency) {}

    /**
     * The fields that hold moments.
     *
     * @param zone in which the rule that starts the clock has its days
     */
    record Dates(
            ZoneId zone,
            DateField submittedAt,
            DateField receivedAt,
            DateField receivedByAgencyAt,
            DateField due,
            DateField completedAt,
            DateField returnedAt) {

        @Nullable
        Instant clockStart(Row row) {
            return ClockStart.of(receivedAt.moment(row), receivedByAgencyAt.moment(row), zone);
        }
    }

    static DossierReader of(FieldSettings fields) {
        return new DossierReader(
                fields.requiredChoice("status", DossierStatus.class, NATIONAL_STATUSES),
                fields.choice("channel", Channel.class, NATIONAL_CHANNELS, Channel.IN_PERSON),
                new Codes(
                        fields.code("procedure"),
                        fields.code("sector"),
                        fields.code("receivingAgency"),
                        fields.requiredCode("resolvingAgency")),
                new Dates(
                        fields.zone(),
                        fields.date("submittedAt"),
                        fields.requiredDate("receivedAt"),
                        fields.date("receivedByAgencyAt"),
                        fields.date("due"),
                        fields.dateOr("completedAt", "returnedAt"),
                        fields.date("returnedAt")),
                fields.list("supplements", SupplementReader::of),
                fields.list("dueHistory", DueChangeReader::of));
    }

    @Override
    public Dossier read(Row row) {
        var state = status.read(row);
        return new Dossier(
                state.state(),
                state.raw(),
                codes.procedure.read(row),
                codes.sector.read(row),
                channel.read(row).state(),
                codes.receivingAgency.read(row),
                codes.resolvingAgency.read(row),
                dates.submittedAt.moment(row),
                dates.clockStart(row),
                dates.due.due(row),
                inOrder(dueHistory.read(row), Comparator.comparing(DueChange::recordedAt)),
                dates.completedAt.moment(row),
                dates.returnedAt.moment(row),
                inOrder(supplements.read(row), Comparator.comparing(Supplement::requestedAt)));
    }

    private static <T> List<T> inOrder(List<T> unordered, Comparator<T> order) {
        return unordered.size() < 2
                ? unordered
                : unordered.stream().sorted(order).toList();
    }
}
