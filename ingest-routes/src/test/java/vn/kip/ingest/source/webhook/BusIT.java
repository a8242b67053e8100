package vn.kip.ingest.source.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.record.Dossier;
import vn.kip.embedded.Loopback;
import vn.kip.ingest.RunningIngest;
import vn.kip.ingest.SharedKafka;
import vn.kip.ingest.status.RowCounts;

/** A one-stop system that speaks the form of the national bus. */
@ExtendWith(SharedKafka.class)
class BusIT {

    private static final String PASSWORD = "mat-khau-rat-dai";

    @TempDir
    private static Path home;

    private static int port;
    private static RunningIngest ingest;

    @BeforeAll
    static void start() throws IOException {
        port = Loopback.freePorts(1).get(0);
        ingest = RunningIngest.start(
                home, "sources:\n" + source("bus", "8h") + source("bus-brief", "1s") + source("bus-wrong", "8h"));
    }

    @AfterAll
    static void stop() {
        ingest.close();
    }

    @Test
    void createsAndUpdatesDossiersByTheirCodeHoweverOftenTheyAreSent() {
        var session = login("bus", PASSWORD).text("session");
        var created = dossiers(
                "false", session, dossier("H22.01-230601-0001", "4", ""), dossier("H22.01-230601-0002", "4", ""));
        var updated = dossiers("true", session, dossier("H22.01-230601-0001", "9", "20230612093000"));

        var first = send("bus", created);
        var again = send("bus", created);
        var last = send("bus", updated);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.text("error_code")).isEqualTo("0");
        assertThat(first.text("session")).isEqualTo(session);
        assertThat(first.text("message")).startsWith("Đã nhận 2: 2 mới, 0 không đổi, 0 bị từ chối");
        assertThat(again.text("message")).startsWith("Đã nhận 2: 0 mới, 2 không đổi");
        assertThat(last.text("message")).startsWith("Đã nhận 1: 1 mới");
        assertThat(SharedKafka.versions("bus")).hasSize(3);
        assertThat(SharedKafka.versions("bus").stream()
                        .filter(version -> version.key().id().endsWith("0001"))
                        .map(version -> ((Dossier) Objects.requireNonNull(version.content())).rawStatus()))
                .containsExactly("4", "9");
        assertThat(total("bus")).isEqualTo(new RowCounts(3, 2, 0));
    }

    @Test
    void aSessionEnds() {
        var session = login("bus-brief", PASSWORD).text("session");
        var body = dossiers("false", session, dossier("H22.01-230601-0001", "4", ""));

        await().until(() -> send("bus-brief", body).text("error_code").equals("401"));

        assertThat(send("bus-brief", body).text("message")).contains("phiên đã hết hạn");
        var anew = login("bus-brief", PASSWORD).text("session");
        assertThat(send("bus-brief", body.replace(session, anew)).text("error_code"))
                .isEqualTo("0");
        assertThat(SharedKafka.versions("bus-brief")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"session\": \"S\", \"service\": \"DongBoHoSoMC\", \"data\": [{\"MaHoSo\": Ngọc}]} | 400 | malformed: expected JSON, found something else at line 1",
                "{\"session\": \"S\", \"service\": \"DongBoHoSoMC\"} | 400 | Thiếu danh sách hồ sơ",
                "{\"session\": \"none\", \"service\": \"DongBoHoSoMC\", \"data\": []} | 401 | no session",
                "{\"service\": \"DongBoHoSoMC\", \"data\": []} | 401 | no session",
                "{\"session\": \"S\", \"service\": \"DongBoHoSoMC\", \"madonvi\": \"000.00.01.H33\", \"data\": []} | 403 | Mã đơn vị khác",
                "{\"session\": \"S\", \"service\": \"CapNhatTienDoHoSoMC\", \"data\": []} | 404 | CapNhatTienDoHoSoMC: không nhận tiến độ",
                "{\"session\": \"S\", \"service\": \"TraCuuHoSo\", \"data\": []} | 404 | Chỉ có dịch vụ DongBoHoSoMC",
            })
    void saysWhatIsWrongInTheErrorCode(String body, String code, String message) {
        var session = login("bus-wrong", PASSWORD).text("session");

        var reply = send("bus-wrong", body.replace("\"S\"", "\"" + session + "\""));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("error_code")).isEqualTo(code);
        assertThat(reply.text("message")).contains(message).doesNotContain("Ngọc");
        assertThat(SharedKafka.ledger("bus-wrong")).isEmpty();
    }

    @Test
    void refusesAWrongPassword() {
        assertThat(login("bus", "something-else").text("error_code")).isEqualTo("401");
        assertThat(login("bus", "something-else").text("session")).isEmpty();
    }

    private static Sender.Reply login(String source, String password) {
        return new Sender(port, "/" + source)
                .post("/login", "application/json", "{\"username\": \"motcua\", \"password\": \"" + password + "\"}");
    }

    private static Sender.Reply send(String source, String body) {
        return new Sender(port, "/" + source)
                .post("/DongBoHoSoMC?MaDinhDanhDV=000.00.01.H22&isUpdating=true", "application/json", body);
    }

    private static RowCounts total(String source) {
        return SharedKafka.ledger(source).values().stream()
                .map(entry -> new RowCounts(entry.sent(), entry.unchanged(), entry.rejected()))
                .reduce(RowCounts.NONE, RowCounts::plus);
    }

    private static String dossiers(String updating, String session, String... dossiers) {
        return """
                {"data": [%s], "session": "%s", "madonvi": "000.00.01.H22", "service": "DongBoHoSoMC", "isUpdating": %s}
                """.formatted(String.join(",", dossiers), session, updating);
    }

    private static String dossier(String id, String status, String completed) {
        return """
                {"MaHoSo": "%s", "MaTTHC": "1.005129", "ChuHoSo": "Đặng Thị Bích Ngọc", "TrangThaiHoSo": "%s",
                 "DonViXuLy": "H22.01", "NgayTiepNhan": "20230601080000", "NgayKetThucXuLy": "%s",
                 "DanhSachHoSoBoSung": [{"NgayBoSung": "20230602080000", "NguoiYeuCauBoSung": "x"}]}""".formatted(id, status, completed);
    }

    private static String source(String name, String validFor) {
        return """
                  - name: %s
                    records: dossier
                    kind: webhook
                    authority: %s
                    webhook:
                      form: dong-bo-ho-so
                      listen: 127.0.0.1:%d
                      login: {username: motcua, password: %s, validFor: %s}
                      unit: 000.00.01.H22
                    mapping:
                      fields:
                        id: MaHoSo
                        status: TrangThaiHoSo
                        procedure: MaTTHC
                        resolvingAgency: DonViXuLy
                        receivedAt: NgayTiepNhan
                        completedAt: NgayKetThucXuLy
                        supplements: {from: DanhSachHoSoBoSung, fields: {requestedAt: NgayBoSung, returnedAt: NgayTiepNhanBoSung}}
                """.formatted(name, name, port, PASSWORD, validFor);
    }
}
