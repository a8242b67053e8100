package vn.kip.standalone.doctor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What has been found so far; keeps no text that it was shown. */
final class Findings {

    private final Map<Where, Finding> found = new LinkedHashMap<>();

    private record Where(String place, boolean id, Trace.Kind kind) {}

    /** Looks at a text in which ids of records may stand beside other things. */
    void look(String place, String text) {
        var told = Told.apart(text);
        look(place, true, told.ids());
        look(place, false, told.rest());
    }

    /** Looks at a text that is nothing but ids of records, or a place in a source that is made of them. */
    void lookAtIds(String place, String text) {
        look(place, true, text);
    }

    private void look(String place, boolean id, String text) {
        for (var trace : Trace.in(text)) {
            found.merge(
                    new Where(place, id, trace.kind()),
                    new Finding(place, id, trace.kind(), trace.shape(), 1),
                    Finding::plus);
        }
    }

    List<Finding> all() {
        return List.copyOf(found.values());
    }
}
