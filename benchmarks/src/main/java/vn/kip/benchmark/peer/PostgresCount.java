package vn.kip.benchmark.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import vn.kip.benchmark.Comparison;
import vn.kip.domain.record.Dossier;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.wire.RecordCodec;

/** All versions copied into a table of PostgreSQL, and one query over the latest of each dossier. */
final class PostgresCount {

    private static final int BUFFER = 64 * 1024;

    private static final String QUERY = """
            SELECT place, count(*) FROM (SELECT DISTINCT ON (id) place FROM version ORDER BY id, stamp DESC) latest GROUP BY place
            """;

    private PostgresCount() {}

    /**
     * Started by {@link Way}.
     *
     * @param arguments servers, group, topic of the outcome, JDBC URL, user, password
     */
    public static void main(String[] arguments) throws SQLException, IOException {
        try (var database = DriverManager.getConnection(arguments[3], arguments[4], arguments[5]);
                var reading = new Reading(arguments[0], arguments[1])) {
            execute(database, "DROP TABLE IF EXISTS version");
            execute(database, "CREATE UNLOGGED TABLE version (id text, stamp bigint, place text)");
            var begun = System.nanoTime();
            copy(database, reading);
            var copied = System.nanoTime();
            execute(database, "SET work_mem = '1GB'");
            var counted = counted(database);
            Comparison.say(
                    "PostgreSQL: read, decoded and copied in %.1f s, the query %.2f s",
                    (copied - begun) / 1e9, (System.nanoTime() - copied) / 1e9);
            reading.done();
            new Output(arguments[0], arguments[2]).places(counted);
        }
    }

    private static void copy(Connection database, Reading reading) throws SQLException, IOException {
        try (var rows =
                new PGCopyOutputStream(database.unwrap(PGConnection.class), "COPY version FROM STDIN", BUFFER)) {
            reading.each(message -> {
                try {
                    rows.write(row(message));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static byte[] row(ConsumerRecord<byte[], byte[]> message) {
        var id = new String(message.key(), StandardCharsets.UTF_8);
        var version = RecordCodec.decode(RecordKey.parse(id), message.value());
        var place = version.content() instanceof Dossier dossier ? OneCount.place(dossier) : "\\N";
        var row = id + '\t' + version.version().stamp().toEpochMilli() + '\t' + place + '\n';
        return row.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Long> counted(Connection database) throws SQLException {
        var counted = new HashMap<String, Long>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(QUERY)) {
            while (rows.next()) {
                counted.put(rows.getString(1), rows.getLong(2));
            }
        }
        return counted;
    }

    private static void execute(Connection database, String what) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(what);
        }
    }
}
