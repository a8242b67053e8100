package vn.kip.standalone.sample.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.kip.standalone.sample.answer.IndicatorAnswer;
import vn.kip.standalone.sample.answer.IndicatorAnswer.State;
import vn.kip.standalone.sample.answer.Share;
import vn.kip.standalone.sample.city.Agency;
import vn.kip.standalone.sample.city.City;
import vn.kip.standalone.sample.dossier.Dice;
import vn.kip.standalone.sample.dossier.SampleDossier;
import vn.kip.standalone.sample.log.PersonalData;

/** The satisfaction slips of the one-stop shop: 62, of which 59 satisfied, in a spreadsheet. */
public final class Slips {

    private static final List<String> HEADER = List.of(
            "SoPhieu", "NgayDanhGia", "DonViDuocDanhGia", "MaHoSo", "HoTen", "SoDienThoai", "MucDoHaiLong", "YKien");
    private static final LocalDateTime FIRST = LocalDate.of(2022, 12, 19).atTime(9, 0);
    private static final int DATE_COLUMN = 1;

    /** A level of the scale, by its text on the form. */
    private record Rating(String text, boolean satisfied, int slips) {}

    private static final List<Rating> RATINGS = List.of(
            new Rating("Rất hài lòng", true, 34),
            new Rating("Hài lòng", true, 25),
            new Rating("Bình thường", false, 2),
            new Rating("Không hài lòng", false, 1));

    private record Slip(int number, LocalDateTime ratedAt, Agency agency, String dossier, Rating rating) {}

    private final List<Slip> slips;

    /** Slips that rate the city's divisions and, some of them, dossiers of theirs. */
    public Slips(City city, List<SampleDossier> dossiers, Dice dice) {
        var ratings = new ArrayList<Rating>();
        RATINGS.forEach(rating -> {
            for (int i = 0; i < rating.slips(); i++) {
                ratings.add(rating);
            }
        });
        dice.shuffle(ratings);
        slips = new ArrayList<>();
        for (int i = 0; i < ratings.size(); i++) {
            var dossier = dice.oneOf(dossiers);
            slips.add(new Slip(
                    i + 1,
                    FIRST.plusDays(i * 175L / ratings.size()).plusMinutes(dice.between(0, 400)),
                    dice.oneOf(city.divisions(), Agency::volume),
                    dice.chance(0.6) ? dossier.id() : "",
                    ratings.get(i)));
        }
    }

    /** Writes the spreadsheet; the same slips always give the same bytes. */
    public void write(Path file) throws IOException {
        // with another ending: a source may be looking for spreadsheets here already
        var draft = file.resolveSibling(file.getFileName() + ".draft");
        try (var out = Files.newOutputStream(draft);
                var workbook = new Workbook(out, "Kip", "1.0")) {
            var sheet = workbook.newWorksheet("Phiếu khảo sát");
            for (int column = 0; column < HEADER.size(); column++) {
                sheet.value(0, column, HEADER.get(column));
            }
            slips.forEach(slip -> row(sheet, slip));
        }
        StableZip.copy(draft, file);
        Files.delete(draft);
    }

    private static void row(Worksheet sheet, Slip slip) {
        var person = new PersonalData(slip.number());
        var row = slip.number();
        sheet.value(row, 0, String.format(Locale.ROOT, "PKS-2023-%03d", slip.number()));
        sheet.value(row, DATE_COLUMN, slip.ratedAt());
        sheet.style(row, DATE_COLUMN).format("dd/mm/yyyy hh:mm").set();
        sheet.value(row, 2, slip.agency().code());
        sheet.value(row, 3, slip.dossier());
        sheet.value(row, 4, person.name());
        sheet.value(row, 5, person.phone());
        sheet.value(row, 6, slip.rating().text());
        sheet.value(row, 7, slip.rating().satisfied() ? "" : "Xin gọi lại số " + person.phone());
    }

    /** Writes a file that looks like a spreadsheet and is none. */
    public static void writeUnreadable(Path file) throws IOException {
        Files.write(file, "PK\u0003\u0004 tệp bị hỏng khi sao chép".getBytes(StandardCharsets.UTF_8));
    }

    /** Satisfied of all, in total and by agency. */
    public IndicatorAnswer answer() {
        var total = new Share(0, 0);
        var agencies = new TreeMap<String, Share>();
        for (var slip : slips) {
            var one = new Share(slip.rating().satisfied() ? 1 : 0, 1);
            total = total.plus(one);
            agencies.merge(slip.agency().code(), one, Share::plus);
        }
        return new IndicatorAnswer(
                "satisfaction", "03", "SATISFIED_OF_RATED", State.VALUE, total, Map.of("agency", agencies));
    }

    public int size() {
        return slips.size();
    }
}
