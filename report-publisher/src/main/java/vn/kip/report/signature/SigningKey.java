package vn.kip.report.signature;

import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.KSPrivateKeyEntry;
import eu.europa.esig.dss.token.Pkcs11SignatureToken;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import eu.europa.esig.dss.token.PrefilledPasswordCallback;
import eu.europa.esig.dss.token.SignatureTokenConnection;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyStore.PasswordProtection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A key to sign with, as long as it is open: in a file (PKCS#12), or on a device that never gives it away (PKCS#11). */
public final class SigningKey implements AutoCloseable {

    /** Slots have numbers of their own, which differ from start to start: they are named by their place. */
    private static final int NO_ID = -1;

    private final SignatureTokenConnection token;
    private final DSSPrivateKeyEntry entry;

    private SigningKey(SignatureTokenConnection token, DSSPrivateKeyEntry entry) {
        this.token = token;
        this.entry = entry;
    }

    /**
     * A key of a PKCS#12 file.
     *
     * @param alias its name there, null for the only one
     * @throws UnusableKeyException when the file cannot be read or opened with the password, or does not have the key
     */
    public static SigningKey ofFile(Path file, char[] password, @Nullable String alias) {
        try {
            return of(
                    new Pkcs12SignatureToken(file.toFile(), new PasswordProtection(password)), file.toString(), alias);
        } catch (IOException | DSSException e) {
            throw new UnusableKeyException(file + ": cannot be opened as PKCS#12 with this password", e);
        }
    }

    /**
     * A key of a device.
     *
     * @param library the driver of the device, which speaks PKCS#11
     * @param slot where the device stands in the list of its driver, from 0
     * @throws UnusableKeyException when the device cannot be opened with the PIN, or does not have the key
     */
    public static SigningKey ofDevice(Path library, int slot, char[] pin, @Nullable String alias) {
        try {
            var asked = new PrefilledPasswordCallback(new PasswordProtection(pin));
            var device = new Pkcs11SignatureToken(library.toString(), asked, NO_ID, slot, "");
            return of(device, library.toString(), alias);
        } catch (DSSException e) {
            throw new UnusableKeyException(
                    library + ": expected a device at place " + slot + " that opens with this PIN, found none", e);
        }
    }

    private static SigningKey of(SignatureTokenConnection token, String where, @Nullable String alias) {
        var keys = token.getKeys();
        var found = alias == null
                ? keys
                : keys.stream().filter(key -> alias.equals(name(key))).toList();
        if (found.size() != 1) {
            token.close();
            throw new UnusableKeyException(
                    where + ": expected " + (alias == null ? "one key" : "the key '" + alias + "'") + ", found "
                            + names(keys),
                    null);
        }
        return new SigningKey(token, found.get(0));
    }

    private static String names(List<DSSPrivateKeyEntry> keys) {
        return keys.isEmpty()
                ? "none"
                : keys.stream().map(key -> "'" + name(key) + "'").collect(Collectors.joining(", "));
    }

    private static String name(DSSPrivateKeyEntry key) {
        return key instanceof KSPrivateKeyEntry named
                ? named.getAlias()
                : key.getCertificate().getDSSIdAsString();
    }

    SignatureTokenConnection token() {
        return token;
    }

    DSSPrivateKeyEntry entry() {
        return entry;
    }

    @Override
    public void close() {
        token.close();
    }
}
