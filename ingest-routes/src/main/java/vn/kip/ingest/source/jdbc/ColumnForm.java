package vn.kip.ingest.source.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** How the values of a column become texts that a mapping can read. */
enum ColumnForm {
    /** Shown by a clock, of a zone that the column does not say: ISO 8601 without an offset. */
    LOCAL_TIME,
    /** A moment: ISO 8601 with the offset Z. */
    OFFSET_TIME,
    /** A moment that the database shows in the zone of the session. */
    SESSION_TIME,
    DAY,
    /** Either {@code true} or {@code false}. */
    BOOLEAN,
    /** Digits, without an exponent. */
    NUMBER,
    BYTES,
    /** As the database writes it. */
    TEXT;

    static ColumnForm of(int jdbcType) {
        return switch (jdbcType) {
            case Types.TIMESTAMP -> LOCAL_TIME;
            case Types.TIMESTAMP_WITH_TIMEZONE -> OFFSET_TIME;
            case Types.DATE -> DAY;
            case Types.BOOLEAN -> BOOLEAN;
            case Types.TINYINT,
                    Types.SMALLINT,
                    Types.INTEGER,
                    Types.BIGINT,
                    Types.DECIMAL,
                    Types.NUMERIC,
                    Types.REAL,
                    Types.FLOAT,
                    Types.DOUBLE -> NUMBER;
            case Types.BIT, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BYTES;
            default -> TEXT;
        };
    }

    /** Whether it tells a moment or a time of day of some day. */
    boolean isTime() {
        return this == LOCAL_TIME || this == OFFSET_TIME || this == SESSION_TIME;
    }

    /** The value as a text, null for none. */
    @Nullable
    String text(ResultSet row, int column, ZoneOffset session) throws SQLException {
        return switch (this) {
            case LOCAL_TIME -> {
                var time = row.getObject(column, LocalDateTime.class);
                yield time == null ? null : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
            }
            case OFFSET_TIME, SESSION_TIME -> {
                var time = time(row, column, session);
                yield time == null
                        ? null
                        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
            }
            case DAY -> {
                var day = row.getObject(column, LocalDate.class);
                yield day == null ? null : day.toString();
            }
            case BOOLEAN -> {
                var flag = row.getBoolean(column);
                yield row.wasNull() ? null : Boolean.toString(flag);
            }
            case NUMBER -> number(row.getString(column));
            case BYTES, TEXT -> row.getString(column);
        };
    }

    /** The time on the clock of the column, UTC where it is a moment; null where there is none. */
    @Nullable
    LocalDateTime time(ResultSet row, int column, ZoneOffset session) throws SQLException {
        if (this == OFFSET_TIME) {
            return inUtc(row.getObject(column, OffsetDateTime.class));
        }
        var time = row.getObject(column, LocalDateTime.class);
        return time == null || this == LOCAL_TIME ? time : moved(time, session, ZoneOffset.UTC);
    }

    /** The value that a time on the clock of the column is compared as. */
    Object bound(LocalDateTime time, ZoneOffset session) {
        return switch (this) {
            case OFFSET_TIME -> time.atOffset(ZoneOffset.UTC);
            case SESSION_TIME -> moved(time, ZoneOffset.UTC, session);
            default -> time;
        };
    }

    private static @Nullable LocalDateTime inUtc(@Nullable OffsetDateTime time) {
        if (time == null) {
            return null;
        }
        // the infinities of PostgreSQL
        if (time.equals(OffsetDateTime.MAX) || time.equals(OffsetDateTime.MIN)) {
            return time.toLocalDateTime();
        }
        return time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
    }

    private static LocalDateTime moved(LocalDateTime time, ZoneOffset from, ZoneOffset to) {
        return time.atOffset(from).withOffsetSameInstant(to).toLocalDateTime();
    }

    private static @Nullable String number(@Nullable String written) {
        if (written == null || written.indexOf('e') < 0 && written.indexOf('E') < 0) {
            return written;
        }
        try {
            return new BigDecimal(written).toPlainString();
        } catch (NumberFormatException e) {
            return written; // Infinity
        }
    }
}
