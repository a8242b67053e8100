package vn.kip.report.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kip.domain.doubt.DoubtfulPattern;
import vn.kip.domain.doubt.Lateness;
import vn.kip.domain.index766.CitizenSatisfaction;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.review.ReviewRules;
import vn.kip.report.figures.Review;

/** Reviews the records of a period. */
@Component
public class Reviewer {

    /** In the order in which they build upon each other, and upon that of the dossiers. */
    private static final List<String> TABLES =
            List.of("changes", "due-steps", "reappointments", "requests", "recordings", "late");

    private static final Duration FRESH = Duration.ofSeconds(10);

    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionTemplate oneMoment;
    private final ReviewRules rules;
    private final ReviewParameters parameters;
    private final Placing placing;
    private @Nullable Reviewed last;

    /** A review, and when it was made. */
    private record Reviewed(PeriodWindow window, Review review, long at) {}

    Reviewer(JdbcTemplate jdbc, PlatformTransactionManager transactions, Catalogue catalogue) {
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
        this.oneMoment = new TransactionTemplate(transactions);
        this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.rules = catalogue.review();
        this.parameters = new ReviewParameters(catalogue);
        this.placing = new Placing(this.jdbc, catalogue.rules());
    }

    /**
     * The review of a period as the read model is now, or was some seconds ago: it reads all records, and so is made for
     * one reader at a time, and not again for the next who asks the same.
     */
    public synchronized Review now(PeriodWindow window) {
        var known = last;
        if (known != null && known.window.equals(window) && System.nanoTime() - known.at < FRESH.toNanos()) {
            return known.review;
        }
        var review = Objects.requireNonNull(oneMoment.execute(moment -> of(window)));
        last = new Reviewed(window, review, System.nanoTime());
        return review;
    }

    /** The review of a period, read within the transaction of the caller, once in each. */
    public Review of(PeriodWindow window) {
        var values = parameters.of(window);
        // sorting a quarter of a million versions in memory takes half as long as on disk
        jdbc.getJdbcOperations().execute("set local work_mem = '64MB'");
        // and walking along the key a third of the time of sorting by it
        jdbc.getJdbcOperations().execute("set local random_page_cost = 1.1");
        jdbc.update(sql("dossiers"), values);
        placing.place(sql("agencies"), sql("placed"), values);
        for (var table : TABLES) {
            jdbc.update(sql(table), values);
        }
        return new Review(lateness(values), findings(values), citizens(values));
    }

    private SortedMap<String, Lateness> lateness(Map<String, Object> values) {
        var byAgency = new TreeMap<String, Lateness>();
        jdbc.query(sql("lateness"), values, row -> {
            byAgency.merge(row.getString("agency"), one(row), Lateness::plus);
        });
        return byAgency;
    }

    private Lateness one(ResultSet row) throws SQLException {
        var receiptLate = late(moment(row, "received_at"), moment(row, "receipt_recorded")) ? 1 : 0;
        return switch (row.getString("kind")) {
            case "RESOLVED_LATE" -> new Lateness(1, 0, receiptLate, 0, 0, 0);
            case "OVERDUE" -> new Lateness(0, 1, receiptLate, 0, 0, 0);
            case "IN_SYSTEM_ONLY" -> {
                var endLate = late(moment(row, "ended_at"), moment(row, "end_recorded")) ? 1 : 0;
                yield new Lateness(0, 0, 0, 1, endLate, 0);
            }
            default -> new Lateness(0, 0, 0, 0, 0, 1);
        };
    }

    private boolean late(@Nullable Instant happened, @Nullable Instant recorded) {
        return happened != null && recorded != null && rules.entry().late(happened, recorded);
    }

    private List<Review.Finding> findings(Map<String, Object> values) {
        return Arrays.stream(DoubtfulPattern.values())
                .map(pattern -> Review.Finding.of(pattern, flagged(pattern, values), rules.listed()))
                .toList();
    }

    private List<Review.Flagged> flagged(DoubtfulPattern pattern, Map<String, Object> values) {
        var flagged = new ArrayList<Review.Flagged>();
        jdbc.query(sql("pattern/" + pattern.id()), values, row -> {
            if (holds(pattern, moment(row, "happened"), moment(row, "followed"))) {
                flagged.add(
                        new Review.Flagged(row.getString("agency"), row.getString("authority"), row.getString("id")));
            }
        });
        return flagged;
    }

    /** What the queries leave to the working calendar. */
    private boolean holds(DoubtfulPattern pattern, @Nullable Instant happened, @Nullable Instant followed) {
        if (happened == null || followed == null) {
            return true;
        }
        return pattern == DoubtfulPattern.LATE_SUPPLEMENT
                ? rules.askedLate(happened, followed)
                : rules.entry().late(happened, followed);
    }

    private CitizenSatisfaction citizens(Map<String, Object> values) {
        return Objects.requireNonNull(jdbc.queryForObject(
                sql("citizens"),
                values,
                (row, number) -> new CitizenSatisfaction(
                        row.getLong("dossiers"),
                        row.getLong("overdue"),
                        row.getLong("dissatisfied"),
                        row.getLong("petitions"))));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static String sql(String query) {
        try {
            return new ClassPathResource(query + ".sql", Reviewer.class).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
