package vn.kip.report.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.report.fixture.Catalogues;
import vn.kip.report.fixture.DumbCells;
import vn.kip.report.fixture.Population;
import vn.kip.report.fixture.TestBroker;
import vn.kip.report.fixture.TestDatabase;
import vn.kip.report.fixture.TestPublisher;
import vn.kip.report.fixture.TestTopics;

class OrderOfArrivalIT {

    private static final Catalogue CATALOGUE = Catalogues.fiveObjectives();

    @TempDir
    Path out;

    @Test
    void givesTheSameBytesForTheSameRecordsInAnyOrderWithDuplicates() {
        var population = Population.of(21, 150);
        var cells = DumbCells.of(CATALOGUE.rules(), population);
        var snapshots = new ArrayList<String>();
        for (int order = 1; order <= 5; order++) {
            TestBroker.clear();
            var random = new Random(order);
            var sent = new ArrayList<>(population);
            population.stream().filter(version -> random.nextInt(10) == 0).forEach(sent::add);
            Collections.shuffle(sent, random);
            try (var topics = new TestTopics(CATALOGUE.rules()).create();
                    var publisher = TestPublisher.start(TestDatabase.freshSchema())) {
                topics.ingest(sent.subList(0, sent.size() / 2));
                topics.ingest(sent.subList(sent.size() / 2, sent.size()));
                topics.aggregate(cells);

                var published = publisher
                        .bean(Publication.class)
                        .publish(new PublicationRequest("2023-H1", null, null, out.resolve("order-" + order)));

                assertThat(published.failures()).isEmpty();
                snapshots.add(published.snapshot().orElseThrow().json());
            }
        }

        assertThat(snapshots).hasSize(5).containsOnly(snapshots.get(0));
        assertThat(snapshots.get(0)).startsWith("{\n  \"schema\": \"kip/snapshot/1\",\n  \"unit\": \"phu-quoc\"");
    }
}
