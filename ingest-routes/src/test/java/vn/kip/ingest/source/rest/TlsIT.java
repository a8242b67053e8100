package vn.kip.ingest.source.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.kip.ingest.RunningIngest;
import vn.kip.ingest.SharedKafka;
import vn.kip.ingest.source.rest.LoopbackApi.Reply;

/** A source whose certificate comes from an authority of its own, which also asks who we are. */
@ExtendWith(SharedKafka.class)
class TlsIT {

    private static final String PASSWORD = "changeit";

    private final Register register = Register.of(3);

    @TempDir
    private Path home;

    @BeforeEach
    void issueCertificates() throws IOException, InterruptedException, GeneralSecurityException {
        keytool("-genkeypair", "-alias", "ca", "-dname", "CN=Kip test CA", "-ext", "bc:c");
        issue("server", "san=ip:127.0.0.1");
        issue("elsewhere", "san=dns:example.org");
        issue("client", "eku=clientAuth");
        pem("ca.pem", "CERTIFICATE", store("ca").getCertificate("ca").getEncoded());
        pem(
                "client.pem",
                "CERTIFICATE",
                store("client").getCertificate("client").getEncoded());
        pem(
                "client.key",
                "PRIVATE KEY",
                store("client").getKey("client", PASSWORD.toCharArray()).getEncoded());
    }

    @Test
    void trustsTheAuthorityThatIsNamedAndShowsItsOwnCertificate() throws IOException, GeneralSecurityException {
        try (var api = LoopbackApi.startTls(
                        context("server"), true, one -> Reply.of(200, register.json(0, 3, Map.of())));
                var ingest = RunningIngest.start(
                        home,
                        "sources:\n"
                                + source("tls-pem", api, "tls: {ca: ca.pem, certificate: client.pem, key: client.key}")
                                + source("tls-p12", api, "tls: {ca: ca.pem, keystore: client.p12, password: changeit}")
                                + source("tls-nobody", api, "tls: {ca: ca.pem}")
                                + source("tls-stranger", api, "timeout: 5s"))) {
            ingest.caughtUp("tls-pem");
            ingest.caughtUp("tls-p12");
            await().until(() -> ingest.status("tls-nobody").failure() != null);
            await().untilAsserted(() -> assertThat(ingest.status("tls-stranger").failure())
                    .isEqualTo("expected a certificate that can be trusted for this host, found another"));
        }

        register.assertDelivered("tls-pem");
        register.assertDelivered("tls-p12");
    }

    @Test
    void refusesACertificateOfAnotherHost() throws IOException, GeneralSecurityException {
        try (var api = LoopbackApi.startTls(
                        context("elsewhere"), false, one -> Reply.of(200, register.json(0, 3, Map.of())));
                var ingest =
                        RunningIngest.start(home, "sources:\n" + source("tls-elsewhere", api, "tls: {ca: ca.pem}"))) {
            await().untilAsserted(() -> assertThat(
                            ingest.status("tls-elsewhere").failure())
                    .isEqualTo("expected a certificate that can be trusted for this host, found another"));
            assertThat(api.asked()).isEmpty();
        }
    }

    @Test
    void saysWhichFileCannotBeUsed() {
        assertThatThrownBy(() -> RunningIngest.start(
                        home,
                        "sources:\n" + Register.source("tls-none", "url: https://127.0.0.1/\ntls: {ca: none.pem}")))
                .rootCause()
                .hasMessage("kip.yml line 9, sources[0].rest.tls.ca: expected a file with certificates in PEM, "
                        + "found 'none.pem'");
    }

    private static String source(String name, LoopbackApi api, String rest) {
        return Register.source(name, "url: " + api.url("/api") + "\nrows: data\n" + rest);
    }

    private SSLContext context(String name) throws GeneralSecurityException, IOException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store(name), PASSWORD.toCharArray());
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("ca", store("ca").getCertificate("ca"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private KeyStore store(String name) throws GeneralSecurityException, IOException {
        return KeyStore.getInstance(home.resolve(name + ".p12").toFile(), PASSWORD.toCharArray());
    }

    private void pem(String file, String kind, byte[] content) throws IOException {
        Files.writeString(
                home.resolve(file),
                "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(content) + "\n-----END "
                        + kind + "-----\n");
    }

    /** A key with a certificate of the authority, both in the file of that name. */
    private void issue(String name, String extension) throws IOException, InterruptedException {
        keytool("-genkeypair", "-alias", name, "-dname", "CN=" + name);
        keytool("-certreq", "-alias", name, "-file", name + ".csr");
        keytool("-gencert", "-alias", "ca", "-infile", name + ".csr", "-outfile", name + ".crt", "-ext", extension);
        keytool("-exportcert", "-alias", "ca", "-file", "ca.crt");
        keytool("-importcert", "-alias", "root", "-file", "ca.crt", "-store", name);
        keytool("-importcert", "-alias", name, "-file", name + ".crt");
    }

    private void keytool(String command, String option, String alias, String... rest)
            throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of(rest));
        int store = arguments.indexOf("-store");
        var name = store < 0 ? alias : arguments.remove(store + 1);
        arguments.remove("-store");
        var all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), command, option, alias));
        all.addAll(arguments);
        all.addAll(List.of("-keystore", name + ".p12", "-storetype", "PKCS12", "-storepass", PASSWORD));
        if (command.equals("-genkeypair")) {
            all.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1"));
        }
        if (command.equals("-importcert")) {
            all.add("-noprompt");
        }
        var process = new ProcessBuilder(all)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("keytool.log").toFile())
                .start();
        assertThat(process.waitFor())
                .as("%s: %s", all, Files.readString(home.resolve("keytool.log")))
                .isZero();
    }
}
