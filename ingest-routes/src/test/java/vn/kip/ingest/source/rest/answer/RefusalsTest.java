package vn.kip.ingest.source.rest.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalsTest {

    private static final Instant NOW = Instant.parse("2023-06-15T00:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120 | PT2M",
                "0 | PT0S",
                "3600 | PT1H",
                "3601 | PT1H",
                "999999999 | PT1H",
                "Thu, 15 Jun 2023 00:05:00 GMT | PT5M",
                "Fri, 16 Jun 2023 00:00:00 GMT | PT1H",
            })
    void waitsAsLongAsTheSourceWishesButNotForEver(String header, Duration wait) {
        assertThat(Refusals.wish(answer("Retry-After", header), NOW)).contains(wait);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"soon", "-5", "1e9", "99999999999999", "Wed, 14 Jun 2023 00:00:00 GMT"})
    void takesNothingElseForAWish(String header) {
        assertThat(Refusals.wish(answer("Retry-After", header), NOW)).isEmpty();
    }

    @Test
    void findsTheLinkToTheNextPageAmongOthers() {
        assertThat(answer("Link", "</a?p=1,2>; rel=\"prev first\", </a?p=3;x>; title=\"t\"; rel=\"next\"")
                        .nextLink())
                .isEqualTo("/a?p=3;x");
        assertThat(answer("link", "<b>; rel=next").nextLink()).isEqualTo("b");
        assertThat(new Answer(200, Map.of("Link", List.of("<a>; rel=prev", "<c>; rel=\"last next\"")), null).nextLink())
                .isEqualTo("c");
        assertThat(answer("Link", "<a>; rel=\"nextish\", <b>; rel=prev").nextLink())
                .isNull();
    }

    private static Answer answer(String header, String value) {
        return new Answer(429, Map.of(header, value), null);
    }
}
