package vn.kip.ingest.source.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.kip.ingest.RunningIngest;
import vn.kip.ingest.SharedKafka;
import vn.kip.ingest.source.rest.LoopbackApi.Asked;
import vn.kip.ingest.source.rest.LoopbackApi.Reply;

/** Answers that are compressed, that are XML, and that are neither what they say nor whole. */
@ExtendWith(SharedKafka.class)
class AnswerFormIT {

    private static final String XML = """
            format: xml
            rows: KetQua.DanhSach.HoSo
            total: KetQua.@tong
            page: {by: offset, parameter: start, size: 4}""";

    private final Register register = Register.of(9);

    @TempDir
    private Path home;

    @Test
    void readsCompressedAnswersAndXml() throws IOException {
        var broken = new AtomicInteger(1);
        try (var api = LoopbackApi.start(one -> {
            if (one.path().equals("/json")) {
                return gzip(one, register.json(0, 9, Map.of()));
            }
            var page = Reply.of(200, register.xml(one.number("start", 0), 4));
            return one.number("start", 0) == 4 && broken.getAndDecrement() > 0 ? page.brokenOff() : page;
        })) {
            var settings = "sources:\n"
                    + Register.source("gzip", "rows: data\nurl: " + api.url("/json"))
                    + Register.source("xml", XML + "\nurl: " + api.url("/xml"));
            try (var ingest = RunningIngest.start(home, settings)) {
                ingest.caughtUp("gzip");
                assertThat(ingest.caughtUp("xml").expected()).isEqualTo(9);
            }
            assertThat(api.asked("/json").get(0).header("Accept-Encoding")).contains("gzip");
        }

        register.assertDelivered("gzip");
        register.assertDelivered("xml");
    }

    @Test
    void refusesAnswersThatGrowWithoutBoundAndDocumentsThatReadFiles() throws IOException {
        try (var api = LoopbackApi.start(one -> one.path().equals("/bomb")
                ? gzip(one, "{\"data\": [" + " ".repeat(5_000_000) + "]}")
                : Reply.of(
                        200,
                        "<!DOCTYPE KetQua [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"
                                + "<KetQua><DanhSach><HoSo><MaHoSo>&e;</MaHoSo></HoSo></DanhSach></KetQua>"))) {
            var settings = "sources:\n"
                    + Register.source("bomb", "rows: data\nlargest: 1MB\nurl: " + api.url("/bomb"))
                    + Register.source("entity", XML + "\nurl: " + api.url("/xml"));
            try (var ingest = RunningIngest.start(home, settings)) {
                await().untilAsserted(() -> assertThat(ingest.status("bomb").failure())
                        .isEqualTo(
                                "expected an answer of at most 1048576 bytes, found more: rest.largest may be raised"));
                await().untilAsserted(() -> assertThat(ingest.status("entity").failure())
                        .isEqualTo("expected an answer in XML without a document type, found a DOCTYPE"));
                assertThat(ingest.status("bomb").pulled()).isZero();
                assertThat(ingest.status("entity").pulled()).isZero();
            }
        }
    }

    private static Reply gzip(Asked one, String body) {
        if (!one.header("Accept-Encoding").contains("gzip")) {
            return Reply.of(406, "");
        }
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Reply.of(200, Map.of("Content-Encoding", "gzip"), bytes.toByteArray());
    }
}
