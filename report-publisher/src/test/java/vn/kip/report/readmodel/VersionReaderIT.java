package vn.kip.report.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kip.domain.fact.RecordFacts;
import vn.kip.domain.lifecycle.Channel;
import vn.kip.domain.lifecycle.DossierStatus;
import vn.kip.domain.lifecycle.Due;
import vn.kip.domain.lifecycle.DueChange;
import vn.kip.domain.lifecycle.PetitionStatus;
import vn.kip.domain.lifecycle.Supplement;
import vn.kip.domain.record.ContentHash;
import vn.kip.domain.record.Dossier;
import vn.kip.domain.record.InternalAudit;
import vn.kip.domain.record.Petition;
import vn.kip.domain.record.ProcedurePosting;
import vn.kip.domain.record.RecordContent;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.record.RecordVersion;
import vn.kip.domain.record.SurveySlip;
import vn.kip.domain.record.Version;
import vn.kip.domain.wire.RecordCodec;
import vn.kip.report.fixture.Catalogues;
import vn.kip.report.fixture.Messages;
import vn.kip.report.fixture.TestReadModel;

class VersionReaderIT {

    private static final Instant THEN = Instant.parse("2023-05-02T01:02:03.456Z");
    private static final Instant LATER = Instant.parse("2023-05-09T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2023, 5, 10);

    @Test
    void readsBackWhatWasWritten() {
        var written = List.of(
                version(dossier(new Due.At(LATER))),
                version(dossier(new Due.On(DAY))),
                version(emptyDossier()),
                version(new SurveySlip("A0", "D-1", THEN, "SATISFIED")),
                version(new Petition(PetitionStatus.HANDLED, "4", "A0", "C1", THEN, LATER, new Due.On(DAY), LATER)),
                version(new Petition(PetitionStatus.WAITING, "1", "", "", THEN, null, null, null)),
                version(new ProcedurePosting("1.001", "4", DAY, DAY.plusDays(1), DAY, null)),
                version(new InternalAudit("2023", "A0", DAY, null)),
                new RecordVersion(
                        new RecordKey("phu-quoc", RecordKind.AUDIT, "gone"),
                        new Version(3, LATER, 2, ContentHash.NONE),
                        "source",
                        "row 9",
                        null));
        var read = new ArrayList<KnownRecord>();
        try (var database = new TestReadModel(Catalogues.fiveObjectives())) {
            database.readModel().write(new Messages().versions(written));
            for (var kind : RecordKind.values()) {
                var reader = new VersionReader(kind);
                database.rows()
                        .read(
                                "select " + VersionReader.columns(kind) + " from " + kind.code() + "_version",
                                row -> read.add(reader.known(row)));
            }
        }

        assertThat(read)
                .containsExactlyInAnyOrderElementsOf(written.stream()
                        .map(version -> new KnownRecord(version.key(), RecordFacts.of(version)))
                        .toList());
    }

    private static int number;

    private static RecordVersion version(RecordContent content) {
        return new RecordVersion(
                new RecordKey("phu-quoc", content.kind(), "id " + number++),
                new Version(1, THEN, 2, RecordCodec.hash(content)),
                "source",
                "row " + number,
                content);
    }

    private static Dossier dossier(Due due) {
        return new Dossier(
                DossierStatus.COMPLETED,
                "9",
                "1.001",
                "S0",
                Channel.ONLINE,
                "R0",
                "A0",
                THEN,
                THEN,
                due,
                List.of(
                        new DueChange(THEN, null, new Due.On(DAY), ""),
                        new DueChange(LATER, new Due.On(DAY), new Due.At(LATER), "GIA_HAN")),
                LATER,
                LATER,
                List.of(new Supplement(THEN, LATER), new Supplement(LATER, null)));
    }

    private static Dossier emptyDossier() {
        return new Dossier(
                DossierStatus.SUBMITTED,
                "1",
                "",
                "",
                Channel.IN_PERSON,
                "",
                "A0",
                null,
                null,
                null,
                List.of(),
                null,
                null,
                List.of());
    }
}
