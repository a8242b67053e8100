package vn.kip.domain.wire;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.lifecycle.Channel;
import vn.kip.domain.lifecycle.DossierStatus;
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
import vn.kip.domain.wire.avro.DossierStatusState;
import vn.kip.domain.wire.avro.PetitionStatusState;

/** Contents of records out of messages that {@link ContentWriter} wrote. */
final class ContentReader {

    private static final List<DossierStatus> DOSSIER_STATUSES = Arrays.stream(DossierStatusState.values())
            .map(symbol -> DossierStatus.valueOf(symbol.name()))
            .toList();
    private static final List<Channel> CHANNELS = Arrays.stream(ChannelState.values())
            .map(symbol -> Channel.valueOf(symbol.name()))
            .toList();
    private static final List<PetitionStatus> PETITION_STATUSES = Arrays.stream(PetitionStatusState.values())
            .map(symbol -> PetitionStatus.valueOf(symbol.name()))
            .toList();

    private ContentReader() {}

    static @Nullable RecordContent read(MessageReader in) throws IOException {
        var alternative = in.alternative();
        return switch (alternative) {
            case 0 -> null;
            case 1 -> dossier(in);
            case 2 -> new SurveySlip(in.text(), in.text(), in.moment(), in.text());
            case 3 -> petition(in);
            case 4 ->
                new ProcedurePosting(in.text(), in.text(), in.day(), in.dayOrNull(), in.dayOrNull(), in.dayOrNull());
            case 5 -> new InternalAudit(in.text(), in.text(), in.day(), in.dayOrNull());
            default ->
                throw new IllegalArgumentException(
                        "expected one of the five kinds of content, found alternative " + alternative);
        };
    }

    private static Dossier dossier(MessageReader in) throws IOException {
        return new Dossier(
                DOSSIER_STATUSES.get(in.symbol()),
                in.text(),
                in.text(),
                in.text(),
                CHANNELS.get(in.symbol()),
                in.text(),
                in.text(),
                in.momentOrNull(),
                in.momentOrNull(),
                in.due(),
                in.each(ContentReader::dueChange),
                in.momentOrNull(),
                in.momentOrNull(),
                in.each(each -> new Supplement(each.moment(), each.momentOrNull())));
    }

    private static DueChange dueChange(MessageReader in) throws IOException {
        var recorded = in.moment();
        var from = in.due();
        var to = in.due();
        if (to == null) {
            throw new IllegalArgumentException("expected the new due date of a change, found none");
        }
        return new DueChange(recorded, from, to, in.text());
    }

    private static Petition petition(MessageReader in) throws IOException {
        return new Petition(
                PETITION_STATUSES.get(in.symbol()),
                in.text(),
                in.text(),
                in.text(),
                in.moment(),
                in.momentOrNull(),
                in.due(),
                in.momentOrNull());
    }
}
