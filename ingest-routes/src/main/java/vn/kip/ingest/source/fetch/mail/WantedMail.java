package vn.kip.ingest.source.fetch.mail;

import jakarta.mail.Address;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.FlagTerm;
import jakarta.mail.search.FromStringTerm;
import jakarta.mail.search.OrTerm;
import jakarta.mail.search.SearchTerm;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
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
 * <p>The server says once for each folder which messages come into question, for it knows without sending them; whether
 * they really do is decided here, for a server also finds an address within a longer one.
 */
final class WantedMail extends SearchTerm {

    private final transient MailSettings settings;
    private final transient Pattern subject;
    private transient @Nullable Folder searched;
    private transient Set<Message> found = Set.of();

    WantedMail(MailSettings settings) {
        this.settings = settings;
        this.subject = pattern(settings.subject());
    }

    @Override
    public boolean match(Message message) {
        try {
            return found(message.getFolder()).contains(message) && isAllowed(message.getFrom()) && isMeant(message);
        } catch (MessagingException e) {
            throw FetchFailedException.of(e);
        }
    }

    private Set<Message> found(Folder folder) throws MessagingException {
        if (folder != searched) {
            found = new HashSet<>(List.of(folder.search(onServer())));
            searched = folder;
        }
        return found;
    }

    private SearchTerm onServer() {
        var senders = new OrTerm(settings.senders().stream().map(FromStringTerm::new).toArray(SearchTerm[]::new));
        var handled = new Flags(Flags.Flag.DELETED);
        if (settings.after() == Afterwards.SEEN) {
            handled.add(Flags.Flag.SEEN);
        }
        return new AndTerm(new FlagTerm(handled, false), senders);
    }

    private boolean isAllowed(Address @Nullable [] senders) {
        return senders != null && senders.length > 0 && Arrays.stream(senders).allMatch(this::isAllowed);
    }

    private boolean isAllowed(Address sender) {
        var address = sender instanceof InternetAddress internet ? internet.getAddress().toLowerCase(Locale.ROOT) : "";
        return settings.senders().stream()
                .anyMatch(allowed -> allowed.startsWith("@") ? address.endsWith(allowed) : address.equals(allowed));
    }

    private boolean isMeant(Message message) throws MessagingException {
        var text = message.getSubject();
        return subject.matcher(text == null ? "" : CleanText.of(text)).matches();
    }

    private static Pattern pattern(String subject) {
        return Pattern.compile(
                Arrays.stream(CleanText.of(subject).split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }
}
