package vn.kip.ingest.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.kip.ingest.RunningIngest;
import vn.kip.ingest.SharedKafka;
import vn.kip.ingest.source.rest.OneStop;

/** A service that is killed while it asks for page after page, and started again. */
@ExtendWith(SharedKafka.class)
class KilledPullIT {

    @TempDir
    private Path home;

    @Test
    void sendsEachPageOnceHoweverOftenItIsKilled() throws IOException, InterruptedException {
        try (var oneStop = new OneStop()) {
            for (int i = 0; i < Kills.ROWS; i++) {
                oneStop.add(Kills.dossier(i));
            }
            var settings = Files.writeString(
                    home.resolve("kip.yml"), Kills.settings("killed-rest", """
                    kind: rest
                    rest:
                      url: %s
                      token: t0ken
                      rows: data
                      page: {parameter: page, sizeParameter: size, size: 100}
                      updatedSince: {parameter: updatedSince, format: yyyyMMddHHmmss}
                """.formatted(oneStop.url())));

            for (int pages : new int[] {8, 20, 37}) {
                Kills.killOnce(settings, () -> oneStop.asked().size() >= pages);
            }

            try (var ingest = RunningIngest.start(home, Files.readString(settings))) {
                ingest.caughtUp("killed-rest");
            }
        }

        Kills.assertSentOnce("killed-rest");
    }
}
