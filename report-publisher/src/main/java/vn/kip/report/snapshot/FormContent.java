package vn.kip.report.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import vn.kip.domain.indicator.Breakdown;
import vn.kip.domain.indicator.Form06a;
import vn.kip.report.figures.PartNames;

/** Form II.06a by sector in {@code snapshot.json}. */
record FormContent(PartNames names) {

    private static final int FIRST_COLUMN = 3;

    List<Map<String, Object>> lines(SortedMap<String, Form06a> bySector) {
        var lines = new ArrayList<Map<String, Object>>();
        bySector.forEach((sector, form) -> lines.add(line(sector, form)));
        return lines;
    }

    private Map<String, Object> line(String sector, Form06a form) {
        var line = new Fields()
                .and("sector", sector)
                .and("name", SnapshotContent.text(names.of(Breakdown.SECTOR, sector)));
        var columns = form.columns();
        for (int i = 0; i < columns.size(); i++) {
            line.and("c" + (i + FIRST_COLUMN), columns.get(i));
        }
        return line.map();
    }
}
