package vn.kip.standalone.sample.city;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import vn.kip.standalone.sample.city.Procedure.Level;

/** The tables that describe the city, read from the class path. */
final class CityTables {

    private static final String FOLDER = "/vn/kip/standalone/sample/";
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final int DEFAULT_LIMIT_DAYS_OF_HOURS = 1;
    private static final int WORKING_DAYS_OF_MONTH = 22;

    private CityTables() {}

    static List<Agency> agencies() {
        return read(
                "agencies.csv",
                row -> new Agency(
                        row.get("code"),
                        row.get("vi"),
                        row.get("en"),
                        row.get("commune").equals("yes"),
                        Integer.parseInt(row.get("volume")),
                        Integer.parseInt(row.get("lateness"))));
    }

    static List<Sector> sectors() {
        return read(
                "sectors.csv",
                row -> new Sector(
                        row.get("code"),
                        row.get("vi"),
                        row.get("en"),
                        row.get("divisions").isEmpty()
                                ? List.of()
                                : List.of(row.get("divisions").split(" ")),
                        row.get("communes").equals("yes")));
    }

    static List<Procedure> procedures(Map<String, Sector> bySectorName) {
        return read("procedures.csv", row -> {
            var sector = Optional.ofNullable(bySectorName.get(row.get("LinhVuc")));
            var byCommunes = row.get("CapThucHien").contains(Level.COMMUNE.vi())
                    && sector.map(Sector::communes).orElse(true);
            return new Procedure(
                    row.get("MaTTHC"),
                    row.get("TenTTHC").strip(),
                    sector,
                    byCommunes ? Level.COMMUNE : Level.DISTRICT,
                    limitDays(row.get("ThoiHan"), row.get("DonViThoiHan")));
        });
    }

    private static int limitDays(String limit, String unit) {
        if (limit.isEmpty()) {
            return 0;
        }
        var number = Integer.parseInt(limit);
        return switch (unit) {
            case "ngày" -> Math.max(1, number * 5 / 7);
            case "tháng" -> number * WORKING_DAYS_OF_MONTH;
            case "giờ" -> DEFAULT_LIMIT_DAYS_OF_HOURS;
            default -> number;
        };
    }

    private static <T> List<T> read(String name, Function<CSVRecord, T> reader) {
        var resource = Objects.requireNonNull(CityTables.class.getResourceAsStream(FOLDER + name), name);
        try (var rows = FORMAT.parse(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return rows.stream().map(reader).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("expected the resource " + name + " to be readable", e);
        }
    }
}
