package vn.kip.report.delivery.channel;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.settings.Setting;

/**
 * By which server mail is sent, from whom and to whom.
 *
 * @param login null where the server asks for none
 */
record MailSettings(Server server, @Nullable Login login, String from, List<String> to) {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s,;<>]+@[^@\\s,;<>]+");

    MailSettings {
        to = List.copyOf(to);
    }

    /** How the way to the server is kept secret. */
    enum Security {
        /** From the first byte on. */
        TLS(465),
        /** Before anything is said. */
        STARTTLS(587),
        NONE(25);

        private final int port;

        Security(int port) {
            this.port = port;
        }
    }

    /** Where the server is. */
    record Server(String host, int port, Security security) {

        static Server read(Setting entry) {
            var host = entry.required("host");
            var security = entry.child("security")
                    .map(setting -> setting.oneOf(Security.class))
                    .orElse(Security.STARTTLS);
            if (security == Security.NONE) {
                Secrets.refuseOpen(entry, entry.required("security"), host.text(), "tls or starttls");
            }
            return new Server(host.text(), Secrets.port(entry, security.port), security);
        }
    }

    /** Who Kip is there. */
    record Login(String user, String password) {

        @Override
        public String toString() {
            return "login";
        }
    }

    static MailSettings read(Setting entry) {
        entry.allowing("id", "kind", "to", "from", "host", "port", "security", "insecure", "user", "password");
        var login = entry.child("user")
                .map(user -> new Login(user.text(), Secrets.read(entry, "password")))
                .orElse(null);
        if (login == null && entry.child("password").isPresent()) {
            throw entry.required("password").error("a user beside it", "none");
        }
        var to = entry.required("to");
        var addresses = to.items().stream().map(MailSettings::address).toList();
        if (addresses.isEmpty()) {
            throw to.error("at least one address");
        }
        return new MailSettings(Server.read(entry), login, address(entry.required("from")), addresses);
    }

    private static String address(Setting setting) {
        var address = setting.text();
        if (!ADDRESS.matcher(address).matches()) {
            throw setting.error("an address such as van-phong@example.vn");
        }
        return address;
    }

    /** Without addresses and passwords. */
    @Override
    public String toString() {
        return "mail by " + server.host;
    }
}
