package vn.kip.ingest.source.fetch.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.kip.ingest.source.fetch.FetchFailedException;
import vn.kip.ingest.source.fetch.FetchedName;

/** The parts of a message that are files with a name, however deep they stand. A message within a message stays closed. */
final class MailParts {

    private static final int DEEPEST = 10;

    private MailParts() {}

    /** A file in a message. */
    record NamedPart(String name, Part part) {}

    static Stream<NamedPart> of(Part message) {
        return parts(message, 0);
    }

    private static Stream<NamedPart> parts(Part part, int depth) {
        try {
            if (!part.isMimeType("multipart/*")) {
                return name(part).map(name -> new NamedPart(name, part)).stream();
            }
            if (depth == DEEPEST || !(part.getContent() instanceof Multipart several)) {
                return Stream.empty();
            }
            return IntStream.range(0, several.getCount())
                    .boxed()
                    .flatMap(index -> parts(part(several, index), depth + 1));
        } catch (MessagingException | IOException e) {
            throw FetchFailedException.of(e);
        }
    }

    private static Part part(Multipart several, int index) {
        try {
            return several.getBodyPart(index);
        } catch (MessagingException e) {
            throw FetchFailedException.of(e);
        }
    }

    /** Names beyond ASCII come in two ways: RFC 2231, which the library reads, and RFC 2047, which it leaves to us. */
    private static Optional<String> name(Part part) throws MessagingException {
        var name = part.getFileName();
        if (name == null) {
            return Optional.empty();
        }
        try {
            return FetchedName.of(MimeUtility.decodeText(name));
        } catch (UnsupportedEncodingException e) {
            return FetchedName.of(name);
        }
    }
}
