package vn.kip.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kip.domain.snapshot.ReportKey;
import vn.kip.domain.snapshot.SnapshotState;
import vn.kip.report.snapshot.Snapshot;
import vn.kip.report.wording.SampleFigures;

class PublicFiguresFileTest {

    private static final Snapshot SNAPSHOT = new Snapshot(
            new ReportKey("phu-quoc", "decree-09-2019", "2023-H1"),
            1,
            "{}\n",
            null,
            "0".repeat(64),
            SnapshotState.OPEN.published(1, "0".repeat(64)));

    private final List<String> lines = new String(
                    new PublicFiguresFile()
                            .render(SampleFigures.firstHalfOf2023().build(), SNAPSHOT),
                    StandardCharsets.UTF_8)
            .lines()
            .toList();

    @Test
    void hasALineForEachObjective() {
        assertThat(lines.get(0)).startsWith("\uFEFFobjective,indicator,breakdown,");
        assertThat(whole("01")).endsWith(",VALUE,409,409,100");
        assertThat(whole("02")).endsWith(",VALUE,372,400,93");
        assertThat(whole("03")).endsWith(",VALUE,59,62,95");
        assertThat(whole("04")).endsWith(",NOT_YET_DONE,0,12,");
        assertThat(whole("05")).endsWith(",VALUE,3,5,60");
    }

    private String whole(String objective) {
        return lines.stream()
                .filter(line -> line.matches(objective + ",[^,]+,,,.*"))
                .findFirst()
                .orElseThrow();
    }

    /** By sector: 14 of 170 DD late, 1 of 12 TS, 1 of 45 HKD and so on; those with 1 to 4 late are withheld. */
    @Test
    void withholdsPartsInWhichSinglePersonsMightBeRecognised() {
        var sectors = lines.stream()
                .filter(line -> line.startsWith("02,on-time,sector,"))
                .toList();

        assertThat(sectors)
                .filteredOn(line -> line.contains(",sector,DD,"))
                .singleElement()
                .satisfies(line -> assertThat(line).endsWith(",VALUE,151,170,89"));
        assertThat(sectors)
                .filteredOn(line -> line.contains(",sector,TS,"))
                .singleElement()
                .satisfies(line -> assertThat(line).endsWith(",WITHHELD,,,"));
        assertThat(sectors)
                .filteredOn(line -> line.contains(",WITHHELD,"))
                .extracting(line -> line.split(",")[3])
                .contains("HKD", "XD", "MT", "CT", "TS");
    }
}
