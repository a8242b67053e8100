package vn.kip.standalone.sample.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import vn.kip.standalone.sample.answer.IndicatorAnswer;
import vn.kip.standalone.sample.answer.IndicatorAnswer.State;
import vn.kip.standalone.sample.answer.Share;
import vn.kip.standalone.sample.city.City;
import vn.kip.standalone.sample.log.PersonalData;

/** The petitions of the half-year: five received, three handled on time, two open at one division. */
public final class Petitions {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "MaPAKN",
                    "TieuDe",
                    "NoiDung",
                    "HoTen",
                    "SoDienThoai",
                    "LinhVuc",
                    "DonViXuLy",
                    "NgayTiepNhan",
                    "NgayChuyenXuLy",
                    "HanXuLy",
                    "NgayTraLoi",
                    "TrangThai")
            .get();
    private static final String HANDLED = "Đã công khai";
    private static final String OPEN = "Xử lý ở địa phương";

    /** One petition; {@code answered} is empty while it is open. */
    private record Petition(
            String id, String sector, String agency, String received, String forwarded, String due, String answered) {

        boolean handled() {
            return !answered.isEmpty();
        }
    }

    // due fifteen working days after they were forwarded; the third is answered on its due day
    private static final List<Petition> ALL = List.of(
            new Petition(
                    "PAKN.20230104.0012",
                    "G00-LV21",
                    "H33.911.07",
                    "04/01/2023 08:15",
                    "05/01/2023 09:00",
                    "02/02/2023",
                    "17/01/2023 15:40"),
            new Petition(
                    "PAKN.20230221.0107",
                    "G00-LV15",
                    "H33.911.08",
                    "21/02/2023 10:02",
                    "21/02/2023 14:30",
                    "14/03/2023",
                    "10/03/2023 16:05"),
            new Petition(
                    "PAKN.20230406.0034",
                    "G00-LV23",
                    "H33.911.31078",
                    "06/04/2023 13:50",
                    "07/04/2023 08:10",
                    "28/04/2023",
                    "28/04/2023 17:20"),
            new Petition(
                    "PAKN.20230529.0078",
                    "G00-LV01",
                    City.NATURAL_RESOURCES,
                    "29/05/2023 09:30",
                    "30/05/2023 08:00",
                    "20/06/2023",
                    ""),
            new Petition(
                    "PAKN.20230605.0015",
                    "G00-LV02",
                    City.NATURAL_RESOURCES,
                    "05/06/2023 15:11",
                    "06/06/2023 07:45",
                    "27/06/2023",
                    ""));

    private Petitions() {}

    /** Writes the export: cells with commas, quotes and line breaks in the text of the citizen. */
    public static void write(Path file) throws IOException {
        var number = 0;
        try (var printer = FORMAT.print(Files.newBufferedWriter(file))) {
            for (var petition : ALL) {
                var person = new PersonalData(++number);
                printer.printRecord(
                        petition.id(),
                        "Phản ánh về thời gian giải quyết hồ sơ",
                        "Tôi là \"" + person.name() + "\",\nđịa chỉ " + person.address() + ", xin phản ánh.",
                        person.name(),
                        person.phone(),
                        petition.sector(),
                        petition.agency(),
                        petition.received(),
                        petition.forwarded(),
                        petition.due(),
                        petition.answered(),
                        petition.handled() ? HANDLED : OPEN);
            }
        }
    }

    /** Handled on time of received; whatever is handled here, is handled on time. */
    public static IndicatorAnswer answer() {
        var total = new Share(0, 0);
        var agencies = new TreeMap<String, Share>();
        var categories = new TreeMap<String, Share>();
        for (var petition : ALL) {
            var one = new Share(petition.handled() ? 1 : 0, 1);
            total = total.plus(one);
            agencies.merge(petition.agency(), one, Share::plus);
            categories.merge(petition.sector(), one, Share::plus);
        }
        return new IndicatorAnswer(
                "petitions",
                "05",
                "HANDLED_OF_RECEIVED",
                State.VALUE,
                total,
                Map.of("agency", agencies, "category", categories));
    }
}
