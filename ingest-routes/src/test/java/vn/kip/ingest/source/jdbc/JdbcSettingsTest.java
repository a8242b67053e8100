package vn.kip.ingest.source.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.settings.Setting;
import vn.kip.ingest.source.Sources;

class JdbcSettingsTest {

    private static final String SETTINGS = """
            sources:
              - name: one-stop
                records: survey
                kind: jdbc
                authority: phu-quoc
                jdbc:
                  url: jdbc:postgresql://127.0.0.1/motcua
                  user: kip
                  password: ${PASSWORD}
                  query: select * from phieu
                  updated: cap_nhat
                  id: so
                mapping:
                  stamp: cap_nhat
                  fields: {id: so, agency: don_vi, ratedAt: ngay, rating: muc_do}
            """;

    @Test
    void needsNoMoreThanWhereWhatAndByWhichColumns() {
        var settings = read(SETTINGS);

        assertThat(settings.login().dialect()).isEqualTo(Dialect.POSTGRESQL);
        assertThat(settings.login().password()).isEqualTo("s3cret");
        assertThat(settings.login().timeout()).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.updated())
                .isEqualTo(new JdbcSettings.Changes("cap_nhat", Duration.ofMinutes(10), Duration.ofSeconds(30)));
        assertThat(settings.size()).isEqualTo(1000);
        assertThat(settings.toString()).doesNotContain("s3cret");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "query: select * from phieu | query: delete from phieu | 'DELETE'",
                "query: select * from phieu | query: select 1; drop table phieu | a semicolon",
                "query: select * from phieu | query: selection | 'SELECTION'",
                "query: select * from phieu | query: with x as (select 1) select * from x |",
                "query: select * from phieu | query: \"SELECT\\n1\" |",
                "url: jdbc:postgresql: | url: jdbc:mysql: | that begins with jdbc:postgresql: or, for MySQL also, jdbc:mariadb:",
                "127.0.0.1/motcua | 127.0.0.1/motcua?user=kip&password=x | found one with them",
                "127.0.0.1/motcua | kip:x@127.0.0.1/motcua | found one with them",
                "127.0.0.1/motcua | 127.0.0.1/motcua?sslmode=verify-full |",
                "id: so | id: [so] | expected a text, found a list",
                "id: so | size: 1001 | expected the key 'id'",
                "updated: cap_nhat | lag: 1s | expected the key 'updated' beside it",
                "updated: cap_nhat | size: 1001 | from 1 to 1000",
                "updated: cap_nhat | timeout: 10ms | a duration from 1s to 1h",
                "updated: cap_nhat | table: phieu | the key 'table'",
                "authority: phu-quoc | deletions: withdraw | beside 'deletions: withdraw': a list of changes does not tell what is gone, found none",
            })
    void refusesWhatItCannotUse(String written, String instead, String complaint) {
        var settings =
                SETTINGS.replace(written, instead.startsWith("deletions") ? written + "\n    " + instead : instead);

        if (complaint == null) {
            assertThat(read(settings).query()).isNotEmpty();
        } else {
            assertThatThrownBy(() -> read(settings))
                    .hasMessageStartingWith("kip.yml line ")
                    .hasMessageContaining(complaint);
        }
    }

    @Test
    void neverRepeatsAPasswordThatStandsInTheUrl() {
        assertThatThrownBy(() -> read(SETTINGS.replace("motcua", "motcua?password=s3cret")))
                .hasMessage("kip.yml line 7, sources[0].jdbc.url: expected a URL without user and password, which are"
                        + " keys of their own, found one with them");
    }

    @Test
    void readsAllAgainWhenTheQueryIsAnotherButNotWhenTheServerIs() {
        var meaning = read(SETTINGS).meaning();

        assertThat(read(SETTINGS.replace("127.0.0.1", "db.local")).meaning()).isEqualTo(meaning);
        assertThat(read(SETTINGS.replace("from phieu", "from phieu_2")).meaning())
                .isNotEqualTo(meaning);
        assertThat(read(SETTINGS.replace("agency: don_vi", "agency: co_quan")).meaning())
                .isNotEqualTo(meaning);
    }

    @Test
    void readsTheExampleOfItsPage() throws IOException {
        var page = Files.readString(Path.of("..", "docs", "sources", "jdbc.md"));
        var example = page.substring(page.indexOf("```yaml\n") + "```yaml\n".length());

        var settings = read(example.substring(0, example.indexOf("```")));

        assertThat(settings.query()).startsWith("select h.ma_ho_so");
        assertThat(settings.login().password()).isEqualTo("s3cret");
    }

    private static JdbcSettings read(String settings) {
        var root = Setting.parse("kip.yml", settings, name -> Optional.of("s3cret"));
        return JdbcSettings.read(Sources.read(root).all().get(0));
    }
}
