package vn.kip.standalone.sample.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import vn.kip.standalone.sample.answer.IndicatorAnswer;
import vn.kip.standalone.sample.answer.IndicatorAnswer.State;
import vn.kip.standalone.sample.answer.Share;
import vn.kip.standalone.sample.city.City;
import vn.kip.standalone.sample.city.Procedure;
import vn.kip.standalone.sample.dossier.Dice;

/**
 * Where procedures are posted: each of the city's is in force and posted on both channels, and some have an older edition
 * that is no longer in force and was not posted everywhere.
 */
public final class Postings {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("MaTTHC", "TenTTHC", "Cap", "NgayHieuLuc", "NgayHetHieuLuc", "NgayNiemYet", "NgayDangCong")
            .get();

    /** The last day on which an edition of the sample comes into force: all are posted by 10 June 2023. */
    private static final LocalDate NEWEST = LocalDate.of(2023, 5, 25);

    private static final int MOST_AGE_DAYS = 1500;
    private static final int EVERY_SO_MANYTH_HAS_A_FORMER_EDITION = 60;

    private record Edition(
            Procedure procedure,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate atOneStop,
            LocalDate onPortal) {}

    private final List<Edition> inForce = new ArrayList<>();
    private final List<Edition> former = new ArrayList<>();

    public Postings(City city, Dice dice) {
        for (var procedure : city.procedures()) {
            var from = NEWEST.minusDays(dice.between(0, MOST_AGE_DAYS));
            inForce.add(new Edition(
                    procedure, from, null, from.plusDays(dice.between(-5, 10)), from.plusDays(dice.between(-5, 12))));
            if (inForce.size() % EVERY_SO_MANYTH_HAS_A_FORMER_EDITION == 0) {
                var before = from.minusDays(900);
                former.add(new Edition(procedure, before, from, null, before.plusDays(3)));
            }
        }
    }

    /** Writes the export. */
    public void write(Path file) throws IOException {
        try (var printer = FORMAT.print(Files.newBufferedWriter(file))) {
            for (var editions : List.of(former, inForce)) {
                for (var edition : editions) {
                    printer.printRecord(
                            edition.procedure().code(),
                            edition.procedure().name(),
                            edition.procedure().level().vi(),
                            edition.from(),
                            edition.to(),
                            edition.atOneStop(),
                            edition.onPortal());
                }
            }
        }
    }

    /** All in force are posted; former editions are in neither number. */
    public IndicatorAnswer answer() {
        var total = new Share(inForce.size(), inForce.size());
        var levels = new TreeMap<String, Share>();
        inForce.forEach(edition -> levels.merge(edition.procedure().level().name(), new Share(1, 1), Share::plus));
        return new IndicatorAnswer("posted", "01", "POSTED_OF_IN_FORCE", State.VALUE, total, Map.of("level", levels));
    }

    /** All editions, with those no longer in force. */
    public int size() {
        return inForce.size() + former.size();
    }
}
