package vn.kip.ingest.source.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.kip.domain.ledger.Rejection.Reason;
import vn.kip.ingest.mapping.Mapping;
import vn.kip.ingest.mapping.Reading;
import vn.kip.ingest.mapping.field.Found;
import vn.kip.ingest.row.RowFault;
import vn.kip.ingest.source.jdbc.JdbcPosition.Round;

/** Reads the rows of a page, and names where they stand so that they can be found again. */
record RowReader(Mapping mapping, JdbcSettings settings) {

    /**
     * What the rows come to. Where more rows lack an id than a page holds, the last reading says so instead of a row: they
     * cannot be asked for.
     */
    List<Reading> read(Page page, Instant now) {
        var readings = new ArrayList<Reading>(page.rows().size());
        int number = 0;
        for (var row : page.rows()) {
            number++;
            readings.add(mapping.read(row.row(), place(page.round(), row, number), now));
        }
        if (page.full() && page.round().slice() == Slice.WITHOUT_ID) {
            readings.set(readings.size() - 1, tooManyWithoutId(readings.size()));
        }
        return readings;
    }

    /** How the ledger calls a page. */
    String name(Round round, int page) {
        return what(round) + ", page " + page;
    }

    private String what(Round round) {
        return switch (round.slice()) {
            case WITHOUT_ID -> "rows without " + settings.id();
            case WITHOUT_STAMP -> "rows without a usable " + updated();
            case CHANGED -> round.since().equals(PageQuery.FLOOR) ? "all rows" : updated() + " since " + round.since();
            case ALL -> "all rows";
        };
    }

    private String place(Round round, KeyedRow row, int number) {
        if (row.id() == null) {
            return what(round) + ", row " + number;
        }
        var id = settings.id() + " " + Found.of(row.id());
        return row.updated() == null ? id : updated() + " " + row.updated() + ", " + id;
    }

    private String updated() {
        return settings.updated() == null ? "" : settings.updated().column();
    }

    private Reading tooManyWithoutId(int rows) {
        return mapping.refuse(
                new RowFault(
                        Reason.MISSING_FIELD,
                        settings.id(),
                        "at least " + rows + " rows without it",
                        "a value that tells each row apart"),
                "rows without " + settings.id());
    }
}
