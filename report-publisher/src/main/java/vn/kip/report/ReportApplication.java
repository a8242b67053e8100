package vn.kip.report;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The report publisher as an application. Its settings are in {@code kip-report.yml}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ReportApplication {

    public static void main(String[] arguments) {
        builder().run(arguments);
    }

    /**
     * The application, ready to run; beside others in one JVM too, for its settings are in a file of their own.
     *
     * @return a builder that may still be given properties, a web application type and arguments
     */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(ReportApplication.class)
                .properties("spring.config.name=kip-report")
                .web(WebApplicationType.SERVLET);
    }
}
