package vn.kip.report.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A server for files, which lets one user in. */
final class FileReceiver implements AutoCloseable {

    static final String USER = "kip";

    private final SshServer server;
    private final KeyPairProvider keys;

    FileReceiver(Path root, String password) throws IOException {
        var generated = new SimpleGeneratorHostKeyProvider();
        generated.setAlgorithm("EC");
        keys = generated;
        server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setPort(0);
        server.setKeyPairProvider(keys);
        server.setPasswordAuthenticator((user, given, session) -> user.equals(USER) && given.equals(password));
        server.setFileSystemFactory(new VirtualFileSystemFactory(Files.createDirectories(root)));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.start();
    }

    int port() {
        return server.getPort();
    }

    /** The line of a file of known hosts by which a client knows it. */
    String knownHost() throws IOException {
        try {
            var key = keys.loadKeys(null).iterator().next().getPublic();
            return "[127.0.0.1]:" + port() + " " + PublicKeyEntry.toString(key) + "\n";
        } catch (java.security.GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
