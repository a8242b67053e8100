package vn.kip.report.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Keys that are made for a test, with a certificate that is valid from 20 November 2026 on. */
public final class TestKey {

    public static final String PASSWORD = "not-a-secret";

    private TestKey() {}

    /** A PKCS#12 file with one key. */
    public static Path make(Path folder, String name, String holder) throws Exception {
        var file = folder.resolve(name + ".p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        name,
                        "-dname",
                        holder,
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-startdate",
                        "2026/11/20 00:00:00",
                        "-validity",
                        "3650",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(made.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(made.exitValue()).isZero();
        return file;
    }

    /** The key in a file. */
    public static SigningKey open(Path file) {
        return SigningKey.ofFile(file, PASSWORD.toCharArray(), null);
    }
}
