package vn.kip.ingest.source.fetch.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kip.domain.settings.Setting;
import vn.kip.ingest.source.fetch.FetchFailedException;
import vn.kip.ingest.source.fetch.FetchSettings;
import vn.kip.ingest.source.fetch.FetchedName;
import vn.kip.ingest.source.fetch.Inbox;
import vn.kip.ingest.source.fetch.mail.MailParts.NamedPart;

/**
 * Takes the files of a message into the inbox, each with a prefix that tells its message, so that files of one name do not
 * meet.
 *
 * <p>In place of a file that is too large there comes a note that says so. The reader of files finds no table in it and
 * rejects it: so what was refused is in the ledger, and nobody waits for it.
 */
final class Attachments {

    private static final Logger log = LoggerFactory.getLogger(Attachments.class);
    private static final int DIGITS = 8;
    private static final int BUFFER = 64 * 1024;
    /** An attachment travels in letters, four for three bytes, with the ends of lines. */
    private static final double TRAVELS_AS = 1.5;

    private final String source;
    private final FetchSettings fetch;
    private final MailSettings mail;
    private final Inbox inbox;
    private final Path workshop;

    Attachments(String source, FetchSettings fetch, MailSettings mail, Inbox inbox) {
        this.source = source;
        this.fetch = fetch;
        this.mail = mail;
        this.inbox = inbox;
        this.workshop = inbox.workshop();
    }

    /**
     * What came of a message.
     *
     * @param refused whether a file in it is too large
     */
    record Taken(boolean refused) {}

    /** Takes what matches. */
    Taken take(Message message) {
        try {
            // POP3 brings a message only as a whole, into memory
            if (mail.server().protocol().isPop() && message.getSize() > mail.largest() * TRAVELS_AS) {
                throw tooLarge();
            }
            var id = id(message);
            var refused = false;
            for (var file : MailParts.of(message).toList()) {
                if (FetchedName.matches(fetch.pattern(), file.name())) {
                    refused |= !isTaken(file, id);
                }
            }
            return new Taken(refused);
        } catch (MessagingException | IOException e) {
            throw FetchFailedException.of(e);
        }
    }

    private boolean isTaken(NamedPart file, String id) throws MessagingException, IOException {
        var written = workshop.resolve(id);
        try (var content = file.part().getInputStream()) {
            if (file.part().getSize() <= mail.largest() * TRAVELS_AS && isWrittenWhole(content, written)) {
                inbox.take(written, id + "-" + file.name());
                return true;
            }
        }
        Files.deleteIfExists(written);
        refuse(id);
        return false;
    }

    private boolean isWrittenWhole(InputStream content, Path written) throws IOException {
        try (var out = Files.newOutputStream(written)) {
            var buffer = new byte[BUFFER];
            long total = 0;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                total += read;
                if (total > mail.largest()) {
                    return false;
                }
                out.write(buffer, 0, read);
            }
            return true;
        }
    }

    /** The note has a name that the reader looks for, and differs from message to message, for it reads nothing twice. */
    private void refuse(String id) throws IOException {
        if (mail.server().protocol().isPop()) {
            throw tooLarge();
        }
        var why = "refused-larger-than-" + mail.largest() / 1024 + "KB";
        var note = Files.writeString(workshop.resolve(id), "message " + id + " " + why + "\n", StandardCharsets.UTF_8);
        inbox.take(note, id + "-" + why + "-" + fetch.pattern().replaceAll("[*?]", ""));
        log.atWarn()
                .addKeyValue("source", source)
                .addKeyValue("message", id)
                .addKeyValue("largest", mail.largest())
                .log("Attachment is too large and was not fetched");
    }

    /** From a POP3 mailbox the message would be gone. */
    private FetchFailedException tooLarge() {
        return new FetchFailedException("expected attachments of at most " + mail.largest()
                + " bytes, found a larger one; it stays in the mailbox until it is removed or 'largest' is raised");
    }

    /** Tells messages apart, and says nothing about them. */
    private static String id(Message message) throws MessagingException {
        var given = message.getHeader("Message-ID");
        var text = given != null && given.length > 0
                ? given[0]
                : message.getSentDate() + "|" + message.getSize() + "|" + message.getSubject();
        return Setting.sha256(text.strip().toLowerCase(Locale.ROOT)).substring(0, DIGITS);
    }
}
