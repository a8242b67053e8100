package vn.kip.ingest.source.fetch.mail;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.settings.Setting;
import vn.kip.ingest.source.fetch.Fetching;

/**
 * The section {@code mail} of a source of files.
 *
 * @param folder of the mailbox
 * @param senders addresses in small letters, or parts of them from the {@code @} on
 * @param subject pattern of the subjects that are meant
 * @param moveTo folder of the mailbox; empty unless messages are moved
 * @param largest bytes of one attachment, at most
 */
record MailSettings(
        Server server,
        String folder,
        List<String> senders,
        String subject,
        Afterwards after,
        String moveTo,
        long largest) {

    /** Folder of the mailbox for messages that would be deleted although a file in them was refused. */
    static final String REFUSED = "kip-refused";

    private static final String ANY = "*";
    private static final long LARGEST = 50L * 1024 * 1024;
    private static final int LAST_PORT = 65_535;
    private static final Pattern SIZE = Pattern.compile("(\\d{1,6})\\s*(KB|MB|GB)");
    private static final Map<String, Long> UNITS = Map.of("KB", 1L << 10, "MB", 1L << 20, "GB", 1L << 30);
    private static final Pattern SENDER = Pattern.compile("[^@\\s,;<>]*@[^@\\s,;<>]+");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|::1|\\[::1]");

    MailSettings {
        senders = List.copyOf(senders);
    }

    /** Ways to a mailbox. */
    enum Protocol {
        IMAPS(993),
        IMAP(143),
        POP3S(995),
        POP3(110);

        private final int port;

        Protocol(int port) {
            this.port = port;
        }

        String scheme() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isEncrypted() {
            return this == IMAPS || this == POP3S;
        }

        boolean isPop() {
            return this == POP3S || this == POP3;
        }
    }

    /** Where the mailbox is, and whose it is. */
    record Server(Protocol protocol, String host, int port, String user, String password) {

        static Server read(Setting section) {
            var protocol = section.child("protocol")
                    .map(setting -> setting.oneOf(Protocol.class))
                    .orElse(Protocol.IMAPS);
            var host = section.required("host").text();
            var insecure = section.child("insecure").map(Setting::flag).orElse(false);
            if (!protocol.isEncrypted() && !insecure && !LOOPBACK.matcher(host).matches()) {
                throw section.required("protocol")
                        .error(
                                "imaps or pop3s: without encryption anyone on the way can read the password and the files;"
                                        + " insecure: true allows it");
            }
            return new Server(
                    protocol,
                    host,
                    section.child("port")
                            .map(port -> port.wholeNumber(1, LAST_PORT))
                            .orElse(protocol.port),
                    section.required("user").text(),
                    Fetching.secret(section, "password"));
        }

        @Override
        public String toString() {
            return protocol.scheme() + "://" + host + ":" + port;
        }
    }

    /** What becomes of a message once its attachments are safe here. */
    enum Afterwards {
        SEEN,
        MOVE,
        DELETE
    }

    static MailSettings read(Setting section) {
        section.allowing(
                "host",
                "port",
                "protocol",
                "insecure",
                "user",
                "password",
                "folder",
                "from",
                "subject",
                "after",
                "moveTo",
                "largest");
        var server = Server.read(section);
        var after = section.required("after").oneOf(Afterwards.class);
        if (server.protocol.isPop()
                && (after != Afterwards.DELETE || section.child("folder").isPresent())) {
            throw section.required("after").error("delete and no folder: POP3 has neither marks nor folders");
        }
        if (after != Afterwards.MOVE && section.child("moveTo").isPresent()) {
            throw section.required("moveTo").error("after: move together with moveTo");
        }
        return new MailSettings(
                server,
                section.child("folder").map(Setting::text).orElse("INBOX"),
                senders(section.required("from")),
                section.child("subject").map(Setting::text).orElse(ANY),
                after,
                after == Afterwards.MOVE ? section.required("moveTo").text() : "",
                section.child("largest").map(MailSettings::bytes).orElse(LARGEST));
    }

    /** The folder in which a message is left as well: one with a refused file must not be deleted everywhere. */
    @Nullable
    String copyTo(Attachments.Taken taken) {
        return taken.refused() && after == Afterwards.DELETE ? REFUSED : null;
    }

    private static List<String> senders(Setting from) {
        var senders = from.items().stream().map(MailSettings::sender).toList();
        if (senders.isEmpty()) {
            throw from.error("at least one address");
        }
        return senders;
    }

    private static String sender(Setting setting) {
        var sender = setting.text().toLowerCase(Locale.ROOT);
        if (!SENDER.matcher(sender).matches()) {
            throw setting.error("an address such as mot-cua@example.vn, or @example.vn for all of them");
        }
        return sender;
    }

    private static long bytes(Setting setting) {
        var size = SIZE.matcher(setting.text());
        if (!size.matches()) {
            throw setting.error("a size such as 500KB, 50MB or 1GB");
        }
        return Long.parseLong(size.group(1)) * UNITS.getOrDefault(size.group(2), 1L);
    }
}
