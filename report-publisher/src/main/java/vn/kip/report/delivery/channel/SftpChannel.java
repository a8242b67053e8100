package vn.kip.report.delivery.channel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.keyverifier.KnownHostsServerKeyVerifier;
import org.apache.sshd.client.keyverifier.RejectAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.springframework.stereotype.Component;
import vn.kip.domain.settings.Setting;
import vn.kip.report.delivery.Channel;
import vn.kip.report.delivery.ChannelReader;
import vn.kip.report.delivery.DeliveryFailedException;
import vn.kip.report.delivery.Parcel;
import vn.kip.report.evidence.Manifest;
import vn.kip.report.settings.SettingsFile;

/**
 * Writes all files to {@code CALENDAR/PERIOD/REVISION} of a folder on a server. They are written into a folder of another
 * name, which is renamed when it is complete.
 */
record SftpChannel(SftpSettings settings) implements Channel {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Reads what {@link SftpSettings} needs. */
    @Component
    record Reader(SettingsFile settings) implements ChannelReader {

        @Override
        public String kind() {
            return "sftp";
        }

        @Override
        public Channel read(Setting entry) {
            return new SftpChannel(SftpSettings.read(entry, settings));
        }
    }

    @Override
    public boolean needsFiles() {
        return true;
    }

    @Override
    public void deliver(Parcel parcel) throws IOException {
        var files = parcel.files();
        try (var client = client();
                var session = session(client);
                var sftp = SftpClientFactory.instance().createSftpClient(session)) {
            write(sftp, parcel.place(), files);
        } catch (SftpException e) {
            throw new DeliveryFailedException(
                    "expected the server to take the files, found " + SftpConstants.getStatusName(e.getStatus()));
        }
    }

    private SshClient client() {
        var client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier(
                new KnownHostsServerKeyVerifier(RejectAllServerKeyVerifier.INSTANCE, settings.knownHosts()));
        // nothing of the user under whom Kip runs
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.start();
        return client;
    }

    private ClientSession session(SshClient client) throws IOException {
        var credentials = settings.credentials();
        var host = settings.host();
        var session = client.connect(credentials.user(), host.name(), host.port())
                .verify(PATIENCE)
                .getSession();
        try {
            identify(session, credentials);
            session.auth().verify(PATIENCE);
            return session;
        } catch (SshException e) {
            session.close();
            throw new DeliveryFailedException(refusal(e));
        } catch (IOException e) {
            session.close();
            throw e;
        }
    }

    private static String refusal(SshException fault) {
        return switch (fault.getDisconnectCode()) {
            case SshConstants.SSH2_DISCONNECT_HOST_KEY_NOT_VERIFIABLE ->
                "expected a server that knownHosts lists, found another";
            case SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE ->
                "expected the user and password or key to be accepted, found them refused";
            default -> "expected a server to talk to, found that it breaks off";
        };
    }

    private static void identify(ClientSession session, SftpSettings.Credentials credentials) throws IOException {
        if (credentials.key() == null) {
            session.addPasswordIdentity(credentials.password());
            return;
        }
        var keys = new FileKeyPairProvider(credentials.key());
        if (credentials.passphrase() != null) {
            keys.setPasswordFinder(FilePasswordProvider.of(credentials.passphrase()));
        }
        try {
            keys.loadKeys(session).forEach(session::addPublicKeyIdentity);
        } catch (RuntimeException e) {
            throw new DeliveryFailedException("expected a key that the passphrase opens, found another");
        }
    }

    private void write(SftpClient sftp, List<String> place, List<Path> files) throws IOException {
        var target = settings.path() + "/" + String.join("/", place);
        if (exists(sftp, target + "/" + Manifest.NAME)) {
            return;
        }
        var parent = settings.path();
        makeFolder(sftp, parent);
        for (var part : place.subList(0, place.size() - 1)) {
            parent = parent + "/" + part;
            makeFolder(sftp, parent);
        }
        var unfinished = parent + "/.unfinished-" + place.get(place.size() - 1);
        makeFolder(sftp, unfinished);
        for (var file : files) {
            try (var remote = sftp.write(unfinished + "/" + file.getFileName())) {
                Files.copy(file, remote);
            }
        }
        sftp.rename(unfinished, target);
    }

    private static void makeFolder(SftpClient sftp, String folder) throws IOException {
        if (!exists(sftp, folder)) {
            sftp.mkdir(folder);
        }
    }

    private static boolean exists(SftpClient sftp, String path) throws IOException {
        try {
            sftp.stat(path);
            return true;
        } catch (SftpException e) {
            if (e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE) {
                return false;
            }
            throw e;
        }
    }
}
