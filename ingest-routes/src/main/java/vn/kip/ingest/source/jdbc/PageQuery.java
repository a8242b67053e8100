package vn.kip.ingest.source.jdbc;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kip.ingest.source.jdbc.JdbcPosition.Round;

/**
 * One question to a database: rows of a slice from a key on.
 *
 * <p>The row at the key is asked for again, as are all that the database holds for equal to it, which may be more than we
 * do: who asked leaves out those that it has.
 */
record PageQuery(String sql, List<Object> parameters) {

    /** A stamp before this is no stamp; also the first moment that MySQL's TIMESTAMP knows anywhere on earth. */
    static final LocalDateTime FLOOR = LocalDateTime.of(1970, 1, 2, 0, 0);

    /** A stamp later than this is not waited for. */
    private static final Duration AHEAD = Duration.ofDays(1);

    /**
     * What is asked the same way throughout a session.
     *
     * @param session offset that the session shows moments with
     */
    record Asked(JdbcSettings settings, Columns columns, ZoneOffset session) {

        private Dialect dialect() {
            return settings.login().dialect();
        }

        private String id() {
            return dialect().quoted(columns.id().label());
        }

        private String updated() {
            return dialect().quoted(column().label());
        }

        private Object time(LocalDateTime time) {
            return column().form().bound(time, session);
        }

        private Object id(String text) {
            return dialect().id(text, columns.id().form());
        }

        private Columns.Column column() {
            return Objects.requireNonNull(columns.updated());
        }
    }

    /** Asks for no rows, to learn what the columns are. */
    static String probe(JdbcSettings settings) {
        return "select * " + from(settings) + " limit 0";
    }

    /** Asks for the next rows of a round. */
    static PageQuery of(Asked asked, Round round, int limit) {
        var where = where(asked, round);
        var columns = asked.columns()
                .selected()
                .map(column -> asked.dialect().quoted(column.label()))
                .collect(Collectors.joining(", "));
        var order =
                switch (round.slice()) {
                    case WITHOUT_ID -> "";
                    case WITHOUT_STAMP, ALL -> " order by " + asked.id();
                    case CHANGED -> " order by " + asked.updated() + ", " + asked.id();
                };
        return new PageQuery(
                "select " + columns + " " + from(asked.settings()) + " where " + where.sql() + order + " limit "
                        + limit,
                where.parameters());
    }

    /** A condition, in the form of the whole. */
    private static PageQuery where(Asked asked, Round round) {
        return switch (round.slice()) {
            case WITHOUT_ID -> new PageQuery(asked.id() + " is null", List.of());
            case WITHOUT_STAMP -> {
                var updated = asked.updated();
                yield new PageQuery(
                                "(" + updated + " is null or " + updated + " < ? or " + updated + " > ?)",
                                List.of(
                                        asked.time(FLOOR),
                                        asked.time(round.upTo().plus(AHEAD))))
                        .and(fromId(asked, round));
            }
            case CHANGED ->
                fromChange(asked, round)
                        .and(new PageQuery(asked.updated() + " <= ?", List.of(asked.time(round.upTo()))))
                        .and(new PageQuery(asked.id() + " is not null", List.of()));
            case ALL -> fromId(asked, round);
        };
    }

    private static PageQuery fromId(Asked asked, Round round) {
        var key = round.key();
        return key == null || key.id() == null
                ? new PageQuery(asked.id() + " is not null", List.of())
                : new PageQuery(asked.id() + " >= ?", List.of(asked.id(key.id())));
    }

    private static PageQuery fromChange(Asked asked, Round round) {
        var key = round.key();
        if (key == null || key.updated() == null || key.id() == null) {
            var since = key == null || key.updated() == null ? round.since() : key.updated();
            return new PageQuery(asked.updated() + " >= ?", List.of(asked.time(since)));
        }
        var dialect = asked.dialect();
        return new PageQuery(
                dialect.from(asked.updated(), asked.id()),
                dialect.fromKey(asked.time(key.updated()), asked.id(key.id())));
    }

    private PageQuery and(PageQuery other) {
        return new PageQuery(
                sql + " and " + other.sql,
                Stream.concat(parameters.stream(), other.parameters.stream()).toList());
    }

    /** On lines of its own: it may end with a comment. */
    private static String from(JdbcSettings settings) {
        return "from (\n" + settings.query() + "\n) q";
    }
}
