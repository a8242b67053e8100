package vn.kip.ingest;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import vn.kip.domain.settings.SettingException;

/**
 * The ingest service: pulls the sources that {@code kip.yml} declares and puts what they say on Kafka.
 *
 * <p>Its own settings are in {@code kip-ingest.yml}, not in {@code application.yml}, so that it can share a JVM and a
 * class path with the other services.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class IngestApplication {

    private static final int FAILED = 1;
    private static final int WRONG_SETTINGS = 2;

    /** The service, ready to be run with arguments such as {@code --kip.config=kip.yml}. */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(IngestApplication.class).properties("spring.config.name=kip-ingest");
    }

    /** Runs the service alone; wrong settings end it with exit code 2, after a message that names file, line and key. */
    public static void main(String[] args) {
        try {
            builder().run(args);
        } catch (RuntimeException e) {
            // Spring has reported it
            System.exit(causedBySettings(e) ? WRONG_SETTINGS : FAILED);
        }
    }

    private static boolean causedBySettings(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SettingException) {
                return true;
            }
        }
        return false;
    }
}
