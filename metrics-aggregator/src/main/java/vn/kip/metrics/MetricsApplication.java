package vn.kip.metrics;

import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import vn.kip.domain.settings.SettingException;
import vn.kip.metrics.stream.Refusal;

/**
 * The aggregator as a service of its own. Its settings are in {@code kip-metrics.yml} and the environment.
 *
 * <p>Ends with code 2 when the settings cannot be used, with 1 when it fails otherwise.
 */
@SpringBootApplication
public class MetricsApplication {

    private static final int FAILED = 1;
    private static final int MISCONFIGURED = 2;

    /** The application, to be run in a JVM of its own or beside the other services. */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(MetricsApplication.class)
                .web(WebApplicationType.SERVLET)
                .properties("spring.config.name=kip-metrics");
    }

    public static void main(String[] arguments) {
        try {
            builder().listeners(new EndsWhenRefused()).run(arguments);
        } catch (RuntimeException e) {
            // said by Spring Boot before
            System.exit(misconfigured(e) ? MISCONFIGURED : FAILED);
        }
    }

    /** Not on the thread that was refused: the end waits for it. */
    private static final class EndsWhenRefused implements ApplicationListener<PayloadApplicationEvent<Refusal>> {

        @Override
        public void onApplicationEvent(PayloadApplicationEvent<Refusal> refused) {
            new Thread(() -> System.exit(MISCONFIGURED), "kip-refused").start();
        }
    }

    private static boolean misconfigured(Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .anyMatch(
                        one -> one instanceof SettingException || one instanceof ConfigurationPropertiesBindException);
    }
}
