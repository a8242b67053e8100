package vn.kip.standalone.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.kip.standalone.sample.city.City;

/** The sample's {@code kip.yml}: a template with the port put in, and the names of agencies and sectors behind it. */
final class SampleConfiguration {

    /** The file of time limits that the configuration names. */
    static final String LIMITS = "thoi-han-tthc.csv";

    private static final String TEMPLATE = "kip.yml";
    private static final String CATALOGUE = "procedures.csv";

    private SampleConfiguration() {}

    static String text(int port, String token) {
        var city = City.load();
        var units = city.agencies().stream()
                .map(agency -> entry(agency.code(), agency.vi(), agency.en()))
                .collect(Collectors.joining());
        var sectors = city.sectors().stream()
                .map(sector -> entry(sector.code(), sector.vi(), sector.en()))
                .collect(Collectors.joining());
        return resource(TEMPLATE).replace("@PORT@", String.valueOf(port)).replace("@TOKEN@", token)
                + "# sample data: the code of the province (H33) is not confirmed\nunits:\n"
                + units
                + "\n# sample data: G00 is no ministry\nsectors:\n"
                + sectors;
    }

    private static String entry(String code, String vi, String en) {
        return "  - {code: " + code + ", name: {vi: \"" + vi + "\", en: \"" + en + "\"}}\n";
    }

    /** Procedures with their time limits, as the national catalogue gives them. */
    static String limits() {
        return resource(CATALOGUE);
    }

    private static String resource(String name) {
        try (var in = Objects.requireNonNull(SampleConfiguration.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("expected the resource " + name + " to be readable", e);
        }
    }
}
