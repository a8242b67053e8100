package vn.kip.ingest.source.fetch.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.settings.Setting;

class MailSettingsTest {

    @Test
    void hasDefaults() {
        var settings = read("from: Mot-Cua@example.vn, after: seen");

        assertThat(settings.server().toString()).isEqualTo("imaps://mail.example.vn:993");
        assertThat(settings.folder()).isEqualTo("INBOX");
        assertThat(settings.senders()).containsExactly("mot-cua@example.vn");
        assertThat(settings.largest()).isEqualTo(52_428_800);
        assertThat(settings.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "after: seen | expected the key 'from'",
                "from: [], after: seen | expected at least one address, found a list",
                "from: anyone, after: seen | expected an address such as mot-cua@example.vn",
                "from: a@b.vn | expected the key 'after'",
                "from: a@b.vn, after: move | expected the key 'moveTo'",
                "from: a@b.vn, after: seen, moveTo: x | expected after: move together with moveTo",
                "from: a@b.vn, after: seen, protocol: imap | expected imaps or pop3s: without encryption",
                "from: a@b.vn, after: seen, protocol: pop3s | expected delete and no folder: POP3 has neither",
                "from: a@b.vn, after: seen, largest: 50 | expected a size such as 500KB, 50MB or 1GB",
            })
    void tellsWhatIsWrong(String keys, String message) {
        assertThatThrownBy(() -> read(keys)).hasMessageContaining(message).hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @CsvSource({"true, mail.example.vn", "false, 127.0.0.1", "false, localhost"})
    void isSentInTheClearOnlyToThisMachineOrOnRequest(boolean insecure, String host) {
        var settings = read("from: a@b.vn, after: seen, protocol: imap, insecure: " + insecure, host);

        assertThat(settings.server().port()).isEqualTo(143);
    }

    private static MailSettings read(String keys) {
        return read(keys, "mail.example.vn");
    }

    private static MailSettings read(String keys, String host) {
        var yaml = "mail: {host: " + host + ", user: kip, password: secret, " + keys + "}";
        return MailSettings.read(
                Setting.parse("kip.yml", yaml, name -> Optional.empty()).required("mail"));
    }
}
