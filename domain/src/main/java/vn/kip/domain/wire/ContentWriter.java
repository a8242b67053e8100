package vn.kip.domain.wire;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.lifecycle.Channel;
import vn.kip.domain.lifecycle.DossierStatus;
import vn.kip.domain.lifecycle.DueChange;
import vn.kip.domain.lifecycle.PetitionStatus;
import vn.kip.domain.record.Dossier;
import vn.kip.domain.record.InternalAudit;
import vn.kip.domain.record.Petition;
import vn.kip.domain.record.ProcedurePosting;
import vn.kip.domain.record.RecordContent;
import vn.kip.domain.record.SurveySlip;
import vn.kip.domain.wire.avro.ChannelState;
import vn.kip.domain.wire.avro.DossierStatusState;
import vn.kip.domain.wire.avro.PetitionStatusState;

/** Contents of records into messages, in the order of the fields of {@code kip.avsc}. */
final class ContentWriter {

    private static final Map<DossierStatus, Integer> DOSSIER_STATUSES = new EnumMap<>(DossierStatus.class);
    private static final Map<Channel, Integer> CHANNELS = new EnumMap<>(Channel.class);
    private static final Map<PetitionStatus, Integer> PETITION_STATUSES = new EnumMap<>(PetitionStatus.class);

    static {
        for (var status : DossierStatus.values()) {
            DOSSIER_STATUSES.put(
                    status, DossierStatusState.valueOf(status.name()).ordinal());
        }
        for (var channel : Channel.values()) {
            CHANNELS.put(channel, ChannelState.valueOf(channel.name()).ordinal());
        }
        for (var status : PetitionStatus.values()) {
            PETITION_STATUSES.put(
                    status, PetitionStatusState.valueOf(status.name()).ordinal());
        }
    }

    private ContentWriter() {}

    static void write(MessageWriter out, @Nullable RecordContent content) throws IOException {
        if (content == null) {
            out.alternative(0);
        } else if (content instanceof Dossier dossier) {
            write(out.alternative(1), dossier);
        } else if (content instanceof SurveySlip slip) {
            out.alternative(2)
                    .text(slip.agency())
                    .text(slip.dossierId())
                    .moment(slip.ratedAt())
                    .text(slip.rating());
        } else if (content instanceof Petition petition) {
            write(out.alternative(3), petition);
        } else if (content instanceof ProcedurePosting posting) {
            out.alternative(4)
                    .text(posting.procedure())
                    .text(posting.level())
                    .day(posting.effectiveFrom())
                    .dayOrNull(posting.effectiveTo())
                    .dayOrNull(posting.postedAtOneStop())
                    .dayOrNull(posting.postedOnPortal());
        } else if (content instanceof InternalAudit audit) {
            out.alternative(5)
                    .text(audit.programme())
                    .text(audit.agency())
                    .day(audit.plannedOn())
                    .dayOrNull(audit.performedOn());
        }
    }

    private static void write(MessageWriter out, Dossier dossier) throws IOException {
        out.symbol(DOSSIER_STATUSES.getOrDefault(dossier.status(), 0))
                .text(dossier.rawStatus())
                .text(dossier.procedure())
                .text(dossier.sector())
                .symbol(CHANNELS.getOrDefault(dossier.channel(), 0))
                .text(dossier.receivingAgency())
                .text(dossier.resolvingAgency())
                .momentOrNull(dossier.submittedAt())
                .momentOrNull(dossier.receivedAt())
                .due(dossier.due())
                .each(dossier.dueHistory(), ContentWriter::write)
                .momentOrNull(dossier.completedAt())
                .momentOrNull(dossier.returnedAt())
                .each(dossier.supplements(), (each, supplement) -> each.moment(supplement.requestedAt())
                        .momentOrNull(supplement.returnedAt()));
    }

    private static void write(MessageWriter out, DueChange change) throws IOException {
        out.moment(change.recordedAt()).due(change.from()).due(change.to()).text(change.reason());
    }

    private static void write(MessageWriter out, Petition petition) throws IOException {
        out.symbol(PETITION_STATUSES.getOrDefault(petition.status(), 0))
                .text(petition.rawStatus())
                .text(petition.resolvingAgency())
                .text(petition.category())
                .moment(petition.receivedAt())
                .momentOrNull(petition.forwardedAt())
                .due(petition.due())
                .momentOrNull(petition.handledAt());
    }
}
