package vn.kip.report.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kip.domain.snapshot.ReportKey;
import vn.kip.report.document.Sample;
import vn.kip.report.json.Json;
import vn.kip.report.signature.PdfSignatures;
import vn.kip.report.signature.PdfSigner;
import vn.kip.report.signature.SignaturePlace;
import vn.kip.report.signature.TestKey;

/** A folder with a report and without figures, so that there is nothing to add up. */
class SignedReportIT {

    private static final Instant NOW = Instant.parse("2026-11-26T08:30:00Z");

    @TempDir
    private static Path keys = Path.of("");

    private static Path key = Path.of("");
    private static byte[] report = {};

    @TempDir
    private Path folder;

    @BeforeAll
    static void prepare() throws Exception {
        key = TestKey.make(keys, "person", "CN=Chánh Văn phòng");
        report = Sample.pdf().render(Sample.figures(), Sample.SNAPSHOT);
    }

    @BeforeEach
    void publish() throws IOException {
        var snapshot = new LinkedHashMap<String, Object>();
        snapshot.put("revision", 1);
        snapshot.put("previousHash", null);
        var hash = Json.canonicalHash(snapshot);
        snapshot.put("contentHash", hash);
        Files.writeString(folder.resolve("snapshot.json"), Json.pretty(snapshot));
        Files.write(folder.resolve("report.pdf"), report);
        list(hash, "report.pdf", "snapshot.json");
    }

    private void list(String hash, String... names) throws IOException {
        var files = new ArrayList<Manifest.Entry>();
        for (var name : names) {
            var file = folder.resolve(name);
            files.add(new Manifest.Entry(name, Files.size(file), Verification.sha256(file)));
        }
        var manifest = new Manifest(new ReportKey("u", "decree-09-2019", "2023-H1"), 1, hash, files);
        Files.write(folder.resolve(Manifest.NAME), manifest.bytes());
    }

    private Path sign() throws IOException {
        try (var open = TestKey.open(key)) {
            var signer = new PdfSigner(ZoneId.of("Asia/Ho_Chi_Minh"), Optional.empty());
            return SignedReport.sign(
                    folder, pdf -> signer.sign(pdf, SignaturePlace.SIGNER, open, Optional.empty(), NOW));
        }
    }

    @Test
    void liesBesideTheOtherAndIsListedWithIt() throws IOException {
        var signed = sign();

        assertThat(signed).hasFileName("report-signed.pdf");
        assertThat(folder.resolve("report.pdf")).hasBinaryContent(report);
        var verified = Verification.of(folder);
        assertThat(verified.files()).isEqualTo(3);
        assertThat(verified.signatures()).containsExactly(new PdfSignatures.Found("Chánh Văn phòng", NOW, true));
    }

    @Test
    void nobodySignsWhatWasChanged() throws IOException {
        var changed = report.clone();
        changed[changed.length / 2] ^= 1;
        Files.write(folder.resolve("report.pdf"), changed);

        assertThatThrownBy(this::sign).isInstanceOf(DifferenceException.class).hasMessageStartingWith("report.pdf: ");
        assertThat(folder.resolve("report-signed.pdf")).doesNotExist();
    }

    /** Somebody who changes the signed file and the list of files with it cannot change the signature. */
    @Test
    void whatWasChangedAfterTheSignatureIsFound() throws IOException {
        var signed = sign();
        var bytes = Files.readAllBytes(signed);
        bytes[report.length / 2] ^= 1;
        Files.write(signed, bytes);
        var manifest = Manifest.read(Files.readAllBytes(folder.resolve(Manifest.NAME)));
        list(manifest.contentHash(), "report-signed.pdf", "report.pdf", "snapshot.json");

        assertThatThrownBy(() -> Verification.of(folder))
                .isInstanceOf(DifferenceException.class)
                .hasMessageStartingWith("report-signed.pdf");
    }

    @Test
    void whatWasAddedBehindTheSignatureIsFound() throws IOException {
        var signed = sign();
        Files.writeString(signed, "\n% and more\n", StandardOpenOption.APPEND);
        var manifest = Manifest.read(Files.readAllBytes(folder.resolve(Manifest.NAME)));
        list(manifest.contentHash(), "report-signed.pdf", "report.pdf", "snapshot.json");

        assertThatThrownBy(() -> Verification.of(folder))
                .isInstanceOf(DifferenceException.class)
                .hasMessageStartingWith("report-signed.pdf: expected nothing behind the last signature");
    }
}
