package vn.kip.standalone.sample.log;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.kip.domain.lifecycle.DossierStatus;
import vn.kip.standalone.sample.dossier.DossierState;
import vn.kip.standalone.sample.dossier.SampleDossier;

/**
 * One more version of a dossier that is open in time: completed before its due day, on the last day of the period. It has
 * no stamp; the one-stop system gives it one.
 */
public record PostExample(SampleDossier dossier) {

    private static final String SCENARIO = "open";
    private static final LocalDateTime COMPLETED = LocalDate.of(2023, 6, 14).atTime(16, 0);

    /** The first dossier that allows it; empty when a small sample has none. */
    public static Optional<PostExample> of(List<SampleDossier> dossiers) {
        return dossiers.stream()
                .filter(dossier -> dossier.scenario().name().equals(SCENARIO))
                .filter(dossier -> dossier.lastState().stamp().isBefore(COMPLETED))
                .findFirst()
                .map(PostExample::new);
    }

    /** The body to post. */
    public String body() {
        var last = dossier.lastState();
        var state = new DossierState(
                COMPLETED,
                DossierStatus.COMPLETED,
                last.agency(),
                last.sector(),
                last.submitted(),
                Objects.requireNonNull(last.received()),
                last.due(),
                COMPLETED,
                null,
                null,
                last.papers());
        var row = new ByteArrayOutputStream();
        try (var writer = new RowWriter(row)) {
            writer.writeWithoutStamp(new LogEntry(COMPLETED, dossier, state, null));
        }
        return "{\"service\":\"DongBoHoSoMC\",\"data\":[" + row.toString(StandardCharsets.UTF_8) + "]}\n";
    }
}
