package vn.kip.standalone.sample.log;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import vn.kip.standalone.sample.dossier.DossierState;
import vn.kip.standalone.sample.dossier.SampleDossier;

/**
 * One row of the change log.
 *
 * @param at when it stands in the log, local time
 * @param bad what is wrong with it, null for a good row
 */
public record LogEntry(
        LocalDateTime at,
        SampleDossier dossier,
        DossierState state,
        @Nullable BadRow bad) {}
