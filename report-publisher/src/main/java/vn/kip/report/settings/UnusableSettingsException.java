package vn.kip.report.settings;

import org.springframework.boot.ExitCodeGenerator;

/** Settings that the publisher cannot start with. The JVM ends with exit code 2. */
public final class UnusableSettingsException extends RuntimeException implements ExitCodeGenerator {

    private static final int WRONG_CONFIGURATION = 2;

    public UnusableSettingsException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public int getExitCode() {
        return WRONG_CONFIGURATION;
    }
}
