package vn.kip.ingest.source.fetch.mail;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.activation.DataHandler;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.util.List;
import java.util.Properties;
import vn.kip.embedded.Loopback;

/** A mail server on the loopback with one mailbox, into which messages are put as if they had arrived. */
final class MailServer implements AutoCloseable {

    static final String USER = "kip";
    static final String PASSWORD = "b-m#{1}&%2";

    private final int imap;
    private final int pop;
    private final GreenMailUser user;
    private final GreenMail server;

    MailServer() throws IOException {
        var ports = Loopback.freePorts(2);
        imap = ports.get(0);
        pop = ports.get(1);
        server = new GreenMail(new ServerSetup[] {
            new ServerSetup(imap, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
            new ServerSetup(pop, "127.0.0.1", ServerSetup.PROTOCOL_POP3)
        });
        server.start();
        user = server.setUser("kip@example.vn", USER, PASSWORD);
    }

    int imap() {
        return imap;
    }

    int pop() {
        return pop;
    }

    void password(String password) {
        user.setPassword(password);
    }

    /** A file in a message; a raw name is a parameter of its header as it is written there. */
    record Attached(String name, byte[] content, boolean rawName) {

        static Attached of(String name, byte[] content) {
            return new Attached(name, content, false);
        }

        static Attached raw(String name, byte[] content) {
            return new Attached(name, content, true);
        }
    }

    void arrives(String from, String subject, Attached... files) {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()));
            message.setFrom(new InternetAddress(from));
            message.setSubject(subject, "UTF-8");
            var parts = new MimeMultipart();
            var text = new MimeBodyPart();
            text.setText("Kính gửi, số điện thoại của tôi là 0912345678", "UTF-8");
            parts.addBodyPart(text);
            for (var file : files) {
                parts.addBodyPart(part(file));
            }
            message.setContent(parts);
            message.saveChanges();
            user.deliver(message);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MimeBodyPart part(Attached file) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), "application/octet-stream")));
        if (file.rawName()) {
            part.setHeader("Content-Disposition", "attachment; " + file.name());
        } else {
            part.setFileName(file.name());
        }
        return part;
    }

    /** How many messages a folder has, and how many of them are not marked as read. */
    List<Integer> messages(String folder) {
        var found = server.getManagers().getImapHostManager().getFolder(user, folder);
        if (found == null) {
            return List.of(0, 0);
        }
        var unseen = found.getMessages().stream()
                .filter(message -> !message.getFlags().contains(Flags.Flag.SEEN))
                .count();
        return List.of(found.getMessageCount(), (int) unseen);
    }

    @Override
    public void close() {
        server.stop();
    }
}
