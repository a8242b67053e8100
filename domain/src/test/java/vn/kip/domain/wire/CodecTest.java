package vn.kip.domain.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kip.domain.contribution.Dossiers.at;
import static vn.kip.domain.contribution.Dossiers.dossier;
import static vn.kip.domain.contribution.Dossiers.dueAt;
import static vn.kip.domain.contribution.Dossiers.dueOn;
import static vn.kip.domain.contribution.Dossiers.facts;
import static vn.kip.domain.contribution.Dossiers.version;
import static vn.kip.domain.contribution.Dossiers.with;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kip.domain.contribution.Cell;
import vn.kip.domain.contribution.CellKey;
import vn.kip.domain.contribution.Measure;
import vn.kip.domain.ledger.LedgerEntry;
import vn.kip.domain.ledger.Rejection;
import vn.kip.domain.ledger.SourceCursor;
import vn.kip.domain.lifecycle.DossierStatus;
import vn.kip.domain.lifecycle.DueChange;
import vn.kip.domain.lifecycle.PetitionStatus;
import vn.kip.domain.lifecycle.Supplement;
import vn.kip.domain.record.InternalAudit;
import vn.kip.domain.record.Petition;
import vn.kip.domain.record.ProcedurePosting;
import vn.kip.domain.record.RecordContent;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.record.RecordVersion;
import vn.kip.domain.record.SurveySlip;
import vn.kip.domain.record.Version;
import vn.kip.domain.wire.avro.CellMessage;
import vn.kip.domain.wire.avro.Hash;
import vn.kip.domain.wire.avro.ObservationState;
import vn.kip.domain.wire.avro.RecordFactsState;
import vn.kip.domain.wire.avro.RecordVersionMessage;
import vn.kip.domain.wire.avro.VersionState;

class CodecTest {

    @ParameterizedTest
    @MethodSource("contents")
    void readsBackEveryKindOfRecord(RecordContent content) {
        var key = new RecordKey("phu-quoc", content.kind(), "x/1");
        var version = new RecordVersion(
                key,
                new Version(1, at("2023-05-11T08:30"), 2, RecordCodec.hash(content)),
                "one-stop",
                "page 1 row 7",
                content);

        assertThat(RecordCodec.decode(RecordKey.parse(key.asText()), RecordCodec.encode(version)))
                .isEqualTo(version);
    }

    /** Byte for byte, by its generated classes; they read it, too. */
    @ParameterizedTest
    @MethodSource("contents")
    void writesWhatAvroWrites(RecordContent content) throws IOException {
        var key = new RecordKey("phu-quoc", content.kind(), "x/1");
        var seen = new Version(1, at("2023-05-11T08:30:00"), 2, RecordCodec.hash(content));
        var version = new RecordVersion(key, seen, "one-stop", "trang 1 dòng 7", content);
        var message = new RecordVersionMessage(
                state(version.version()), version.source(), version.position(), ContentFields.toMessage(content));

        var bytes = RecordCodec.encode(version);

        assertThat(bytes).isEqualTo(bytes(RecordVersionMessage.getEncoder().encode(message)));
        assertThat(ContentFields.fromMessage(
                        RecordVersionMessage.getDecoder().decode(bytes).getContent()))
                .isEqualTo(content);
    }

    @Test
    void writesFactsAndCellsAsAvroWritesThem() throws IOException {
        var facts = facts(
                version(
                        "1969-12-31T23:59:59.123456",
                        dossier(DossierStatus.SUPPLEMENT_REQUESTED, "2023-05-10", dueOn("2023-05-25"), null)),
                version("2023-05-20", null));
        var message = new RecordFactsState(
                state(facts.version()),
                null,
                List.of(new ObservationState(
                        state(facts.observations().get(0).version()), null, LocalDate.parse("2023-05-25"), true)));
        var cell = Cell.of(RecordKind.SURVEY, 70, -3);

        assertThat(FactsCodec.encode(facts))
                .isEqualTo(bytes(RecordFactsState.getEncoder().encode(message)));
        assertThat(CellCodec.encode(cell))
                .isEqualTo(bytes(CellMessage.getEncoder().encode(new CellMessage(List.of(70L, -3L)))));
    }

    private static VersionState state(Version version) {
        return new VersionState(
                version.epoch(),
                version.stamp(),
                version.mappingRevision(),
                new Hash(version.contentHash().bytes()));
    }

    private static byte[] bytes(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    static List<RecordContent> contents() {
        var plain = dossier(DossierStatus.IN_PROGRESS, "2023-05-10T08:00", dueOn("2023-06-10"), null);
        var change = new DueChange(at("2023-06-05"), dueAt("2023-06-10T15:00"), dueOn("2023-06-18"), "R1");
        var supplements =
                List.of(new Supplement(at("2023-05-12"), at("2023-05-14")), new Supplement(at("2023-05-20"), null));
        return List.of(
                plain,
                dossier(DossierStatus.SUBMITTED, null, null, null),
                with(plain, List.of(change), supplements),
                new SurveySlip("H33.911.01", "", at("2023-03-01T09:00"), "SATISFIED"),
                new Petition(
                        PetitionStatus.HANDLED,
                        "Đã công khai",
                        "H33.911.05",
                        "",
                        at("2023-05-02"),
                        null,
                        dueOn("2023-05-22"),
                        at("2023-05-20")),
                new ProcedurePosting(
                        "1.000253",
                        "COMMUNE",
                        LocalDate.parse("2023-02-01"),
                        null,
                        LocalDate.parse("2023-01-30"),
                        null),
                new InternalAudit("727/CTr-UBND", "H33.911.05", LocalDate.parse("2023-10-02"), null));
    }

    @Test
    void readsBackAVersionThatSaysTheSourceNoLongerHoldsTheRecord() {
        var gone = version("2023-05-12", null);

        assertThat(RecordCodec.decode(gone.key(), RecordCodec.encode(gone))).isEqualTo(gone);
    }

    @Test
    void readsBackFacts() {
        var facts = facts(
                version(
                        "2023-05-11",
                        dossier(DossierStatus.SUPPLEMENT_REQUESTED, "2023-05-10", dueOn("2023-05-25"), null)),
                version(
                        "2023-05-20",
                        dossier(DossierStatus.COMPLETED, "2023-05-10", dueAt("2023-05-25T15:00"), "2023-05-20")));

        assertThat(FactsCodec.decode(FactsCodec.encode(facts))).isEqualTo(facts);
    }

    @Test
    void readsBackACellAndItsKey() {
        var key = new CellKey(
                RecordKind.PETITION, LocalDate.parse("2023-05-20"), "a|b%7C", "", "", LocalDate.parse("2023-05-02"));
        var cell = Cell.empty(RecordKind.PETITION).add(Measure.HANDLED_ON_TIME, 3);

        assertThat(CellCodec.decodeKey(CellCodec.encodeKey(key))).isEqualTo(key);
        assertThat(new String(CellCodec.encodeKey(key), StandardCharsets.UTF_8))
                .isEqualTo("petition|2023-05-20|a%7Cb%257C|||2023-05-02");
        assertThat(CellCodec.decode(RecordKind.PETITION, CellCodec.encode(cell)))
                .isEqualTo(cell);
    }

    @Test
    void readsBackTheLedger() {
        var entry = new LedgerEntry("one-stop", RecordKind.DOSSIER, "page 1", at("2023-05-20"), 500, 490, 7, 3);
        var rejection = new Rejection(
                "one-stop",
                RecordKind.DOSSIER,
                "page 1 row 3",
                "",
                Rejection.Reason.BAD_VALUE,
                "NgayHenTra",
                "31/02/2023",
                "a date");
        var cursor = new SourceCursor("2023-05-20T00:00:00Z", 12);

        assertThat(LedgerCodec.decodeEntry(LedgerCodec.encode(entry))).isEqualTo(entry);
        assertThat(LedgerCodec.decodeRejection(LedgerCodec.encode(rejection))).isEqualTo(rejection);
        assertThat(LedgerCodec.decodeCursor(LedgerCodec.encode(cursor))).isEqualTo(cursor);
    }

    @Test
    void hashesContentsAlikeWhereverTheyWereRead() {
        var dossier = dossier(DossierStatus.IN_PROGRESS, "2023-05-10", dueOn("2023-05-25"), null);
        var other = dossier(DossierStatus.IN_PROGRESS, "2023-05-10", dueOn("2023-05-26"), null);

        assertThat(RecordCodec.hash(dossier))
                .isEqualTo(
                        RecordCodec.hash(dossier(DossierStatus.IN_PROGRESS, "2023-05-10", dueOn("2023-05-25"), null)))
                .isNotEqualTo(RecordCodec.hash(other));
    }

    @Test
    void saysWhatItExpectedOfAForeignMessage() {
        assertThatThrownBy(() -> RecordCodec.decode(version("2023-05-12", null).key(), new byte[] {1, 2, 3}))
                .isInstanceOf(MalformedMessageException.class)
                .hasMessage("expected a record version in Avro single-object encoding, found something else");
    }

    @Test
    void refusesAVersionThatContradictsItself() {
        var endedBeforeItsReceipt = version(
                "2023-05-12", dossier(DossierStatus.COMPLETED, "2023-05-10", dueOn("2023-05-25"), "2023-05-09"));

        assertThatThrownBy(() ->
                        RecordCodec.decode(endedBeforeItsReceipt.key(), RecordCodec.encode(endedBeforeItsReceipt)))
                .isInstanceOf(MalformedMessageException.class);
    }

    @Test
    void refusesAVersionUnderTheKeyOfAnotherKind() {
        var dossier = version("2023-05-12", dossier(DossierStatus.IN_PROGRESS, "2023-05-10", null, null));
        var key = new RecordKey("phu-quoc", RecordKind.AUDIT, "1");

        assertThatThrownBy(() -> RecordCodec.decode(key, RecordCodec.encode(dossier)))
                .isInstanceOf(MalformedMessageException.class);
    }
}
