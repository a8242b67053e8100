package vn.kip.report.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.record.RecordVersion;
import vn.kip.report.fixture.Catalogues;
import vn.kip.report.fixture.DossierHistory;
import vn.kip.report.fixture.Messages;
import vn.kip.report.fixture.TestReadModel;
import vn.kip.report.readmodel.VersionReader;

class EvidenceTextIT {

    private static final Catalogue CATALOGUE = Catalogues.fiveObjectives();
    private static final long PSEUDONYM = 0x0123456789abcdefL;

    /** That may happen once among a million offices; then a figure must not change, and ./kip verify says what it found. */
    @Test
    void writesALineForEachOfTwoRecordsThatHappenToHaveTheSamePseudonym() throws IOException {
        var versions = new ArrayList<RecordVersion>();
        for (var id : new String[] {"second", "first"}) {
            versions.addAll(DossierHistory.received(id, "2023-02-01T08:00")
                    .agency("of the " + id)
                    .dueAt("2023-02-03T17:00")
                    .seen("2023-02-01T08:00")
                    .completed("2023-02-02T09:00")
                    .seen("2023-02-02T09:00")
                    .versions());
        }
        var window = PeriodWindow.whole(
                CATALOGUE.periods().calendar(), CATALOGUE.periods().calendar().period("2023-H1"));

        try (var database = new TestReadModel(CATALOGUE);
                var groups = new VersionGroups()) {
            database.readModel().write(new Messages().versions(versions));
            var part = groups.part();
            database.rows()
                    .read(
                            "select " + VersionReader.countedColumns(RecordKind.DOSSIER)
                                    + " from dossier_version order by stamp, id",
                            row -> part.add(PSEUDONYM, row.whole()));

            var lines = new EvidenceText(RecordKind.DOSSIER, CATALOGUE, window).lines(groups, (int)
                    (PSEUDONYM >>> Long.SIZE - Integer.numberOfTrailingZeros(VersionGroups.COUNT)));

            assertThat(new String(lines.text(), UTF_8).lines())
                    .satisfiesExactly(
                            line -> assertThat(line).startsWith("0123456789abcdef,of the first,"),
                            line -> assertThat(line).startsWith("0123456789abcdef,of the second,"));
        }
    }
}
