package vn.kip.domain.settings;

/**
 * A setting that cannot be used. The message reads {@code kip.yml line 12, indicators[0].target: expected …, found …}.
 */
public final class SettingException extends RuntimeException {

    SettingException(String message) {
        super(message);
    }

    /** For a fault of the file as a whole, where no key is to blame. */
    public static SettingException ofFile(String file, String message) {
        return new SettingException(file + ": " + message);
    }
}
