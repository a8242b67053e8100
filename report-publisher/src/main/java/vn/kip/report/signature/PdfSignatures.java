package vn.kip.report.signature;

import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.pades.validation.PDFDocumentAnalyzer;
import eu.europa.esig.dss.spi.DSSASN1Utils;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/** The signatures on a PDF. */
public final class PdfSignatures {

    /**
     * One of them.
     *
     * @param by the name in the certificate; whether to trust whoever gave it is not known here
     * @param at as the signer claims
     * @param intact whether the file is, byte for byte, what was signed with the key of the certificate
     */
    public record Found(String by, Instant at, boolean intact) {}

    /** Start and length of what stands before the signature, and of what stands behind it. */
    private static final int RANGE = 4;

    private PdfSignatures() {}

    /** Those of a file, in the order in which they were made; empty for a file that is no PDF. */
    public static List<Found> of(Path file) {
        try {
            var document = new PDFDocumentAnalyzer(new FileDocument(file.toFile()));
            document.setCertificateVerifier(new CommonCertificateVerifier());
            return document.getSignatures().stream().map(PdfSignatures::found).toList();
        } catch (DSSException e) {
            return List.of();
        }
    }

    /** Whether one of them is over all of the file: then nothing was added behind the last one. */
    public static boolean coverAllOf(Path file) throws IOException {
        var bytes = Files.size(file);
        try (var pdf = Loader.loadPDF(file.toFile())) {
            return pdf.getSignatureDictionaries().stream()
                    .map(PDSignature::getByteRange)
                    .anyMatch(range -> range.length == RANGE && range[2] + (long) range[RANGE - 1] == bytes);
        }
    }

    private static Found found(AdvancedSignature signature) {
        signature.checkSignatureIntegrity();
        var checked = signature.getSignatureCryptographicVerification();
        var certificate = Objects.requireNonNull(signature.getSigningCertificateToken());
        return new Found(
                DSSASN1Utils.getHumanReadableName(certificate),
                signature.getSigningTime().toInstant(),
                checked.isSignatureIntact() && checked.isReferenceDataIntact());
    }
}
