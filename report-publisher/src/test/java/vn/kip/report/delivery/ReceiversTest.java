package vn.kip.report.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.report.delivery.Receivers.Receiver;
import vn.kip.report.delivery.channel.Readers;
import vn.kip.report.settings.SettingsFile;
import vn.kip.report.settings.UnusableSettingsException;

class ReceiversTest {

    private static final String HEAD = "deliveries:\n  - ";

    @TempDir
    Path folder;

    @BeforeEach
    void putFilesBesideTheSettings() throws IOException {
        Files.writeString(folder.resolve("known_hosts"), "");
        Files.writeString(folder.resolve("a-file"), "");
    }

    @Test
    void areNoneUnlessSomeAreDeclared() throws IOException {
        assertThat(receivers("unit: x").all()).isEmpty();
    }

    @Test
    void areOfFiveKindsAndTellNoSecrets() throws IOException {
        var receivers = receivers("""
                deliveries:
                  - {id: archive, kind: folder, path: reports}
                  - {id: topic, kind: kafka}
                  - {id: province, kind: webhook, url: "https://example.vn/kip", secret: whsec_c2VjcmV0LXNlY3JldC1zZWNyZXQ=}
                  - {id: leaders, kind: mail, host: mail.example.vn, from: kip@example.vn, to: lanh-dao@example.vn, user: kip, password: hidden-password}
                  - {id: sftp, kind: sftp, host: files.example.vn, user: kip, password: hidden-password, knownHosts: known_hosts, path: inbox}
                """);

        assertThat(receivers.all())
                .extracting(Receiver::kind)
                .containsExactly("folder", "kafka", "webhook", "mail", "sftp");
        assertThat(receivers.all().toString()).doesNotContain("hidden", "c2VjcmV0", "lanh-dao");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {kind: kafka}                                       | deliveries[0]: expected the key 'id', found only kind
            {id: Archive, kind: kafka}                          | deliveries[0].id: expected small letters, digits and hyphens, found 'Archive'
            {id: a, kind: pigeon}                               | deliveries[0].kind: expected one of folder, kafka, mail, sftp, webhook, found 'pigeon'
            {id: a, kind: kafka, topic: x}                      | deliveries[0].topic: expected one of id, kind, found the key 'topic'
            {id: a, kind: folder}                               | deliveries[0]: expected the key 'path', found only id, kind
            {id: a, kind: folder, path: a-file}                 | deliveries[0].path: expected a folder, found a file
            {id: a, kind: webhook, url: example.vn, secret: 0123456789abcdef} | deliveries[0].url: expected a URL that begins with http:// or https://, found something else
            {id: a, kind: webhook, url: "http://example.vn/x", secret: 0123456789abcdef} | deliveries[0].url: expected an address that begins with https://: without encryption anyone on the way can read it; insecure: true allows that, found 'http://example.vn/x'
            {id: a, kind: webhook, url: "https://example.vn"}   | deliveries[0]: expected the key 'secret', found only id, kind, url
            {id: a, kind: webhook, url: "https://example.vn", secret: short} | deliveries[0].secret: expected a secret of at least 16 characters, found 5 of them
            {id: a, kind: webhook, url: "https://example.vn", secret: "whsec_%%%%%%%%%%%%"} | deliveries[0].secret: expected BASE64 after whsec_, found something else
            {id: a, kind: webhook, url: "https://example.vn", secret: "${KIP_NO_SUCH}"} | deliveries[0].secret: expected the variable KIP_NO_SUCH in the environment, found nothing
            {id: a, kind: mail, host: h, from: kip@example.vn, to: []} | deliveries[0].to: expected at least one address, found a list
            {id: a, kind: mail, host: h, from: kip, to: b@example.vn} | deliveries[0].from: expected an address such as van-phong@example.vn, found 'kip'
            {id: a, kind: mail, host: h, from: kip@example.vn, to: b@example.vn, security: none} | deliveries[0].security: expected tls or starttls: without encryption anyone on the way can read it; insecure: true allows that, found 'none'
            {id: a, kind: mail, host: h, from: kip@example.vn, to: b@example.vn, password: x} | deliveries[0].password: expected a user beside it, found none
            {id: a, kind: sftp, host: h, user: u, password: p, path: .} | deliveries[0]: expected the key 'knownHosts', found only id, kind, host, user, password, path
            {id: a, kind: sftp, host: h, user: u, password: p, knownHosts: none, path: .} | deliveries[0].knownHosts: expected the name of a file that can be read, found 'none'
            {id: a, kind: sftp, host: h, user: u, password: p, key: a-file, knownHosts: known_hosts, path: .} | deliveries[0].key: expected either password or key, found both
            {id: a, kind: sftp, host: h, user: u, password: "", knownHosts: known_hosts, path: .} | deliveries[0].password: expected a password, found nothing
            {id: a, kind: sftp, host: h, port: 0, user: u, password: p, knownHosts: known_hosts, path: .} | deliveries[0].port: expected a whole number from 1 to 65535, found '0'
            """)
    void nameTheLineOfWhatCannotBeUsed(String entry, String told) {
        assertThatThrownBy(() -> receivers(HEAD + entry))
                .isInstanceOf(UnusableSettingsException.class)
                .hasMessageContaining("kip.yml line 2, ")
                .hasMessageEndingWith(told);
    }

    @Test
    void haveIdsOfTheirOwn() {
        assertThatThrownBy(() -> receivers(HEAD + "{id: a, kind: kafka}\n  - {id: a, kind: kafka}"))
                .hasMessageEndingWith(
                        "kip.yml line 3, deliveries[1].id: expected an id that no other receiver has, found 'a'");
    }

    private Receivers receivers(String yaml) throws IOException {
        var settings = new SettingsFile(Files.writeString(folder.resolve("kip.yml"), yaml + "\n"));
        return new Receivers(settings, Readers.all(settings));
    }
}
