package vn.kip.standalone.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.kip.standalone.sample.answer.DossierAnswer;
import vn.kip.standalone.sample.answer.ExpectedAnswer;
import vn.kip.standalone.sample.answer.Share;
import vn.kip.standalone.sample.city.City;
import vn.kip.standalone.sample.dossier.Dice;
import vn.kip.standalone.sample.dossier.DossierGenerator;
import vn.kip.standalone.sample.dossier.SampleDossier;
import vn.kip.standalone.sample.file.Audits;
import vn.kip.standalone.sample.file.Petitions;
import vn.kip.standalone.sample.file.Postings;
import vn.kip.standalone.sample.file.Slips;
import vn.kip.standalone.sample.log.ChangeLog;
import vn.kip.standalone.sample.log.PostExample;
import vn.kip.standalone.sample.log.RowFile;

/** Makes a sample; its answer is written last, so that a sample without one is not finished and is made again. */
final class SampleMaker {

    /** Raised when the same options come to give other data. */
    private static final int REVISION = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Path folder;
    private final SampleOptions options;

    SampleMaker(Path folder, SampleOptions options) {
        this.folder = folder;
        this.options = options;
    }

    /** The options of the sample that an answer belongs to. */
    static SampleOptions optionsOf(Path expected) {
        var made = MAPPER.readTree(expected).path("made");
        if (made.path("revision").asInt() != REVISION) {
            throw new IllegalStateException("expected a sample of revision " + REVISION + " beside " + expected
                    + ", found " + made.path("revision") + ": remove its folder to have it made again");
        }
        return new SampleOptions(
                made.path("dossiers").asInt(),
                made.path("seed").asLong(),
                made.path("badRows").asInt());
    }

    void make() throws IOException {
        var city = City.load();
        var dossiers = new DossierGenerator(city, new Dice(options.seed())).generate(options.dossiers());
        // each part has dice of its own, so that a change in one leaves the others as they are
        var log = ChangeLog.of(dossiers, options.badRows(), new Dice(options.seed() + 1));
        var slips = new Slips(city, dossiers, new Dice(options.seed() + 2));
        var postings = new Postings(city, new Dice(options.seed() + 3));
        RowFile.write(folder.resolve("one-stop"), log.entries());
        writeFiles(city, slips, postings);
        var others = List.of(postings.answer(), slips.answer(), Audits.answer(city), Petitions.answer());
        var answer = new ExpectedAnswer(new DossierAnswer(dossiers), log, others, options.badRows());
        var root = answer.putInto(made());
        writeExample(dossiers, answer.onTime().share(), root);
        Sample.replace(folder.resolve("expected.json"), ExpectedAnswer.asText(root));
    }

    private ObjectNode made() {
        var root = MAPPER.createObjectNode();
        root.putObject("made")
                .put("revision", REVISION)
                .put("dossiers", options.dossiers())
                .put("seed", options.seed())
                .put("badRows", options.badRows());
        return root;
    }

    private void writeFiles(City city, Slips slips, Postings postings) throws IOException {
        slips.write(inbox("slips").resolve("phieu-khao-sat-6-thang-2023.xlsx"));
        if (options.badRows() > 0) {
            Slips.writeUnreadable(inbox("slips").resolve("phieu-khao-sat-bi-hong.xlsx"));
        }
        Petitions.write(inbox("petitions").resolve("pakn-6-thang-2023.csv"));
        postings.write(inbox("procedures").resolve("tthc-niem-yet-2023-06-10.csv"));
        Audits.write(city, inbox("audits").resolve("chuong-trinh-727-ctr-ubnd.jsonl"));
    }

    private Path inbox(String source) throws IOException {
        return Files.createDirectories(folder.resolve("inbox").resolve(source));
    }

    /** A dossier more resolved early moves both numbers of the share by one. */
    private void writeExample(List<SampleDossier> dossiers, Share onTime, ObjectNode root) throws IOException {
        Optional<PostExample> example = PostExample.of(dossiers);
        if (example.isPresent()) {
            Sample.replace(folder.resolve("post-example.json"), example.get().body());
            root.putObject("afterPostExample")
                    .put("dossier", example.get().dossier().id())
                    .put("indicator", "on-time")
                    .put("numerator", onTime.numerator() + 1)
                    .put("denominator", onTime.denominator() + 1);
        }
    }
}
