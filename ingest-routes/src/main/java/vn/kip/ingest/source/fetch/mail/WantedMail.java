package vn.kip.ingest.source.fetch.mail;

import jakarta.mail.Address;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.search.FlagTerm;
import jakarta.mail.search.SearchTerm;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kip.ingest.mapping.field.CleanText;
import vn.kip.ingest.source.fetch.FetchFailedException;
import vn.kip.ingest.source.fetch.mail.MailSettings.Afterwards;

/**
 * Finds the messages whose attachments are to be fetched. What others have sent is not touched.
 *
 * <p>The server says once for each look which messages are not yet handled, and sends their envelopes in one answer. Who
 * has sent them is decided here: servers search for an address each in their own way, and some within longer ones.
 */
final class WantedMail extends SearchTerm {

    private final transient MailSettings settings;
    private final transient Pattern subject;
    private transient @Nullable Folder searched;
    private transient Set<Message> open = Set.of();

    WantedMail(MailSettings settings) {
        this.settings = settings;
        this.subject = pattern(settings.subject());
    }

    @Override
    public boolean match(Message message) {
        try {
            return open(message.getFolder()).contains(message) && isAllowed(message.getFrom()) && isMeant(message);
        } catch (MessagingException e) {
            throw FetchFailedException.of(e);
        }
    }

    private Set<Message> open(Folder folder) throws MessagingException {
        if (folder != searched) {
            var messages = folder.search(new FlagTerm(handled(), false));
            var profile = new FetchProfile();
            profile.add(FetchProfile.Item.ENVELOPE);
            folder.fetch(messages, profile);
            open = Set.of(messages);
            searched = folder;
        }
        return open;
    }

    private Flags handled() {
        var handled = new Flags(Flags.Flag.DELETED);
        if (settings.after() == Afterwards.SEEN) {
            handled.add(Flags.Flag.SEEN);
        }
        return handled;
    }

    private boolean isAllowed(Address @Nullable [] senders) {
        return senders != null && senders.length > 0 && Arrays.stream(senders).allMatch(this::isAllowed);
    }

    private boolean isAllowed(Address sender) {
        var address = sender instanceof InternetAddress internet
                ? internet.getAddress().toLowerCase(Locale.ROOT)
                : "";
        return settings.senders().stream()
                .anyMatch(allowed -> allowed.startsWith("@") ? address.endsWith(allowed) : address.equals(allowed));
    }

    private boolean isMeant(Message message) throws MessagingException {
        var text = message.getSubject();
        return subject.matcher(text == null ? "" : CleanText.of(text)).matches();
    }

    private static Pattern pattern(String subject) {
        return Pattern.compile(
                Arrays.stream(CleanText.of(subject).split("\\*", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }
}
