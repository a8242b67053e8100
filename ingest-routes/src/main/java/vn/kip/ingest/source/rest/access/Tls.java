package vn.kip.ingest.source.rest.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import org.apache.camel.support.jsse.KeyManagersParameters;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.pem.PemContent;
import vn.kip.domain.settings.Setting;

/**
 * Whom we trust to be the source, and who we are: the key {@code tls}. The name of the host is always verified.
 *
 * @param trusted the authorities that may vouch for the source, null for those of Java
 * @param own our key and certificate, null when the source does not ask for them
 * @param password of {@code own}
 */
public record Tls(@Nullable KeyStore trusted, @Nullable KeyStore own, String password) {

    private static final String IN_MEMORY = "in-memory";

    /**
     * Reads the key; files are relative to the folder of kip.yml.
     *
     * @throws vn.kip.domain.settings.SettingException when a file cannot be used
     */
    public static Tls read(Setting section, Path home) {
        section.allowing("ca", "certificate", "key", "keystore", "password");
        var trusted = section.child("ca").map(ca -> trust(ca, home)).orElse(null);
        var keystore = section.child("keystore");
        if (keystore.isPresent()) {
            section.allowing("ca", "keystore", "password");
            var password = section.required("password").text();
            return new Tls(trusted, pkcs12(keystore.get(), home, password), password);
        }
        if (section.child("certificate").isPresent() || section.child("key").isPresent()) {
            section.allowing("ca", "certificate", "key");
            return new Tls(trusted, own(section, home), IN_MEMORY);
        }
        section.required("ca");
        return new Tls(trusted, null, IN_MEMORY);
    }

    /** As Camel wants it. */
    public SSLContextParameters parameters() {
        var parameters = new SSLContextParameters();
        if (trusted != null) {
            var trust = new TrustManagersParameters();
            trust.setKeyStore(store(trusted));
            parameters.setTrustManagers(trust);
        }
        if (own != null) {
            var keys = new KeyManagersParameters();
            keys.setKeyStore(store(own));
            keys.setKeyPassword(password);
            parameters.setKeyManagers(keys);
        }
        return parameters;
    }

    private static KeyStoreParameters store(KeyStore store) {
        var parameters = new KeyStoreParameters();
        parameters.setKeyStore(store);
        return parameters;
    }

    private static KeyStore trust(Setting ca, Path home) {
        var certificates = certificates(ca, home);
        try {
            var store = empty();
            for (int i = 0; i < certificates.size(); i++) {
                store.setCertificateEntry("ca-" + i, certificates.get(i));
            }
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw ca.error("certificates that Java can use");
        }
    }

    private static KeyStore own(Setting section, Path home) {
        var certificate = section.required("certificate");
        var key = section.required("key");
        var chain = certificates(certificate, home);
        try {
            var store = empty();
            var content = PemContent.load(home.resolve(key.text())).getPrivateKey();
            store.setKeyEntry("own", content, IN_MEMORY.toCharArray(), chain.toArray(X509Certificate[]::new));
            return store;
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            throw key.error("a file with a private key in PEM, without a password");
        }
    }

    private static List<X509Certificate> certificates(Setting file, Path home) {
        try {
            var certificates = PemContent.load(home.resolve(file.text())).getCertificates();
            if (certificates != null && !certificates.isEmpty()) {
                return certificates;
            }
        } catch (IOException | RuntimeException e) {
            // said below, with the place
        }
        throw file.error("a file with certificates in PEM");
    }

    private static KeyStore pkcs12(Setting file, Path home, String password) {
        try (var stream = Files.newInputStream(home.resolve(file.text()))) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(stream, password.toCharArray());
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw file.error("a PKCS12 file that this password opens");
        }
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    @Override
    public String toString() {
        return "Tls";
    }
}
