package vn.kip.report.readmodel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kip.domain.ledger.Rejection;

/** Writes accounts of what was pulled, rows that were rejected, and messages that were set aside. */
final class AccountStore {

    private final JdbcTemplate jdbc;

    AccountStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Of each portion the entry with the highest offset stays. */
    void writeLedger(List<Message.Account> accounts) {
        Map<String, Message.Account> last = new TreeMap<>();
        accounts.forEach(account -> last.merge(
                account.entry().source() + '|' + account.entry().portion(),
                account,
                (one, other) -> one.place().offset() > other.place().offset() ? one : other));
        batch("""
                insert into ledger_entry
                    (source, portion, kind, pulled_at, pulled, sent, unchanged, rejected, kafka_offset)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (source, portion) do update set
                    kind = excluded.kind, pulled_at = excluded.pulled_at, pulled = excluded.pulled,
                    sent = excluded.sent, unchanged = excluded.unchanged, rejected = excluded.rejected,
                    kafka_offset = excluded.kafka_offset
                where ledger_entry.kafka_offset < excluded.kafka_offset
                """, last.values().stream().map(account -> {
            var entry = account.entry();
            return new Object[] {
                entry.source(),
                entry.portion(),
                entry.kind().code(),
                entry.pulledAt().atOffset(ZoneOffset.UTC),
                entry.pulled(),
                entry.sent(),
                entry.unchanged(),
                entry.rejected(),
                account.place().offset()
            };
        }));
    }

    private static final class Repeated {
        private final Message.Rejected first;
        private long times;

        private Repeated(Message.Rejected first) {
            this.first = first;
        }
    }

    /** Each fault is kept once; how often it came is counted. */
    void writeRejections(Collection<Message.Rejected> rejections) {
        // by fingerprint, sorted, so that two publishers lock rows in the same order
        Map<ByteBuffer, Repeated> faults = new TreeMap<>();
        rejections.forEach(message -> faults.computeIfAbsent(
                        ByteBuffer.wrap(fingerprint(message.rejection())), fingerprint -> new Repeated(message))
                .times++);
        batch("""
                insert into rejection
                    (fingerprint, source, kind, position, record_id, reason, field, found, expected,
                     times, first_at, partition, kafka_offset)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (fingerprint) do update set times = rejection.times + excluded.times
                """, faults.entrySet().stream().map(fault -> row(fault.getKey().array(), fault.getValue())));
        countByDay(rejections);
    }

    /** Each message, sorted so that two publishers lock rows in the same order; one statement of few rows. */
    private void countByDay(Collection<Message.Rejected> rejections) {
        if (rejections.isEmpty()) {
            return;
        }
        jdbc.update(connection -> {
            var statement = connection.prepareStatement("""
                    insert into rejection_day (source, kind, day, messages)
                    select source collate "C", kind collate "C",
                        (sent_at at time zone (select zone from account_zone))::date, count(*)
                    from unnest(?, ?, ?) as message (source, kind, sent_at) group by 1, 2, 3 order by 1, 2, 3
                    on conflict (source, kind, day) do update set messages = rejection_day.messages + excluded.messages
                    """);
            statement.setArray(1, array(connection, "text", rejections, each -> each.rejection()
                    .source()));
            statement.setArray(2, array(connection, "text", rejections, each -> each.rejection()
                    .kind()
                    .code()));
            statement.setArray(3, array(connection, "timestamptz", rejections, each -> each.sentAt()
                    .toString()));
            return statement;
        });
    }

    private static Array array(
            Connection connection,
            String type,
            Collection<Message.Rejected> rejections,
            Function<Message.Rejected, String> value)
            throws SQLException {
        return connection.createArrayOf(type, rejections.stream().map(value).toArray());
    }

    private static Object[] row(byte[] fingerprint, Repeated fault) {
        var rejection = fault.first.rejection();
        var place = fault.first.place();
        return new Object[] {
            fingerprint,
            rejection.source(),
            rejection.kind().code(),
            rejection.position(),
            rejection.recordId(),
            rejection.reason().name(),
            rejection.field(),
            rejection.found(),
            rejection.expected(),
            fault.times,
            fault.first.sentAt().atOffset(ZoneOffset.UTC),
            place.partition(),
            place.offset()
        };
    }

    void writeSetAside(Collection<Message.SetAside> messages) {
        batch("""
                insert into set_aside (topic, partition, kafka_offset, reason) values (?, ?, ?, ?)
                on conflict do nothing
                """, messages.stream().map(message -> new Object[] {
            message.place().topic(),
            message.place().partition(),
            message.place().offset(),
            message.reason()
        }));
    }

    private void batch(String sql, Stream<Object[]> rows) {
        var arguments = rows.toList();
        if (!arguments.isEmpty()) {
            jdbc.batchUpdate(sql, arguments);
        }
    }

    private static byte[] fingerprint(Rejection rejection) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            Stream.of(
                            rejection.source(),
                            rejection.kind().code(),
                            rejection.position(),
                            rejection.recordId(),
                            rejection.reason().name(),
                            rejection.field(),
                            rejection.found(),
                            rejection.expected())
                    .map(part -> part.getBytes(StandardCharsets.UTF_8))
                    .forEach(part -> {
                        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, part.length));
                        digest.update(part);
                    });
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
