package vn.kip.ingest.source.webhook;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.settings.SettingException;
import vn.kip.ingest.RunningIngest;
import vn.kip.ingest.SharedKafka;

/** Wrong settings of sources that are sent to us stop the start. */
@ExtendWith(SharedKafka.class)
class WebhookSettingsIT {

    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "listen: 127.0.0.1:8085 | listen: 0.0.0.0:8085 | webhook.listen: expected an address of this machine alone such as 127.0.0.1:8085, or a 'secret' beside it: without one anybody who reaches it can send, found '0.0.0.0:8085'",
                "listen: 127.0.0.1:8085 | listen: somewhere | webhook.listen: expected a port or an address and a port, such as 127.0.0.1:8085, found 'somewhere'",
                "listen: 127.0.0.1:8085 | listen: 8085, secret: ab-cd | webhook.secret: expected a secret of at least 16 characters, found 5 of them",
                "listen: 127.0.0.1:8085 | listen: 8085, window: 5m | webhook.window: expected a 'secret' beside it, found none",
                "listen: 127.0.0.1:8085 | listen: 8085, limit: 1GB | webhook.limit: expected a size such as 500KB or 10MB, at most 200MB, found '1GB'",
                "listen: 127.0.0.1:8085 | listen: 8085, path: /nhap/x | webhook.path: expected a path that does not begin with /nhap/, found '/nhap/x'",
                "listen: 127.0.0.1:8085 | listen: 8085, form: fax | webhook.form: expected one of JSON, DONG_BO_HO_SO, found 'fax'",
                "listen: 127.0.0.1:8085 | listen: 8085, form: dong-bo-ho-so | webhook: expected the key 'login', found only listen, form",
                "kind: webhook | kind: manual | required, manual, found the key 'webhook'",
            })
    void areTold(String right, String wrong, String message) {
        var settings = """
                sources:
                  - name: wrong-hook
                    records: survey
                    kind: webhook
                    authority: phu-quoc
                    webhook: {listen: 127.0.0.1:8085}
                    mapping:
                      fields: {id: So, agency: DonVi, ratedAt: Ngay, rating: MucDo}
                """;

        assertThatThrownBy(() -> RunningIngest.start(home, settings.replace(right, wrong)))
                .rootCause()
                .isInstanceOf(SettingException.class)
                .hasMessageContaining(message);
    }
}
