package vn.kip.standalone.sample.city;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kip.standalone.sample.city.Procedure.Level;

/** The agencies, sectors and posted procedures of the sample's city. */
public final class City {

    /** The city's office, which runs its one-stop shop: dossiers of all divisions are received there. */
    public static final String ONE_STOP_SHOP = "H33.911.01";

    /** The division with the most late dossiers, and with the open petitions. */
    public static final String NATURAL_RESOURCES = "H33.911.05";

    private static final int DISTRICT_PROCEDURES = 255;
    private static final int COMMUNE_PROCEDURES = 154;

    private final List<Agency> agencies;
    private final List<Sector> sectors;
    private final List<Procedure> procedures;
    private final Map<String, List<Procedure>> byAgency;

    private City(List<Agency> agencies, List<Sector> sectors, List<Procedure> procedures) {
        this.agencies = agencies;
        this.sectors = sectors;
        this.procedures = procedures;
        this.byAgency = agencies.stream()
                .collect(Collectors.toUnmodifiableMap(Agency::code, agency -> performedBy(agency, procedures)));
    }

    /** The city as its resource files describe it. */
    public static City load() {
        var agencies = CityTables.agencies();
        var sectors = CityTables.sectors();
        var bySectorName = sectors.stream().collect(Collectors.toMap(Sector::vi, Function.identity()));
        var catalogue = CityTables.procedures(bySectorName);
        var procedures = Stream.concat(
                        posted(catalogue, Level.DISTRICT, DISTRICT_PROCEDURES),
                        posted(catalogue, Level.COMMUNE, COMMUNE_PROCEDURES))
                .toList();
        return new City(agencies, sectors, procedures);
    }

    /** As many as the city posts, those that dossiers are about before the others. */
    private static Stream<Procedure> posted(List<Procedure> catalogue, Level level, int count) {
        return catalogue.stream()
                .filter(procedure -> procedure.level() == level)
                .sorted(Comparator.comparing(procedure -> procedure.sector().isEmpty()))
                .limit(count);
    }

    private static List<Procedure> performedBy(Agency agency, List<Procedure> procedures) {
        var level = agency.commune() ? Level.COMMUNE : Level.DISTRICT;
        return procedures.stream()
                .filter(procedure -> procedure.level() == level)
                .filter(procedure -> procedure
                        .sector()
                        .filter(sector -> agency.commune()
                                ? sector.communes()
                                : sector.divisions().contains(agency.code()))
                        .isPresent())
                .toList();
    }

    /** Divisions first, then communes. */
    public List<Agency> agencies() {
        return agencies;
    }

    public List<Agency> divisions() {
        return agencies.stream().filter(agency -> !agency.commune()).toList();
    }

    public List<Sector> sectors() {
        return sectors;
    }

    /** All procedures the city posts, district level first. */
    public List<Procedure> procedures() {
        return procedures;
    }

    /** The procedures that dossiers of an agency are about. */
    public List<Procedure> proceduresOf(Agency agency) {
        return byAgency.getOrDefault(agency.code(), List.of());
    }
}
