package vn.kip.ingest.source.jdbc;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresSourceIT extends JdbcSourceContract {

    private static TestPostgres database;

    @BeforeAll
    static void start() throws IOException {
        database = new TestPostgres();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Override
    TestDatabase database() {
        return database;
    }
}
