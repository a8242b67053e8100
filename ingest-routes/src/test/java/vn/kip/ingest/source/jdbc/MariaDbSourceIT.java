package vn.kip.ingest.source.jdbc;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Runs where MariaDB is installed; skipped, and counted as skipped, elsewhere. */
class MariaDbSourceIT extends JdbcSourceContract {

    private static @Nullable TestMariaDb database;

    @BeforeAll
    static void start() throws IOException, InterruptedException, SQLException {
        if (TestMariaDb.isInstalled()) {
            database = TestMariaDb.start();
        }
    }

    @AfterAll
    static void stop() {
        if (database != null) {
            database.close();
        }
    }

    @Override
    TestDatabase database() {
        assumeTrue(database != null, "MariaDB is not installed: apt-get install mariadb-server");
        return Objects.requireNonNull(database);
    }
}
