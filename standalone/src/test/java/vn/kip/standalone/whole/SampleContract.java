package vn.kip.standalone.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import vn.kip.standalone.sample.Sample;

/** What must be published of the sample, whatever broker and database it went through. */
final class SampleContract {

    private SampleContract() {}

    /** Compares what was published with what the sample knows of itself. */
    static void assertHeld(Path out, Sample sample) {
        var expected = Answers.read(sample.expected());
        assertFigures(Answers.read(out.resolve("snapshot.json")), expected);
        assertAccounts(Answers.read(out.resolve("ledger.json")), expected);
    }

    private static void assertFigures(JsonNode snapshot, JsonNode expected) {
        assertThat(Answers.official(snapshot)).isEqualTo(Answers.official(expected));
        assertThat(Answers.parts(snapshot)).isEqualTo(Answers.parts(expected));
        assertThat(Answers.variants(snapshot)).isEqualTo(Answers.variants(expected));
        assertThat(Answers.form(snapshot.get("form06a"), "sector"))
                .isEqualTo(Answers.form(
                        expected.get("form06a").get("INSTANT_CURRENT").get("sector"), "key"));
        var dossiers = snapshot.get("records").get("dossier");
        assertThat(dossiers.get("known").asLong())
                .isEqualTo(expected.get("dossiers").get("known").asLong());
        assertThat(dossiers.get("undated").asLong())
                .isEqualTo(expected.get("dossiers").get("undated").get("total").asLong());
    }

    private static void assertAccounts(JsonNode ledger, JsonNode expected) {
        assertThat(Answers.ledger(ledger, "rejected")).isEqualTo(Answers.rejected(expected));
        assertThat(Answers.ledger(ledger, "superseded"))
                .containsEntry(
                        "one-stop", expected.get("rows").get("superseded").asLong());
        for (var entry : ledger.get("sources")) {
            assertThat(entry.get("pulled").asLong())
                    .isEqualTo(entry.get("counted").asLong()
                            + entry.get("unchanged").asLong()
                            + entry.get("superseded").asLong()
                            + entry.get("rejected").asLong());
        }
    }
}
