package vn.kip.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.settings.SettingException;

@ExtendWith(SharedKafka.class)
class StartIT {

    private static final String SETTINGS = """
            sources:
              - name: start-slips
                records: survey
                kind: file
                authority: phu-quoc
                every: 1s
                file: {folder: inbox, pattern: "*.csv"}
                mapping:
                  fields: {id: So, agency: DonVi, ratedAt: Ngay, rating: MucDo}
            """;

    @TempDir
    private Path home;

    @Test
    void wrongSettingsEndItWithExitCode2AndOneMessage() throws IOException, InterruptedException {
        var settings = Files.writeString(home.resolve("kip.yml"), SETTINGS.replace("ratedAt:", "rated:"));

        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        IngestApplication.class.getName(),
                        "--kip.config=" + settings,
                        "--kip.bootstrap-servers=127.0.0.1:1",
                        "--server.port=0"))
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile())
                .start();

        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
        assertThat(Files.readString(home.resolve("log")))
                .contains(
                        "kip.yml line 9, sources[0].mapping.fields: expected the key 'ratedAt', found only id, agency, "
                                + "rated, rating")
                .doesNotContain("	at ", "Exception");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: file | kind: fax | sources[0].kind: expected one of REST, FILE, JDBC, KAFKA, WEBHOOK, MANUAL, found 'fax'",
                "start-slips | start slips | sources[0].name: expected letters, digits and hyphens, at most 40, found 'start slips'",
                "records: survey | records: letter | sources[0].records: expected one of DOSSIER, SURVEY, PETITION, PROCEDURE, AUDIT",
                "phu-quoc | phú/quốc | sources[0].authority: expected letters, digits, dots and hyphens, found 'phú/quốc'",
                "every: 1s | every: often | sources[0].every: expected a duration such as",
                "every: 1s | zone: Saigon | sources[0].zone: expected a time zone such as Asia/Ho_Chi_Minh, found 'Saigon'",
                "every: 1s | evry: 1s | sources[0].evry: expected one of name, records, kind,",
                "*.csv | *.pdf | sources[0].file.pattern: expected a name or pattern that ends in .csv, .xlsx, .xls, .json, .jsonl or .xml,",
                "folder: inbox | folders: inbox | sources[0].file.folders: expected one of folder, pattern,",
                "folder: inbox | folder: inbox, delimiter: tabs | sources[0].file.delimiter: expected one character such as",
                "folder: inbox | folder: inbox, charset: viscii-x | sources[0].file.charset: expected a charset such as",
                "file: { | rest: { | coverage, expected, required, file, found the key 'rest'",
            })
    void wrongSettingsAreToldWithFileLineAndKey(String right, String wrong, String message) {
        assertThatThrownBy(() -> RunningIngest.start(home, SETTINGS.replace(right, wrong)))
                .rootCause()
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("kip.yml line ")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://127.0.0.1/api | ftp://127.0.0.1/api | rest.url: expected a URL that begins with http:// or https://",
                "parameter: page | parameters: page | rest.page.parameters: expected one of parameter, first,",
                "format: yyyyMMddHHmmss | format: bbb | rest.updatedSince.format: expected a pattern of a moment",
                "stamp: Luc | revision: 1 | rest.updatedSince: expected a mapping with a 'stamp', to know how far it has come, found none",
                "token: t0ken | apiKey: {value: t0ken} | rest.apiKey: expected either 'header' or 'query', found none",
                "timeout: 5s | basic: {user: a, password: b} | rest.basic: expected only one of token, apiKey, basic, oauth2, session, found token and basic",
                "timeout: 5s | request: {body: {s: '{session}'}} | rest.request: expected the key 'session' beside it",
                "timeout: 5s | request: {body: {s: '{pages}'}} | rest.request.body.s: expected one of the placeholders",
                "timeout: 5s | largest: huge | rest.largest: expected a size such as 64KB, 256MB or 2GB, found 'huge'",
                "parameter: page, first: 1 | by: cursor, parameter: page | rest.page: expected the key 'next'",
                "127.0.0.1/api | kip:pw@127.0.0.1/api | rest.url: expected a URL without a user: rest.basic is the place for it",
                "t0ken | ${NO_SUCH_VARIABLE} | rest.token: expected the variable NO_SUCH_VARIABLE in the environment, found nothing",
            })
    void wrongSettingsOfARestSourceAreTold(String right, String wrong, String message) {
        var settings = """
                sources:
                  - name: start-rest
                    records: survey
                    kind: rest
                    authority: phu-quoc
                    rest:
                      url: http://127.0.0.1/api
                      token: t0ken
                      timeout: 5s
                      page: {parameter: page, first: 1, sizeParameter: size, size: 500}
                      updatedSince: {parameter: since, format: yyyyMMddHHmmss}
                    mapping:
                      stamp: Luc
                      fields: {id: So, agency: DonVi, ratedAt: Ngay, rating: MucDo}
                """;

        assertThatThrownBy(() -> RunningIngest.start(home, settings.replace(right, wrong)))
                .rootCause()
                .isInstanceOf(SettingException.class)
                .hasMessageContaining(message);
    }

    @Test
    void refusesTwoSourcesOfOneName() {
        var twice = SETTINGS + SETTINGS.substring(SETTINGS.indexOf('\n') + 1);

        assertThatThrownBy(() -> RunningIngest.start(home, twice))
                .rootCause()
                .hasMessage(
                        "kip.yml line 10, sources[1].name: expected a name that no other source has, found 'start-slips'");
    }

    @Test
    void showsItsHealthAndItsMeters() throws IOException, InterruptedException {
        try (var ingest = RunningIngest.start(home, SETTINGS)) {
            ingest.caughtUp("start-slips");

            var health = get(ingest, "/actuator/health");
            assertThat(health).contains("\"status\":\"UP\"", "\"start-slips\":\"caught up\"");
            assertThat(get(ingest, "/actuator/prometheus"))
                    .contains(
                            "kip_ingest_pulled_total{source=\"start-slips\"} 0.0",
                            "kip_ingest_sent_total{source=\"start-slips\"} 0.0",
                            "kip_ingest_unchanged_total{source=\"start-slips\"} 0.0",
                            "kip_ingest_rejected_total{source=\"start-slips\"} 0.0",
                            "kip_ingest_caught_up{source=\"start-slips\"} 1.0",
                            "kip_ingest_failing{source=\"start-slips\"} 0.0",
                            "kip_ingest_lag{source=\"start-slips\"}");
        }
    }

    private static String get(RunningIngest ingest, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ingest.port() + path))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
