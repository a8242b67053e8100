package vn.kip.domain.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import vn.kip.domain.organisation.list.UnitList;
import vn.kip.domain.settings.Setting;

/** Organisations for tests. */
public final class Units {

    private static final String FILE = "units-kien-giang.csv";

    private Units() {}

    /** Kiên Giang with its districts and Phú Quốc with its communes, and what followed on 1 July 2025. */
    public static Organisation kienGiang() {
        return kienGiangList().organisation();
    }

    public static UnitList kienGiangList() {
        return UnitList.ofCsv(FILE, kienGiangText());
    }

    public static String kienGiangText() {
        try (var in = Objects.requireNonNull(Organisation.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Organisation csv(String... lines) {
        return UnitList.ofCsv("units.csv", String.join("\n", lines)).organisation();
    }

    public static UnitList yaml(String yaml) {
        var root = Setting.parse("kip.yml", yaml, name -> Optional.empty());
        return UnitList.ofSettings(root.required("units"));
    }

    public static Unit unit(Organisation organisation, String id) {
        return organisation.unit(id).orElseThrow();
    }
}
