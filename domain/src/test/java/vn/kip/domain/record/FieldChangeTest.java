package vn.kip.domain.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.kip.domain.lifecycle.Channel;
import vn.kip.domain.lifecycle.DossierStatus;
import vn.kip.domain.lifecycle.Due;
import vn.kip.domain.lifecycle.Supplement;

class FieldChangeTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Instant RECEIVED = Instant.parse("2023-05-02T01:00:00Z");

    @Test
    void namesWhatDiffersInTheOrderOfTheFields() {
        var open = dossier(DossierStatus.IN_PROGRESS, new Due.On(LocalDate.of(2023, 5, 10)), null, List.of());
        var done = dossier(
                DossierStatus.COMPLETED,
                new Due.At(Instant.parse("2023-05-12T10:00:00Z")),
                Instant.parse("2023-05-11T09:30:15Z"),
                List.of(new Supplement(RECEIVED, null)));

        assertThat(FieldChange.between(open, done, ZONE))
                .containsExactly(
                        new FieldChange("status", "IN_PROGRESS", "COMPLETED"),
                        new FieldChange("due", "2023-05-10", "2023-05-12T17:00:00+07:00"),
                        new FieldChange("completedAt", null, "2023-05-11T16:30:15+07:00"),
                        new FieldChange("supplements", null, "requestedAt 2023-05-02T08:00:00+07:00, returnedAt null"));
    }

    @Test
    void namesAllThatIsThereOfARecordThatCameOrWent() {
        var audit = new InternalAudit("2023", "H33.1", LocalDate.of(2023, 3, 1), null);

        assertThat(FieldChange.between(null, audit, ZONE))
                .containsExactly(
                        new FieldChange("programme", null, "2023"),
                        new FieldChange("agency", null, "H33.1"),
                        new FieldChange("plannedOn", null, "2023-03-01"));
        assertThat(FieldChange.between(audit, null, ZONE))
                .extracting(FieldChange::before)
                .containsExactly("2023", "H33.1", "2023-03-01");
    }

    @Test
    void findsNothingWhereNothingChanged() {
        var audit = new InternalAudit("2023", "H33.1", LocalDate.of(2023, 3, 1), null);

        assertThat(FieldChange.between(audit, audit, ZONE)).isEmpty();
        assertThat(FieldChange.between(null, null, ZONE)).isEmpty();
    }

    private static Dossier dossier(
            DossierStatus status, Due due, @Nullable Instant completedAt, List<Supplement> supplements) {
        return new Dossier(
                status,
                "",
                "1.000001",
                "G01",
                Channel.ONLINE,
                "",
                "H33.1",
                null,
                RECEIVED,
                due,
                List.of(),
                completedAt,
                null,
                supplements);
    }
}
