package vn.kip.ingest.source.rest.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NextUrlsTest {

    private final Paging paging = new NextUrls(
            URI.create("https://one-stop.vn:8443/api/v1/dossiers?unit=pq"), "key", new PageSize(null, 0), false);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?unit=pq&p=2 | /api/v1/dossiers?unit=pq&p=2",
                "dossiers?p=2 | /api/v1/dossiers?p=2",
                "/other?p=2&key=s3cret | /other?p=2",
                "https://one-stop.vn:8443/api/v1/dossiers?key=s3cret&p=2&akey=1 | /api/v1/dossiers?p=2&akey=1",
            })
    void keepsPathAndQueryWithoutTheSecret(String next, String kept) {
        assertThat(paging.after(read(paging.first(), 5, next))).contains(new Place(2, kept));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.vn:8443/api",
                "http://one-stop.vn:8443/api",
                "https://one-stop.vn/api",
                "//elsewhere.vn/api",
                "https://one-stop.vn:8443@elsewhere.vn/api",
                "mailto:a@b",
                "a b",
            })
    void refusesAnotherHost(String next) {
        assertThatThrownBy(() -> paging.after(read(paging.first(), 5, next)))
                .hasMessageMatching("expected the (next page at the same host|URL of the next page), found .*")
                .hasMessageNotContaining("elsewhere");
    }

    @Test
    void endsWhereThereIsNoNextPageOrAnEmptyOneNamesItself() {
        var place = new Place(3, "/api?p=3");

        assertThat(paging.after(read(place, 5, null))).isEmpty();
        assertThat(paging.after(read(place, 0, "/api?p=3"))).isEmpty();
        assertThat(paging.after(read(place, 0, "/api?p=4"))).isPresent();
        assertThatThrownBy(() -> paging.after(read(place, 5, "/api?p=3")))
                .hasMessage("expected page 3 to name the page that follows, found that it names itself");
    }

    private static Progress read(Place place, int rows, @Nullable String next) {
        return new Progress(place, rows, next, null, rows, 0);
    }
}
