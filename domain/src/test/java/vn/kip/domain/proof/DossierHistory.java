package vn.kip.domain.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.lifecycle.Channel;
import vn.kip.domain.lifecycle.DossierStatus;
import vn.kip.domain.lifecycle.Due;
import vn.kip.domain.lifecycle.DueChange;
import vn.kip.domain.lifecycle.Supplement;
import vn.kip.domain.record.ContentHash;
import vn.kip.domain.record.Dossier;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.record.Version;
import vn.kip.domain.wire.RecordCodec;

/**
 * What becomes of one dossier: states in any order and reopened, due dates overwritten silently, reported or taken away,
 * pauses listed or only shown by a state, an end by hand-over alone, gone from its source and back with the stamp it had,
 * read twice at one moment, and sources that give no stamps.
 */
final class DossierHistory {

    private static final List<DossierStatus> STATUSES = List.of(DossierStatus.values());
    private static final List<String> SECTORS = List.of("XNC", "DD", "HT");

    private final Histories histories;
    private final Moments moments;
    private final String id;
    private final Instant received;
    private final boolean lists;
    private final boolean stamped;
    private final String agency;
    private final String sector;
    private final Channel channel;
    private final List<DueChange> history = new ArrayList<>();
    private final List<Supplement> supplements = new ArrayList<>();
    private int epoch;
    private Instant now;
    private Instant shown;

    private @Nullable Due due;

    DossierHistory(Histories histories, Moments moments, String id) {
        this.histories = histories;
        this.moments = moments;
        this.id = id;
        this.received = moments.moment();
        this.now = received;
        this.shown = received;
        this.lists = moments.oneIn(2);
        this.stamped = !moments.oneIn(8);
        this.agency = moments.any(Histories.AGENCIES);
        this.sector = moments.any(SECTORS);
        this.channel = moments.any(List.of(Channel.values()));
        this.due = moments.oneIn(8) ? null : moments.due(received);
    }

    void write() {
        var steps = 1 + moments.random().nextInt(6);
        for (int step = 1; step <= steps; step++) {
            var stamp = stamped ? now : Version.observation(step);
            if (moments.oneIn(12)) {
                histories.add(
                        RecordKind.DOSSIER, id, new Version(epoch, stamp.plusMillis(1), 1, ContentHash.NONE), null);
                epoch++;
                // seen again as it was, or changed in the meantime
                now = moments.oneIn(2) ? shown : now;
                continue;
            }
            shown = now;
            var dossier = dossier();
            add(stamp, 1, dossier);
            if (moments.oneIn(8)) {
                // the same moment, read again by a corrected mapping or in a way that only the hash tells apart
                due = moments.due(received);
                add(stamp, 1 + moments.random().nextInt(2), dossier());
            }
            now = moments.after(now, 20);
            change();
        }
    }

    /** What happens until the next version: the date moves, with or without a report, or papers are asked for. */
    private void change() {
        if (moments.oneIn(3)) {
            var next = moments.oneIn(8) ? null : moments.due(now);
            if (lists && next != null) {
                var recorded = moments.oneIn(2)
                        ? now
                        : now.minusSeconds(moments.random().nextInt(400_000));
                history.add(new DueChange(recorded, moments.oneIn(4) ? null : due, next, ""));
            }
            due = next;
        }
        if (lists && moments.oneIn(3)) {
            var asked = moments.oneIn(3) && due != null ? moments.in(DossierFile.day(due)) : now;
            supplements.add(new Supplement(asked, moments.oneIn(2) ? moments.after(asked, 15) : null));
        }
    }

    private Dossier dossier() {
        var status = moments.oneIn(3) ? DossierStatus.IN_PROGRESS : moments.any(STATUSES);
        // an end that was taken back leaves its date behind
        var end = status.ended() || moments.oneIn(5) ? moments.end(received, due) : null;
        var byHandOver = moments.oneIn(4);
        return new Dossier(
                status,
                Integer.toString(status.code()),
                "1.000253",
                moments.oneIn(15) ? moments.any(SECTORS) : sector,
                channel,
                "H33.911",
                moments.oneIn(15) ? moments.any(Histories.AGENCIES) : agency,
                null,
                received,
                due,
                history,
                byHandOver ? null : end,
                byHandOver || end == null ? end : end.plusSeconds(86_400),
                supplements);
    }

    private void add(Instant stamp, int revision, Dossier dossier) {
        histories.add(RecordKind.DOSSIER, id, new Version(epoch, stamp, revision, RecordCodec.hash(dossier)), dossier);
    }
}
