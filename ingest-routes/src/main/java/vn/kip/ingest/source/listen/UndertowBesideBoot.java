package vn.kip.ingest.source.listen;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Lets Undertow be on the class path of an application of Spring Boot 4.
 *
 * <p>Boot 4 has no web server of Undertow any more, but Camel 4.18 still configures an access log for one as soon as it
 * finds Undertow, and fails where the application has another web server. So that part is taken out, in every application
 * of this class path: in the one-JVM form those of the other services too. No longer needed with a Camel made for Boot 4.
 */
@AutoConfiguration
class UndertowBesideBoot {

    private static final String ACCESS_LOG = "org.apache.camel.spring.boot.actuate.accesslog."
            + "ManagementAccessLogConfiguration$UndertowAccessLogCustomizerConfiguration";

    @Bean
    static BeanDefinitionRegistryPostProcessor withoutAccessLogOfUndertow() {
        return UndertowBesideBoot::withoutAccessLog;
    }

    private static void withoutAccessLog(BeanDefinitionRegistry registry) {
        if (registry.containsBeanDefinition(ACCESS_LOG)) {
            registry.removeBeanDefinition(ACCESS_LOG);
        }
    }
}
