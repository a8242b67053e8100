package vn.kip.ingest.source.fetch.sftp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.jspecify.annotations.Nullable;

/** An SFTP server on the loopback, whose one user sees one folder. */
final class SftpServer implements AutoCloseable {

    static final String USER = "mot-cua";

    private final SshServer server = SshServer.setUpDefaultServer();
    private final KeyPair hostKey;
    private final AtomicInteger deaths = new AtomicInteger();
    private volatile String password = "bí mật #{1}&%2";
    private volatile @Nullable PublicKey userKey;

    SftpServer(Path root, KeyPair hostKey) throws IOException {
        this.hostKey = hostKey;
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        server.setFileSystemFactory(new VirtualFileSystemFactory(root));
        server.setPasswordAuthenticator((user, given, session) -> user.equals(USER) && given.equals(password));
        server.setPublickeyAuthenticator(
                (user, key, session) -> user.equals(USER) && userKey != null && key.equals(userKey));
        var sftp = new SftpSubsystemFactory();
        sftp.addSftpEventListener(new Death());
        server.setSubsystemFactories(List.of(sftp));
        server.start();
    }

    /** Ends connections while a file is being read on them. */
    private final class Death implements SftpEventListener {

        private static final int BYTES_BEFORE = 40_000;

        @Override
        public void reading(
                ServerSession session, String handle, FileHandle file, long offset, byte[] data, int at, int length) {
            if (offset > BYTES_BEFORE && deaths.getAndUpdate(left -> Math.max(left - 1, 0)) > 0) {
                session.close(true);
            }
        }
    }

    int port() {
        return server.getPort();
    }

    String password() {
        return password;
    }

    void accept(String newPassword) {
        password = newPassword;
    }

    void accept(PublicKey key) {
        userKey = key;
    }

    /** So many connections die in the middle of a download. */
    void dies(int times) {
        deaths.set(times);
    }

    int deathsLeft() {
        return deaths.get();
    }

    /** Its line in a file of known hosts. */
    Path knownHosts(Path folder) {
        return knownHosts(folder, hostKey.getPublic());
    }

    Path knownHosts(Path folder, PublicKey key) {
        try {
            return Files.writeString(
                    folder.resolve("known_hosts"), "[127.0.0.1]:" + port() + " " + PublicKeyEntry.toString(key) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close(true);
    }
}
