package vn.kip.standalone.terminal;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Where Kip's log goes: to files in a folder, and only what someone has to act on to the terminal as well. */
public final class Logs {

    private static final String CONFIGURATION = "kip-logback.xml";

    private static final String LOGGING_SYSTEM = "org.springframework.boot.logging.LoggingSystem";
    private static final String NONE = "none";

    private Logs() {}

    /** Logs nothing from now on: for what is over in a moment and tells everything itself. */
    public static void off() {
        System.setProperty(LOGGING_SYSTEM, NONE);
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.reset();
            context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
        }
    }

    /**
     * Logs to a folder from now on.
     *
     * @return the file that is being written
     */
    public static Path to(Path folder) {
        // Spring Boot would set up logging anew for each of the services
        System.setProperty(LOGGING_SYSTEM, NONE);
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.reset();
            context.putProperty("folder", folder.toString());
            var configurator = new JoranConfigurator();
            configurator.setContext(context);
            try {
                configurator.doConfigure(Logs.class.getClassLoader().getResource(CONFIGURATION));
            } catch (JoranException e) {
                throw new IllegalStateException(CONFIGURATION + " cannot be used", e);
            }
        }
        // the web server and the database driver log in the way of the JDK
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        return folder.resolve("kip.log");
    }
}
