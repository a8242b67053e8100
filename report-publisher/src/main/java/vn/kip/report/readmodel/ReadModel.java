package vn.kip.report.readmodel;

import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes what was read from the topics, and how far it was read, in one transaction: what is written is never read
 * again, what is not is, and nobody can write it twice.
 */
@Component
public class ReadModel {

    /** PostgreSQL's classes of faults that lie in a value: data exception, and a limit of the program. */
    private static final Set<String> UNSTORABLE = Set.of("22", "54");

    private final TransactionTemplate transaction;
    private final OffsetStore offsets;
    private final VersionStore versions;
    private final CellStore cells;
    private final AccountStore accounts;
    private final AccountDays days;

    ReadModel(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        this.offsets = new OffsetStore(jdbc);
        this.versions = new VersionStore(jdbc);
        this.cells = new CellStore(jdbc);
        this.accounts = new AccountStore(jdbc);
        this.days = new AccountDays(jdbc);
    }

    /**
     * Writes messages, those of one partition in the order of their offsets.
     *
     * @throws UnstorableException when a value in them cannot be stored; nothing is written then
     * @throws RulesRemovedException when the set of rules that cells in them are of has been removed
     * @throws DataAccessException when the database cannot be used; nothing is written then
     */
    public Written write(List<Message> messages) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> writeClaimed(offsets.claim(messages))));
        } catch (DataAccessException e) {
            var state = sqlState(e);
            if (state != null && UNSTORABLE.contains(state.substring(0, 2))) {
                throw new UnstorableException(state, e);
            }
            throw e;
        }
    }

    private Written writeClaimed(List<Message> messages) {
        var newVersions = versions.write(of(messages, Message.Version.class));
        var changes = of(messages, Message.CellChange.class);
        var changedCells = cells.write(changes);
        var entries = of(messages, Message.Account.class);
        accounts.writeLedger(entries);
        var rejections = of(messages, Message.Rejected.class);
        accounts.writeRejections(rejections);
        var setAside = of(messages, Message.SetAside.class);
        accounts.writeSetAside(setAside);
        return new Written(
                newVersions + changes.size() + entries.size() + rejections.size() + setAside.size(), changedCells);
    }

    private static <M extends Message> List<M> of(Collection<Message> messages, Class<M> type) {
        return messages.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The next offset of each partition of a topic that was ever written; 0 for others. */
    public Map<Integer, Long> nextOffsets(String topic) {
        return offsets.nextOffsets(topic);
    }

    /**
     * Makes the days of the accounts those of a zone; to be done before anything is written.
     *
     * @return whether they were made out from all that is there, which takes long
     */
    public boolean useDays(ZoneId zone) {
        return Boolean.TRUE.equals(transaction.execute(status -> days.use(zone)));
    }

    private static @Nullable String sqlState(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return null;
    }
}
