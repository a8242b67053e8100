package vn.kip.report.readmodel;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads what a query gives by COPY: row by row as they come, each as one piece of bytes. */
@Component
public class CopyRows {

    private static final int HEADER = 19;
    private static final int COUNT = Short.BYTES;

    private final JdbcTemplate jdbc;

    CopyRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Reads all rows, within the transaction of the caller if there is one.
     *
     * @param query without parameters: COPY takes none
     * @throws RuntimeException what {@code taker} throws; the rows behind are not read
     */
    public void read(String query, Consumer<CopyRow> taker) {
        jdbc.execute((ConnectionCallback<Long>) connection -> {
            var copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (" + query + ") to stdout (format binary)");
            try {
                return pass(copy, taker);
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        });
    }

    /** The header comes with the first row, the trailer has no more than a count of columns. */
    private static long pass(CopyOut copy, Consumer<CopyRow> taker) throws SQLException {
        int from = HEADER;
        long rows = 0;
        for (var sent = copy.readFromCopy(); sent != null; sent = copy.readFromCopy()) {
            if (sent.length > from + COUNT) {
                taker.accept(new CopyRow(
                        ByteBuffer.wrap(sent, from, sent.length - from).slice()));
                rows++;
            }
            from = 0;
        }
        return rows;
    }
}
