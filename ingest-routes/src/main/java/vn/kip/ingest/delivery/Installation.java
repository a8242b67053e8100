package vn.kip.ingest.delivery;

import java.util.List;
import java.util.Map;
import vn.kip.domain.ledger.SourceCursor;
import vn.kip.domain.settings.SettingException;
import vn.kip.ingest.mapping.field.IdScheme;

/**
 * What is fixed at the first start of an installation: how ids are written down. Read under another scheme, every record
 * would be another one and be counted twice. It is kept among the cursors, under a name that no source can have.
 */
final class Installation {

    private static final String NAME = "kip installation";

    private Installation() {}

    /**
     * Compares with the first start, or takes note of this one.
     *
     * @param cursors as they are stored
     * @throws SettingException when records are known under another scheme
     */
    static void check(KafkaClients clients, Map<String, SourceCursor> cursors, IdScheme ids) {
        var now = ids.fingerprint();
        var first = cursors.get(NAME);
        // an installation from before schemes were kept has written ids as they are
        var then = first != null ? first.position() : cursors.isEmpty() ? now : IdScheme.PLAIN.fingerprint();
        if (!then.equals(now)) {
            throw SettingException.ofFile(
                    "kip.yml, ids",
                    "expected the scheme and key of the first start, " + then + ", found " + now
                            + ": records would be counted twice; another scheme needs a data folder (--data) or a Kafka of"
                            + " its own, into which all sources are read anew");
        }
        if (first == null) {
            try (var sender = new TransactionalSender(NAME, clients, new History(clients))) {
                sender.open();
                sender.send(List.of(), new SourceCursor(now, 0));
            }
        }
    }
}
