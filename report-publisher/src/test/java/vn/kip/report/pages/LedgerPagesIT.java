package vn.kip.report.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.kip.report.wording.SampleFigures;

/** The accounts as programs read them, on 20 June 2023. */
class LedgerPagesIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static PagesServer server;

    @BeforeAll
    static void start() {
        server = new PagesServer(SampleFigures.withIncompleteSources().build());
        server.jdbc().update("insert into account_zone (zone) values ('Asia/Ho_Chi_Minh')");
        // the second portion is pulled within the last second of 14 June
        server.jdbc().update("""
                insert into ledger_entry values
                    ('one-stop', 'a', 'dossier', '2023-06-13T02:00:00Z', 10, 6, 3, 1, 1),
                    ('one-stop', 'b', 'dossier', '2023-06-14T16:59:59Z', 5, 5, 0, 0, 2)
                """);
        server.jdbc().update("""
                insert into version_day values
                    ('one-stop', 'dossier', '2023-06-13', 6, 6, 4), ('one-stop', 'dossier', '2023-06-15', 3, 2, 2)
                """);
        server.jdbc().update("insert into rejection_day values ('one-stop', 'dossier', '2023-06-13', 1)");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void showTheAccountOfEachSource() throws Exception {
        var accounts = json("/api/ledger").get("accounts");

        assertThat(accounts.size()).isEqualTo(3);
        assertThat(accounts.get(1)).isEqualTo(JsonMapper.shared().readTree("""
                {"source": "one-stop", "kind": "dossier", "pulled": 15, "counted": 6, "unchanged": 4, "superseded": 2,
                 "rejected": 1, "inFlight": 2, "lastSuccess": "2023-06-14T16:59:59Z", "lagSeconds": 468001,
                 "required": true, "expectedAge": "PT12H", "stale": true,
                 "coverage": {"from": "2023-03-01", "opening": false}}
                """));
        assertThat(accounts.get(2).get("source").asString()).isEqualTo("petition-portal");
        assertThat(accounts.get(2).get("lastSuccess").isNull()).isTrue();
        assertThat(accounts.get(2).get("stale").asBoolean()).isTrue();
    }

    @Test
    void showTheAccountOfEachDay() throws Exception {
        var days = json("/api/ledger?source=one-stop").at("/accounts/0/days");

        assertThat(days).isEqualTo(JsonMapper.shared().readTree("""
                [{"day": "2023-06-13", "carriedOver": 0, "pulled": 10, "counted": 4, "unchanged": 3, "superseded": 2,
                  "rejected": 1, "inFlight": 0},
                 {"day": "2023-06-14", "carriedOver": 0, "pulled": 5, "counted": 0, "unchanged": 0, "superseded": 0,
                  "rejected": 0, "inFlight": 5},
                 {"day": "2023-06-15", "carriedOver": 5, "pulled": 0, "counted": 2, "unchanged": 1, "superseded": 0,
                  "rejected": 0, "inFlight": 2}]
                """));
        assertThat(json("/api/ledger?from=2023-06-14&to=2023-06-14")
                        .at("/accounts/1/days/0/inFlight")
                        .asInt())
                .isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "from=2023-06-15&to=2023-06-14, expected from 1 to 366 days; found those from 2023-06-15 to 2023-06-14",
        "from=2022-06-14&to=2023-06-15, expected from 1 to 366 days; found those from 2022-06-14 to 2023-06-15"
    })
    void refuseDaysThatAreNone(String query, String detail) throws Exception {
        var answer = get("/api/ledger?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(detail.replace(';', ','));
    }

    @Test
    void showTheAccountsAsMeters() throws Exception {
        assertThat(get("/actuator/prometheus").body())
                .contains(
                        "kip_report_ledger_pulled{kind=\"dossier\",source=\"one-stop\"} 15.0",
                        "kip_report_ledger_counted{kind=\"dossier\",source=\"one-stop\"} 6.0",
                        "kip_report_ledger_unchanged{kind=\"dossier\",source=\"one-stop\"} 4.0",
                        "kip_report_ledger_superseded{kind=\"dossier\",source=\"one-stop\"} 2.0",
                        "kip_report_ledger_rejected{kind=\"dossier\",source=\"one-stop\"} 1.0",
                        "kip_report_ledger_in_flight{kind=\"dossier\",source=\"one-stop\"} 2.0",
                        "kip_report_source_lag{kind=\"dossier\",source=\"one-stop\"} 468001.0",
                        "kip_report_source_stale{kind=\"dossier\",source=\"one-stop\"} 1.0",
                        "kip_report_source_lag{kind=\"petition\",source=\"petition-portal\"} NaN",
                        "kip_report_source_stale{kind=\"dossier\",source=\"branch\"} 0.0");
    }

    private static JsonNode json(String path) throws IOException, InterruptedException {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(server.url(path))).build(), HttpResponse.BodyHandlers.ofString());
    }
}
