package vn.kip.domain.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.record.RecordContent;
import vn.kip.domain.record.RecordVersion;

/**
 * How one record ended up.
 *
 * @param content null where its source no longer holds it
 * @param shown its versions, of several readings of one moment only the last
 */
record LastState(@Nullable RecordContent content, List<RecordVersion> shown) {

    static List<LastState> of(List<RecordVersion> versions) {
        Map<String, List<RecordVersion>> byKey = new HashMap<>();
        versions.forEach(version -> byKey.computeIfAbsent(version.key().toString(), key -> new ArrayList<>())
                .add(version));
        return byKey.values().stream().map(LastState::last).toList();
    }

    private static LastState last(List<RecordVersion> versions) {
        var last = versions.get(0);
        for (var version : versions) {
            last = higher(version, last) ? version : last;
        }
        var shown = versions.stream()
                .filter(one -> versions.stream().noneMatch(other -> sameMoment(one, other) && higher(other, one)))
                .toList();
        return new LastState(last.content(), shown);
    }

    private static boolean sameMoment(RecordVersion one, RecordVersion other) {
        return one.version().epoch() == other.version().epoch()
                && one.version().stamp().equals(other.version().stamp())
                && one.content() != null
                && other.content() != null;
    }

    /** By epoch, then stamp, then revision of the mapping; the hash, as unsigned bytes, breaks ties. */
    static boolean higher(RecordVersion one, RecordVersion other) {
        var a = one.version();
        var b = other.version();
        if (a.epoch() != b.epoch()) {
            return a.epoch() > b.epoch();
        }
        if (!a.stamp().equals(b.stamp())) {
            return a.stamp().isAfter(b.stamp());
        }
        if (a.mappingRevision() != b.mappingRevision()) {
            return a.mappingRevision() > b.mappingRevision();
        }
        var left = a.contentHash().bytes();
        var right = b.contentHash().bytes();
        for (int i = 0; i < left.length; i++) {
            if (left[i] != right[i]) {
                return (left[i] & 0xff) > (right[i] & 0xff);
            }
        }
        return false;
    }
}
