package vn.kip.ingest.source.fetch.mail;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Properties;
import vn.kip.ingest.source.fetch.RemoteLook;

/**
 * Counts what a mailbox still has, on a connection of its own: Camel takes a folder that it may not open for one without
 * messages.
 */
final class Mailbox implements RemoteLook.Remains {

    private static final String TIMEOUT = "30000";

    private final MailSettings settings;

    Mailbox(MailSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean any() throws MessagingException {
        var server = settings.server();
        try (var store =
                Session.getInstance(properties()).getStore(server.protocol().scheme())) {
            store.connect(server.host(), server.port(), server.user(), server.password());
            try (var folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                return folder.search(new WantedMail(settings)).length > 0;
            }
        }
    }

    /** Of the connection: it ends by itself, and the server must be the one that its certificate names. */
    Properties properties() {
        var prefix = "mail." + settings.server().protocol().scheme() + ".";
        var properties = new Properties();
        properties.setProperty(prefix + "connectiontimeout", TIMEOUT);
        properties.setProperty(prefix + "timeout", TIMEOUT);
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        return properties;
    }
}
