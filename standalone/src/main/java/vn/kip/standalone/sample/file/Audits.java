package vn.kip.standalone.sample.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import vn.kip.standalone.sample.answer.IndicatorAnswer;
import vn.kip.standalone.sample.answer.IndicatorAnswer.State;
import vn.kip.standalone.sample.answer.Share;
import vn.kip.standalone.sample.city.City;

/** The programme of internal audits of the year: one for each division, all planned for after the half-year. */
public final class Audits {

    private static final String PROGRAMME = "727/CTr-UBND";
    private static final LocalDate FIRST = LocalDate.of(2023, 7, 18);
    private static final int DAYS_BETWEEN = 7;

    private Audits() {}

    /** Writes the programme. */
    public static void write(City city, Path file) throws IOException {
        var mapper = JsonMapper.builder().build();
        var lines = new ArrayList<String>();
        for (var division : city.divisions()) {
            lines.add(mapper.writeValueAsString(mapper.createObjectNode()
                    .put("ChuongTrinh", PROGRAMME)
                    .put("DonVi", division.code())
                    .put("TenDonVi", division.vi())
                    .put(
                            "NgayDuKien",
                            FIRST.plusDays((long) lines.size() * DAYS_BETWEEN).toString())
                    .putNull("NgayThucHien")));
        }
        Files.writeString(file, String.join("\n", lines) + "\n");
    }

    /** None of them performed yet. */
    public static IndicatorAnswer answer(City city) {
        var agencies = new TreeMap<String, Share>();
        city.divisions().forEach(division -> agencies.put(division.code(), new Share(0, 1)));
        return new IndicatorAnswer(
                "internal-audit",
                "04",
                "AUDITED_OF_PROGRAMME",
                State.NOT_YET_DONE,
                new Share(0, agencies.size()),
                Map.of("agency", agencies));
    }
}
