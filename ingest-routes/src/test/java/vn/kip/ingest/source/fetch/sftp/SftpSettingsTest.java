package vn.kip.ingest.source.fetch.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.settings.Setting;

class SftpSettingsTest {

    @TempDir
    private Path home;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(home.resolve("known_hosts"), "");
    }

    @Test
    void hasDefaults() {
        var settings = read("host: h, user: u, password: p, knownHosts: known_hosts");

        assertThat(settings.host()).isEqualTo(new SftpSettings.Host("h", 22));
        assertThat(settings.directory()).isEqualTo(".");
        assertThat(settings.after()).isEqualTo(SftpSettings.Afterwards.KEEP);
        assertThat(settings.toString()).doesNotContain("password", "=p");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "user: u, password: p | expected the key 'knownHosts', found only host, user, password",
                "user: u, password: p, knownHosts: none | sftp.knownHosts: expected the name of a file that can be read",
                "user: u, knownHosts: known_hosts | expected the key 'password'",
                "user: u, knownHosts: known_hosts, password: '' | expected a password, found nothing",
                "user: u, knownHosts: known_hosts, password: p, key: known_hosts | expected either password or key, found both",
                "user: u, knownHosts: known_hosts, password: p, passphrase: x | expected a key that it opens, found none",
                "user: u, knownHosts: known_hosts, password: p, after: move | expected the key 'moveTo'",
                "user: u, knownHosts: known_hosts, password: p, moveTo: x | expected after: move together with moveTo",
                "user: u, knownHosts: known_hosts, password: p, strict: no | expected one of host, port, user",
            })
    void tellsWhatIsWrong(String keys, String message) {
        assertThatThrownBy(() -> read("host: h, " + keys)).hasMessageContaining(message);
    }

    private SftpSettings read(String keys) {
        var root = Setting.parse("kip.yml", "sftp: {" + keys + "}", name -> Optional.empty());
        return SftpSettings.read(root.required("sftp"), home);
    }
}
