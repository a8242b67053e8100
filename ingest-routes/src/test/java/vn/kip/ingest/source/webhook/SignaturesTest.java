package vn.kip.ingest.source.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.ingest.source.listen.Request;
import vn.kip.ingest.source.webhook.SignatureSettings.Signed;

class SignaturesTest {

    private static final Instant SIGNED_AT = Instant.ofEpochSecond(1_686_000_000);
    private static final String BODY = "{\"So\":\"P1\"}";

    /** By {@code printf '1686000000.{"So":"P1"}' | openssl dgst -sha256 -hmac new-secret}. */
    private static final String WITH_NEW = "df34e677d2122f122088c0efecc9560270d04ae0d03122ba257ff8209663fee2";

    private static final SignatureSettings ONE_HEADER = settings(null, Signed.TIMESTAMP_AND_BODY);
    private static final SignatureSettings TWO_HEADERS = settings("X-Time", Signed.TIMESTAMP_AND_BODY);
    private static final SignatureSettings BODY_ALONE = settings(null, Signed.BODY);

    @Test
    void isTheOneThatOpensslMakes() {
        assertThat(Signatures.sign("new-secret", "1686000000", bytes(BODY))).isEqualTo(WITH_NEW);
        assertThat(fault(ONE_HEADER, "t=1686000000,v1=" + WITH_NEW, SIGNED_AT)).isEmpty();
    }

    @Test
    void mayBeMadeWithTheSecretOfBeforeToo() {
        var old = Signatures.sign("old-secret", "1686000000", bytes(BODY));

        assertThat(fault(ONE_HEADER, "t=1686000000,v1=" + old, SIGNED_AT)).isEmpty();
        assertThat(fault(ONE_HEADER, "t=1686000000,v1=0000,v1=" + old, SIGNED_AT))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"300, true", "301, false", "-300, true", "-301, false", "86400, false"})
    void isGoodWithinTheWindowOnly(long secondsLater, boolean good) {
        var fault = fault(ONE_HEADER, "t=1686000000,v1=" + WITH_NEW, SIGNED_AT.plusSeconds(secondsLater));

        assertThat(fault.isEmpty()).isEqualTo(good);
    }

    @ParameterizedTest
    @CsvSource({
        "'t=1686000000,v1=df34e677d2122f12'",
        "'t=1686000001,v1=df34e677d2122f122088c0efecc9560270d04ae0d03122ba257ff8209663fee2'",
        "'v1=df34e677d2122f122088c0efecc9560270d04ae0d03122ba257ff8209663fee2'",
        "'t=99999999999999999999,v1=00'",
        "'t=,v1='",
        "'t=1686000000,v1='",
        "'t=1686000000'",
    })
    void anythingElseIsRefused(String header) {
        assertThat(fault(ONE_HEADER, header, SIGNED_AT)).startsWith("expected ");
    }

    @Test
    void mayStandInTwoHeaders() {
        var signatures = new Signatures(TWO_HEADERS);

        assertThat(signatures.fault(
                        Request.of(Map.of("X-Sig", "sha256=" + WITH_NEW, "X-Time", "1686000000"), bytes(BODY)),
                        SIGNED_AT))
                .isEmpty();
        assertThat(signatures.fault(Request.of(Map.of("X-Sig", WITH_NEW), bytes(BODY)), SIGNED_AT))
                .isEqualTo("expected the time of signing in seconds since 1970, found something else");
    }

    @Test
    void ofTheBodyAloneHasNoTime() {
        var signature = Signatures.sign("new-secret", "", bytes(BODY));

        assertThat(fault(BODY_ALONE, "sha256=" + signature, SIGNED_AT.plusSeconds(9_999_999)))
                .isEmpty();
        assertThat(new Signatures(BODY_ALONE).seal(Request.of(Map.of("X-Sig", signature), bytes(BODY))))
                .isEmpty();
    }

    @Test
    void sealsOneRequestAlone() {
        var signatures = new Signatures(ONE_HEADER);
        var seal = signatures.seal(Request.of(Map.of("X-Sig", "t=1686000000,v1=" + WITH_NEW), bytes(BODY)));

        assertThat(seal).isEqualTo(WITH_NEW);
        assertThat(signatures.seal(Request.of(Map.of("X-Sig", "t=1686000001,v1=x"), bytes(BODY))))
                .isNotEqualTo(seal);
    }

    private static String fault(SignatureSettings settings, String header, Instant now) {
        return new Signatures(settings).fault(Request.of(Map.of("X-Sig", header), bytes(BODY)), now);
    }

    private static SignatureSettings settings(@Nullable String timestamp, Signed signed) {
        return new SignatureSettings(
                List.of("new-secret", "old-secret"), "X-Sig", timestamp, signed, Duration.ofMinutes(5));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
