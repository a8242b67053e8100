package vn.kip.report.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kip.report.document.Sample;

class PdfSignerIT {

    private static final Instant NOW = Instant.parse("2026-11-26T08:30:00Z");

    @TempDir
    private static Path folder = Path.of("");

    private static byte[] report = {};
    private final PdfSigner signer = new PdfSigner(ZoneId.of("Asia/Ho_Chi_Minh"), Optional.empty());

    @BeforeAll
    static void prepare() throws Exception {
        report = Sample.pdf().render(Sample.figures(), Sample.SNAPSHOT);
        TestKey.make(folder, "person", "CN=Chánh Văn phòng");
        TestKey.make(folder, "office", "CN=UBND thành phố Phú Quốc");
    }

    private static Path key(String name) {
        return folder.resolve(name + ".p12");
    }

    private byte[] signed(byte[] file, String name, SignaturePlace place) throws IOException {
        try (var key = TestKey.open(key(name))) {
            return signer.sign(file, place, key, Optional.empty(), NOW);
        }
    }

    private static List<PdfSignatures.Found> signatures(byte[] file) throws IOException {
        return PdfSignatures.of(Files.write(folder.resolve("signed.pdf"), file));
    }

    @Test
    void aPersonSignsAndThenTheOffice() throws IOException {
        var once = signed(report, "person", SignaturePlace.SIGNER);
        var twice = signed(once, "office", SignaturePlace.OFFICE);

        assertThat(signatures(once)).containsExactly(new PdfSignatures.Found("Chánh Văn phòng", NOW, true));
        assertThat(signatures(twice))
                .containsExactlyInAnyOrder(
                        new PdfSignatures.Found("Chánh Văn phòng", NOW, true),
                        new PdfSignatures.Found("UBND thành phố Phú Quốc", NOW, true));
        assertThat(twice).startsWith(once);
    }

    @Test
    void theMarkOfTheUnsignedIsGoneAndTheReportIsTheSame() throws IOException {
        var signed = signed(report, "person", SignaturePlace.SIGNER);

        try (var before = Loader.loadPDF(report);
                var after = Loader.loadPDF(signed)) {
            assertThat(new PDFTextStripper().getText(after)).isEqualTo(new PDFTextStripper().getText(before));
            for (var page : after.getPages()) {
                assertThat(page.getAnnotations())
                        .noneMatch(annotation -> "CHƯA KÝ SỐ".equals(annotation.getContents()));
            }
        }
    }

    @Test
    void aChangedByteBreaksTheSignature() throws IOException {
        var signed = signed(report, "person", SignaturePlace.SIGNER);
        var changed = signed.clone();
        changed[report.length / 2] ^= 1;

        assertThat(signatures(changed)).noneMatch(PdfSignatures.Found::intact);
    }

    @Test
    void aFieldIsSignedOnce() throws IOException {
        var signed = signed(report, "person", SignaturePlace.SIGNER);

        assertThatThrownBy(() -> signed(signed, "office", SignaturePlace.SIGNER))
                .isInstanceOf(NoEmptyFieldException.class)
                .hasMessageContaining("expected an empty signature field 'nguoi-ky', found none");
    }

    @Test
    void namesTheKeyThatCannotBeUsed() {
        assertThatThrownBy(() -> SigningKey.ofFile(key("person"), "wrong".toCharArray(), null))
                .isInstanceOf(UnusableKeyException.class)
                .hasMessage(key("person") + ": cannot be opened as PKCS#12 with this password")
                .hasMessageNotContaining("wrong");
        assertThatThrownBy(() -> SigningKey.ofFile(key("person"), TestKey.PASSWORD.toCharArray(), "nobody"))
                .isInstanceOf(UnusableKeyException.class)
                .hasMessageEndingWith("expected the key 'nobody', found 'person'");
    }

    @Test
    void anotherProgramFindsTheSignatureValid() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/pdfsig")), "Debian's poppler-utils");
        var file = Files.write(
                folder.resolve("by-poppler.pdf"),
                signed(signed(report, "person", SignaturePlace.SIGNER), "office", SignaturePlace.OFFICE));
        var told = new ProcessBuilder("/usr/bin/pdfsig", "-nocert", file.toString())
                .redirectErrorStream(true)
                .start();
        var text = new String(told.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(text.split("Signature is Valid", -1)).as(text).hasSize(3);
    }
}
