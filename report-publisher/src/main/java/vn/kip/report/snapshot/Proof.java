package vn.kip.report.snapshot;

import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.report.evidence.Evidence;
import vn.kip.report.evidence.Manifest;
import vn.kip.report.evidence.RevisionFile;
import vn.kip.report.lookup.Snapshots;

/** What lets somebody else check a publication: its evidence, the revisions before it, and last the list of all files. */
@Component
class Proof {

    private final Evidence evidence;
    private final Snapshots snapshots;

    Proof(Evidence evidence, Snapshots snapshots) {
        this.evidence = evidence;
        this.snapshots = snapshots;
    }

    /** Writes the evidence and the revisions before. */
    void evidence(Snapshot snapshot, PeriodWindow window, OutputFiles files) {
        var report = snapshot.report();
        for (var kind : evidence.kinds(report, window, snapshot.revision())) {
            evidence.write(kind, report, window, snapshot.revision(), files::write);
        }
        for (int revision = 1; revision < snapshot.revision(); revision++) {
            var content = snapshots
                    .content(report.unit(), report.calendar(), report.period(), revision)
                    .orElseThrow();
            files.write(RevisionFile.name(revision), content.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Writes the list of all files, which has to come last. */
    void list(Snapshot snapshot, OutputFiles files) {
        var report = snapshot.report();
        var manifest = new Manifest(report, snapshot.revision(), snapshot.contentHash(), files.written());
        files.write(Manifest.NAME, manifest.bytes());
    }
}
