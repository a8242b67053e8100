package vn.kip.domain.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.lifecycle.Channel;
import vn.kip.domain.lifecycle.DossierStatus;
import vn.kip.domain.lifecycle.Due;
import vn.kip.domain.lifecycle.DueChange;
import vn.kip.domain.lifecycle.PetitionStatus;
import vn.kip.domain.lifecycle.Supplement;
import vn.kip.domain.record.Dossier;
import vn.kip.domain.record.InternalAudit;
import vn.kip.domain.record.Petition;
import vn.kip.domain.record.ProcedurePosting;
import vn.kip.domain.record.RecordContent;
import vn.kip.domain.record.SurveySlip;
import vn.kip.domain.wire.avro.ChannelState;
import vn.kip.domain.wire.avro.DossierState;
import vn.kip.domain.wire.avro.DossierStatusState;
import vn.kip.domain.wire.avro.DueChangeState;
import vn.kip.domain.wire.avro.InternalAuditState;
import vn.kip.domain.wire.avro.PetitionState;
import vn.kip.domain.wire.avro.PetitionStatusState;
import vn.kip.domain.wire.avro.ProcedurePostingState;
import vn.kip.domain.wire.avro.SupplementState;
import vn.kip.domain.wire.avro.SurveySlipState;

/** Contents of records to and from their schemas, field by field. */
final class ContentFields {

    private ContentFields() {}

    static @Nullable Object toMessage(@Nullable RecordContent content) {
        if (content instanceof Dossier dossier) {
            return dossier(dossier);
        }
        if (content instanceof SurveySlip slip) {
            return new SurveySlipState(slip.agency(), slip.dossierId(), slip.ratedAt(), slip.rating());
        }
        if (content instanceof Petition petition) {
            return petition(petition);
        }
        if (content instanceof ProcedurePosting posting) {
            return new ProcedurePostingState(
                    posting.procedure(),
                    posting.level(),
                    posting.effectiveFrom(),
                    posting.effectiveTo(),
                    posting.postedAtOneStop(),
                    posting.postedOnPortal());
        }
        if (content instanceof InternalAudit audit) {
            return new InternalAuditState(audit.programme(), audit.agency(), audit.plannedOn(), audit.performedOn());
        }
        return null;
    }

    static @Nullable RecordContent fromMessage(@Nullable Object message) {
        if (message instanceof DossierState dossier) {
            return dossier(dossier);
        }
        if (message instanceof SurveySlipState slip) {
            return new SurveySlip(slip.getAgency(), slip.getDossierId(), slip.getRatedAt(), slip.getRating());
        }
        if (message instanceof PetitionState petition) {
            return petition(petition);
        }
        if (message instanceof ProcedurePostingState posting) {
            return new ProcedurePosting(
                    posting.getProcedure(),
                    posting.getLevel(),
                    posting.getEffectiveFrom(),
                    posting.getEffectiveTo(),
                    posting.getPostedAtOneStop(),
                    posting.getPostedOnPortal());
        }
        if (message instanceof InternalAuditState audit) {
            return new InternalAudit(
                    audit.getProgramme(), audit.getAgency(), audit.getPlannedOn(), audit.getPerformedOn());
        }
        return null;
    }

    private static DossierState dossier(Dossier dossier) {
        var due = DueFields.of(dossier.due());
        return new DossierState(
                DossierStatusState.valueOf(dossier.status().name()),
                dossier.rawStatus(),
                dossier.procedure(),
                dossier.sector(),
                ChannelState.valueOf(dossier.channel().name()),
                dossier.receivingAgency(),
                dossier.resolvingAgency(),
                dossier.submittedAt(),
                dossier.receivedAt(),
                due.at(),
                due.on(),
                dossier.dueHistory().stream().map(ContentFields::dueChange).toList(),
                dossier.completedAt(),
                dossier.returnedAt(),
                dossier.supplements().stream()
                        .map(one -> new SupplementState(one.requestedAt(), one.returnedAt()))
                        .toList());
    }

    private static Dossier dossier(DossierState state) {
        return new Dossier(
                DossierStatus.valueOf(state.getStatus().name()),
                state.getRawStatus(),
                state.getProcedure(),
                state.getSector(),
                Channel.valueOf(state.getChannel().name()),
                state.getReceivingAgency(),
                state.getResolvingAgency(),
                state.getSubmittedAt(),
                state.getReceivedAt(),
                new DueFields(state.getDueAt(), state.getDueOn()).due(),
                state.getDueHistory().stream().map(ContentFields::dueChange).toList(),
                state.getCompletedAt(),
                state.getReturnedAt(),
                supplements(state.getSupplements()));
    }

    private static List<Supplement> supplements(List<SupplementState> states) {
        return states.stream()
                .map(one -> new Supplement(one.getRequestedAt(), one.getReturnedAt()))
                .toList();
    }

    private static DueChangeState dueChange(DueChange change) {
        var from = DueFields.of(change.from());
        var to = DueFields.of(change.to());
        return new DueChangeState(change.recordedAt(), from.at(), from.on(), to.at(), to.on(), change.reason());
    }

    private static DueChange dueChange(DueChangeState state) {
        var to = new DueFields(state.getToAt(), state.getToOn()).due();
        if (to == null) {
            throw new IllegalArgumentException("expected the new due date of a change, found none");
        }
        return new DueChange(
                state.getRecordedAt(),
                new DueFields(state.getFromAt(), state.getFromOn()).due(),
                to,
                state.getReason());
    }

    private static PetitionState petition(Petition petition) {
        Due promised = petition.due();
        var due = DueFields.of(promised);
        return new PetitionState(
                PetitionStatusState.valueOf(petition.status().name()),
                petition.rawStatus(),
                petition.resolvingAgency(),
                petition.category(),
                petition.receivedAt(),
                petition.forwardedAt(),
                due.at(),
                due.on(),
                petition.handledAt());
    }

    private static Petition petition(PetitionState state) {
        return new Petition(
                PetitionStatus.valueOf(state.getStatus().name()),
                state.getRawStatus(),
                state.getResolvingAgency(),
                state.getCategory(),
                state.getReceivedAt(),
                state.getForwardedAt(),
                new DueFields(state.getDueAt(), state.getDueOn()).due(),
                state.getHandledAt());
    }
}
