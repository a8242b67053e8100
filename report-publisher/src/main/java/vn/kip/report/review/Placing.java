package vn.kip.report.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import vn.kip.domain.contribution.CountingRules;

/** Puts the dossiers under review under the units that their figures count for, where units are known. */
record Placing(NamedParameterJdbcTemplate jdbc, CountingRules rules) {

    /** What a code means on a day of receipt. */
    private record Place(String code, LocalDate day, String key) {}

    /**
     * Places them, within the transaction that has made their table.
     *
     * @param values for the queries
     */
    void place(String read, String write, Map<String, Object> values) {
        if (rules.organisation().isEmpty()) {
            return;
        }
        var places = places(read, values);
        var parameters = new HashMap<>(values);
        parameters.put("codes", places.stream().map(Place::code).toArray(String[]::new));
        parameters.put(
                "days", places.stream().map(place -> place.day.toString()).toArray(String[]::new));
        parameters.put("keys", places.stream().map(Place::key).toArray(String[]::new));
        jdbc.update(write, parameters);
    }

    /** Only those that count under something else than the code as it stands. */
    private List<Place> places(String read, Map<String, Object> values) {
        var places = new ArrayList<Place>();
        jdbc.query(read, values, row -> {
            var code = row.getString("agency");
            var day = row.getObject("day", LocalDate.class);
            var key = rules.agency(code, day);
            if (!key.equals(code)) {
                places.add(new Place(code, day, key));
            }
        });
        return places;
    }
}
