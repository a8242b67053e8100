package vn.kip.report.signature;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.ImageScaling;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.DSSFileFont;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.SignatureImageTextParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.service.tsp.OnlineTSPSource;
import eu.europa.esig.dss.spi.DSSASN1Utils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import vn.kip.report.font.Fonts;

/**
 * Signs a PDF (PAdES, ETSI EN 319 142): level B, or T when an authority gives the time. A file may be signed by several, one after another;
 * what was signed before stays valid.
 *
 * @param zone in which the time of signing is written
 * @param timestamps the authority (RFC 3161) that is asked for the time; empty for none
 */
public record PdfSigner(ZoneId zone, Optional<URI> timestamps) {

    private static final float TEXT_SIZE = 10;

    /**
     * Signs.
     *
     * @param image the signature or the seal, PNG; where there is none, the name of the certificate and the time are written
     * @param at the time that the signer claims; only an authority's is proved
     * @throws UnusableKeyException when the certificate cannot be signed with, for example because it has expired
     * @throws NoEmptyFieldException when the file has no field for this signature that is still empty
     * @throws IOException when the file cannot be read
     */
    public byte[] sign(byte[] pdf, SignaturePlace place, SigningKey key, Optional<Path> image, Instant at)
            throws IOException {
        var document = new InMemoryDocument(UnsignedMark.takenOff(pdf));
        var service = new PAdESService(new CommonCertificateVerifier());
        service.setPdfObjFactory(new PdfBoxNativeObjectFactory());
        timestamps.ifPresent(authority -> service.setTspSource(new OnlineTSPSource(authority.toString())));
        if (!service.getAvailableSignatureFields(document).contains(place.field())) {
            throw new NoEmptyFieldException(place);
        }
        var parameters = parameters(place, key, image, at.truncatedTo(ChronoUnit.SECONDS));
        try {
            var toSign = service.getDataToSign(document, parameters);
            var value = key.token().sign(toSign, parameters.getDigestAlgorithm(), key.entry());
            return bytes(service.signDocument(document, parameters, value));
        } catch (DSSException e) {
            throw new UnusableKeyException("the file cannot be signed with this key: " + e.getMessage(), e);
        }
    }

    private PAdESSignatureParameters parameters(
            SignaturePlace place, SigningKey key, Optional<Path> image, Instant at) {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(
                timestamps.isPresent() ? SignatureLevel.PAdES_BASELINE_T : SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(key.entry().getCertificate());
        parameters.setCertificateChain(key.entry().getCertificateChain());
        parameters.bLevel().setSigningDate(Date.from(at));
        parameters.setAppName("Kip");
        parameters.setImageParameters(stamp(place, key, image, at));
        return parameters;
    }

    private SignatureImageParameters stamp(SignaturePlace place, SigningKey key, Optional<Path> image, Instant at) {
        var stamp = new SignatureImageParameters();
        var field = new SignatureFieldParameters();
        field.setFieldId(place.field());
        stamp.setFieldParameters(field);
        if (image.isPresent()) {
            stamp.setImage(new FileDocument(image.get().toFile()));
            stamp.setImageScaling(ImageScaling.ZOOM_AND_CENTER);
        } else {
            stamp.setTextParameters(text(key, at));
        }
        return stamp;
    }

    private SignatureImageTextParameters text(SigningKey key, Instant at) {
        var text = new SignatureImageTextParameters();
        text.setText("Ký bởi: " + DSSASN1Utils.getHumanReadableName(key.entry().getCertificate()) + "\nThời gian ký: "
                + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone).toOffsetDateTime()));
        var font = new DSSFileFont(new InMemoryDocument(Fonts.REGULAR.bytes()));
        font.setSize(TEXT_SIZE);
        text.setFont(font);
        return text;
    }

    private static byte[] bytes(DSSDocument document) throws IOException {
        try (var stream = document.openStream()) {
            return stream.readAllBytes();
        }
    }
}
