package vn.kip.ingest.source.file;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far the files of a source have been read; stored as JSON in the cursor of the source.
 *
 * @param mapping fingerprint of the mapping they were read with; with another, a file counts as never read
 * @param file the one that was read last, and {@code digest} of its content
 * @param rows of it that have been delivered
 * @param kept digests of the files that were read and stay in the folder; empty when files are moved away
 */
record FilePosition(String mapping, String file, String digest, long rows, State state, Set<String> kept) {

    private static final JsonMapper JSON = new JsonMapper();

    /** What has become of the file that was read last. */
    enum State {
        BEING_READ,
        READ,
        UNREADABLE
    }

    FilePosition {
        kept = Set.copyOf(kept);
    }

    static FilePosition resume(String stored, String mapping) {
        if (!stored.isEmpty()) {
            var position = JSON.readValue(stored, FilePosition.class);
            if (position.mapping.equals(mapping)) {
                return position;
            }
        }
        return new FilePosition(mapping, "", "", 0, State.READ, Set.of());
    }

    /** The position within a file: as it is when it speaks of this very content, else before its first row. */
    FilePosition turnedTo(FileIdentity identity) {
        if (digest.equals(identity.digest())) {
            return this;
        }
        var known = kept.contains(identity.digest());
        return new FilePosition(
                mapping, identity.name(), identity.digest(), 0, known ? State.READ : State.BEING_READ, kept);
    }

    /** The position before the first row of a file, whatever is known of it. */
    FilePosition before(FileIdentity identity) {
        return new FilePosition(mapping, identity.name(), identity.digest(), 0, State.BEING_READ, kept);
    }

    /** The position after more rows of the same file. */
    FilePosition after(long more, State now, boolean keep) {
        var stay = new TreeSet<>(kept);
        if (keep && now != State.BEING_READ) {
            stay.add(digest);
        }
        return new FilePosition(mapping, file, digest, rows + more, now, stay);
    }

    String text() {
        return JSON.writeValueAsString(this);
    }
}
