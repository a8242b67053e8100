package vn.kip.ingest.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.kip.ingest.RunningIngest;
import vn.kip.ingest.SharedKafka;

/** A service that is killed while it reads a file, and started again. */
@ExtendWith(SharedKafka.class)
class KilledFileIT {

    @TempDir
    private Path home;

    @Test
    void goesOnInTheMiddleOfAFile() throws IOException, InterruptedException {
        var lines = new StringBuilder("MaHoSo,NgayCapNhat,TrangThaiHoSo,DonViXuLy,NgayTiepNhan,NgayKetThucXuLy\n");
        for (int i = 0; i < Kills.ROWS; i++) {
            // no stamps in the mapping, so that a row read twice would be a state seen twice
            lines.append(String.join(
                            ",",
                            Kills.dossier(i % (Kills.ROWS / 2), i).values().stream()
                                    .map(String::valueOf)
                                    .toList()))
                    .append('\n');
        }
        var inbox = Files.createDirectories(home.resolve("inbox"));
        Files.writeString(inbox.resolve("dossiers.csv"), lines);
        var settings = Files.writeString(
                home.resolve("kip.yml"), Kills.settings("killed-file", """
                    kind: file
                    file: {folder: inbox, pattern: "*.csv", settle: 1ms}
                """).replace("      stamp: NgayCapNhat\n", ""));

        for (int sent : new int[] {1, 2_001, 4_001}) {
            Kills.killOnce(settings, () -> SharedKafka.versions("killed-file").size() >= sent);
        }

        try (var ingest = RunningIngest.start(home, Files.readString(settings))) {
            ingest.caughtUp("killed-file");
        }

        Kills.assertSentOnce("killed-file");
    }
}
