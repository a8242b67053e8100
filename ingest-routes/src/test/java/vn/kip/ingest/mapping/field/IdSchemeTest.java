package vn.kip.ingest.mapping.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.kip.domain.settings.Setting;

class IdSchemeTest {

    private static final String KEY = "0123456789abcdef0123456789abcdef";

    @Test
    void writesIdsAsTheyAreUnlessToldOtherwise() {
        assertThat(read("sources: []").write("H1")).isEqualTo("H1");
        assertThat(read("ids: {scheme: plain}").write("H1")).isEqualTo("H1");
        assertThat(read("ids: {scheme: plain}").fingerprint()).isEqualTo("plain");
    }

    /** By {@code printf %s H1 | openssl dgst -sha256 -hmac 0123…}, of which the first half is kept. */
    @Test
    void writesAnHmacOfTheId() {
        var scheme = read("ids: {scheme: hmac, key: " + KEY + "}");

        assertThat(scheme.write("H1")).isEqualTo("453c1504a8c17a63e87ff2aeded0dc40");
        assertThat(scheme.fingerprint()).isEqualTo("hmac:2e93d39e");
    }

    @Test
    void refusesAKeyThatCanBeGuessed() {
        assertThatThrownBy(() -> read("ids: {scheme: hmac, key: secret}"))
                .hasMessage(
                        "kip.yml line 1, ids.key: expected a key of 32 characters or more, such as openssl rand -hex 32"
                                + " makes, found 6 characters");
    }

    private static IdScheme read(String settings) {
        return IdScheme.read(Setting.parse("kip.yml", settings + "\n", name -> Optional.empty()));
    }
}
