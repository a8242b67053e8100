package vn.kip.report.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** {@code report-signed.pdf}: the report with a signature, beside the one without, and listed with the other files of its folder. */
public final class SignedReport {

    /** Of its file. */
    public static final String NAME = "report-signed.pdf";

    private static final String UNSIGNED = "report.pdf";

    /** What puts a signature on a PDF. */
    @FunctionalInterface
    public interface Signature {

        /** The file with one signature more. */
        byte[] on(byte[] pdf) throws IOException;
    }

    private SignedReport() {}

    /**
     * Signs the report of a folder. A further signature is put beside those that are there.
     *
     * @throws DifferenceException when the folder is not as it was published: nobody signs what was changed
     * @throws IOException when a file cannot be read or written
     */
    public static Path sign(Path folder, Signature signature) throws IOException {
        Verification.of(folder);
        var signed = folder.resolve(NAME);
        var before = Files.exists(signed) ? signed : folder.resolve(UNSIGNED);
        if (!Files.exists(before)) {
            throw new DifferenceException(UNSIGNED, "a file", "none");
        }
        replace(signed, signature.on(Files.readAllBytes(before)));
        var manifest = Manifest.read(Files.readAllBytes(folder.resolve(Manifest.NAME)));
        var files = new ArrayList<>(manifest.files());
        files.removeIf(file -> file.name().equals(NAME));
        files.add(new Manifest.Entry(NAME, Files.size(signed), Verification.sha256(signed)));
        files.sort(Comparator.comparing(Manifest.Entry::name));
        replace(folder.resolve(Manifest.NAME), listing(manifest, files));
        return signed;
    }

    private static byte[] listing(Manifest manifest, List<Manifest.Entry> files) {
        return new Manifest(manifest.report(), manifest.revision(), manifest.contentHash(), files).bytes();
    }

    /** Whole or not at all. */
    private static void replace(Path file, byte[] content) throws IOException {
        var unfinished = file.resolveSibling("." + file.getFileName() + ".unfinished");
        Files.copy(new ByteArrayInputStream(content), unfinished, StandardCopyOption.REPLACE_EXISTING);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
