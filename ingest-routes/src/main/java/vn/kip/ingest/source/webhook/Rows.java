package vn.kip.ingest.source.webhook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.ledger.Rejection.Reason;
import vn.kip.ingest.mapping.Mapping;
import vn.kip.ingest.mapping.Reading;
import vn.kip.ingest.row.Row;
import vn.kip.ingest.row.RowFault;

/** What the rows of a post come to. */
record Rows(Mapping mapping) {

    private static final RowFault NO_OBJECT = new RowFault(Reason.UNREADABLE, "", "no object", "an object with fields");

    /**
     * Reads rows.
     *
     * @param place of the post, for positions
     */
    List<Reading> readings(List<@Nullable Row> rows, String place, Instant now) {
        var readings = new ArrayList<Reading>(rows.size());
        for (var row : rows) {
            var position = place + ", row " + (readings.size() + 1);
            readings.add(row == null ? mapping.refuse(NO_OBJECT, position) : mapping.read(row, position, now));
        }
        return readings;
    }
}
