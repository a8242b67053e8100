package vn.kip.domain.fact;

import org.jspecify.annotations.Nullable;
import vn.kip.domain.lifecycle.DossierStatus;
import vn.kip.domain.lifecycle.Due;
import vn.kip.domain.record.Dossier;
import vn.kip.domain.record.Version;

/**
 * What one version of a dossier showed of the things that its source overwrites without a history.
 *
 * @param due the promise then in force, null when there was none
 * @param awaitingSupplement whether papers were being waited for
 */
public record Observation(Version version, @Nullable Due due, boolean awaitingSupplement) {

    static Observation of(Version version, Dossier dossier) {
        return new Observation(version, dossier.due(), dossier.status() == DossierStatus.SUPPLEMENT_REQUESTED);
    }

    /** Orders by moment alone: of two readings of one moment only the higher version is kept. */
    int compareMoment(Observation other) {
        var byEpoch = Integer.compare(version.epoch(), other.version.epoch());
        return byEpoch != 0 ? byEpoch : version.stamp().compareTo(other.version.stamp());
    }
}
