package vn.kip.ingest.source.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTokenTest {

    private static final Instant NOW = Instant.parse("2023-06-05T08:30:00Z");

    @Test
    void isGoodForHalfADayAndOneSource() {
        var token = new FormToken("audits");
        var issued = token.issue(NOW);

        assertThat(token.isValid(issued, NOW.plusSeconds(43_200))).isTrue();
        assertThat(token.isValid(issued, NOW.plusSeconds(43_201))).isFalse();
        assertThat(new FormToken("audits").isValid(issued, NOW)).isFalse();
        assertThat(token.isValid("", NOW)).isFalse();
        assertThat(token.isValid("9999999999-00", NOW)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', true",
        "http://127.0.0.1:8085, same-origin, true",
        "http://127.0.0.1:8085, cross-site, false",
        "http://127.0.0.1:8085, same-site, false",
        "http://127.0.0.1:9999, '', false",
        "http://somewhere.example, '', false",
        "null, '', false",
    })
    void aBrowserTellsWhosePageItWas(String origin, String site, boolean ours) {
        assertThat(new Submission(Map.of(), "127.0.0.1:8085", origin, site).isFromOurPage())
                .isEqualTo(ours);
    }
}
