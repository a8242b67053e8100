package vn.kip.ingest.source.fetch;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.JSchHostKeyException;
import com.jcraft.jsch.SftpException;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import jakarta.mail.ReadOnlyFolderException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * What is wrong with a remote side, in words of our own: messages of libraries may quote users, senders, names of files
 * and what a server says.
 */
final class FetchFailures {

    /** From the innermost cause outwards the first that one of these knows tells it; in each, the special comes first. */
    private static final List<Function<Throwable, Optional<String>>> KNOWN = List.of(
            known(FetchFailedException.class, failure -> String.valueOf(failure.getMessage())),
            known(UnknownHostException.class, "expected an answer, found no such host"),
            known(SocketTimeoutException.class, "expected an answer in time, found none"),
            known(ConnectException.class, "expected an answer, found nobody listening"),
            known(NoRouteToHostException.class, "expected an answer, found nobody listening"),
            known(SSLException.class, "expected a certificate that can be trusted, found another or no TLS"),
            known(JSchHostKeyException.class, "expected a host key that the known hosts list, found another one"),
            known(SftpException.class, FetchFailures::sftp),
            known(JSchException.class, FetchFailures::ssh),
            known(
                    AuthenticationFailedException.class,
                    "expected the user and password to be accepted, found a refusal"),
            known(FolderNotFoundException.class, "expected the folder of the mailbox, found none of that name"),
            known(ReadOnlyFolderException.class, "expected a folder that can be written to, found a read-only one"));

    private FetchFailures() {}

    static String text(Throwable failure) {
        return causes(failure)
                .flatMap(cause -> KNOWN.stream().flatMap(known -> known.apply(cause).stream()))
                .findFirst()
                .orElseGet(() -> unknown(failure));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        var causes =
                Stream.iterate(failure, Objects::nonNull, Throwable::getCause).toList();
        return Stream.iterate(causes.size() - 1, index -> index >= 0, index -> index - 1)
                .map(causes::get);
    }

    private static <T extends Throwable> Function<Throwable, Optional<String>> known(Class<T> type, String text) {
        return known(type, failure -> text);
    }

    private static <T extends Throwable> Function<Throwable, Optional<String>> known(
            Class<T> type, Function<T, String> text) {
        return failure -> type.isInstance(failure) ? Optional.of(text.apply(type.cast(failure))) : Optional.empty();
    }

    private static String sftp(SftpException failure) {
        return switch (failure.id) {
            case ChannelSftp.SSH_FX_NO_SUCH_FILE -> "expected the remote directory or file, found none of that name";
            case ChannelSftp.SSH_FX_PERMISSION_DENIED ->
                "expected the right to read and change the remote files, found none";
            default -> "expected an answer over SFTP, found a broken connection or a refusal";
        };
    }

    /** The library has no type of its own for each of these. */
    private static String ssh(JSchException failure) {
        var message = String.valueOf(failure.getMessage());
        if (message.startsWith("Auth")) {
            return "expected the user and password or key to be accepted, found a refusal";
        }
        if (message.startsWith("timeout")) {
            return "expected an answer in time, found none";
        }
        if (message.startsWith("invalid privatekey")) {
            return "expected a private key that can be used, found none or another passphrase";
        }
        return "expected an SSH server, found a broken connection or another kind of server";
    }

    private static String unknown(Throwable failure) {
        if (causes(failure).anyMatch(FileNotFoundException.class::isInstance)) {
            return "expected a folder that can be written to, found none";
        }
        if (causes(failure).anyMatch(cause -> cause instanceof MessagingException || cause instanceof IOException)) {
            return "expected the connection to hold, found it broken";
        }
        return "found " + failure.getClass().getSimpleName();
    }
}
