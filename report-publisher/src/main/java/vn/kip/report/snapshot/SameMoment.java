package vn.kip.report.snapshot;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads on connections of their own, one beside the other, that all see the database as one transaction sees it. */
@Component
final class SameMoment {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate oneMoment;

    SameMoment(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.oneMoment = new TransactionTemplate(transactions);
        this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** The moment of the caller's transaction, which the caller has to keep open until all is read. */
    Reads reads() {
        var moment = Objects.requireNonNull(jdbc.queryForObject("select pg_export_snapshot()", String.class));
        return new Reads(moment);
    }

    /** Reads of one moment. */
    final class Reads {

        private final String moment;

        private Reads(String moment) {
            this.moment = moment;
        }

        /** Begins to read; whatever {@code what} asks is asked within a transaction of that moment. */
        <T> CompletableFuture<T> begin(Supplier<T> what) {
            return CompletableFuture.supplyAsync(() -> Objects.requireNonNull(oneMoment.execute(transaction -> {
                jdbc.execute("set transaction snapshot '" + moment + "'");
                return what.get();
            })));
        }
    }
}
