package vn.kip.ingest.delivery;

import com.carrotsearch.hppc.LongHashSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.kip.domain.record.ContentHash;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordVersion;
import vn.kip.domain.record.Version;
import vn.kip.ingest.mapping.Mapping;
import vn.kip.ingest.mapping.Reading;

/**
 * Takes back what a source that is read whole no longer has. A record that is seen again afterwards begins another stay.
 *
 * <p>For one thread at a time.
 */
final class Withdrawals {

    private static final String MISSING = "missing in two whole readings";

    private final Mapping.Subject subject;
    private final Known known;
    private final Presence presence;
    private final Function<LongHashSet, List<RecordKey>> keys;
    private LongHashSet gone = new LongHashSet();

    /**
     * Withdrawals of one source.
     *
     * @param keys finds the keys of records by what they are called in {@link KnownVersions}
     */
    Withdrawals(Mapping.Subject subject, Known known, Presence presence, Function<LongHashSet, List<RecordKey>> keys) {
        this.subject = subject;
        this.known = known;
        this.presence = presence;
        this.keys = keys;
    }

    /** Takes note of which records were there; to be called once for each portion. */
    void note(Portion portion) {
        switch (portion.step().scope().scan()) {
            case BEGINS -> presence.begin();
            case PART -> presence.interrupt();
            case GOES_ON -> {
                // as it was
            }
        }
        portion.readings().forEach(this::note);
    }

    private void note(Reading reading) {
        if (reading instanceof Reading.Accepted accepted) {
            long record = KnownVersions.record(accepted.key(), known.precedence());
            presence.saw(record);
            presence.add(record);
        } else if (reading instanceof Reading.Refused refused
                && refused.rejection().recordId().isEmpty()) {
            // it may be any record, so that none can be said to be missing
            presence.interrupt();
        } else if (reading instanceof Reading.Refused refused) {
            presence.saw(KnownVersions.record(
                    new RecordKey(
                            subject.authority(),
                            subject.kind(),
                            refused.rejection().recordId()),
                    known.precedence()));
        }
    }

    /** Ends a reading of the whole; returns how many records are to be withdrawn, also those that still are from before. */
    long end() {
        gone.addAll(presence.end());
        return gone.size();
    }

    /** How many records the source is known to have. */
    long known() {
        return presence.size();
    }

    /** The versions that say of each record which is gone that it is; the same until they have been {@link #sent}. */
    List<RecordVersion> versions() {
        var versions = new ArrayList<RecordVersion>();
        for (var key : keys.apply(gone)) {
            long record = KnownVersions.record(key, known.precedence());
            var stay = known.versions().stay(record, known.precedence());
            var version = new Version(
                    stay.number(), known.versions().nextObservation(record), subject.revision(), ContentHash.NONE);
            versions.add(new RecordVersion(key, version, subject.source(), MISSING, null));
        }
        return versions;
    }

    /** These have been sent. */
    void sent(List<RecordVersion> versions) {
        for (var version : versions) {
            long record = KnownVersions.record(version.key(), known.precedence());
            known.versions().add(record, version.version());
            presence.remove(record);
            gone.remove(record);
        }
    }
}
