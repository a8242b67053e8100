package vn.kip.standalone.node;

import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a node is started with.
 *
 * @param data where it keeps everything
 * @param sources gives the settings file; may start systems to pull from first
 * @param port of the dashboard on the loopback address, or 0 for any that is free
 * @param period that the dashboard opens with, null for the latest half-year with data
 * @param unattended whether it publishes periods by itself and delivers reports
 */
public record NodeSettings(
        DataFolder data,
        Function<DataFolder, Sources> sources,
        int port,
        @Nullable String period,
        boolean unattended) {

    /** Of a node that publishes nothing but what it is asked for. */
    public NodeSettings(DataFolder data, Function<DataFolder, Sources> sources, int port, @Nullable String period) {
        this(data, sources, port, period, false);
    }

    /** The settings file, and what is to be stopped after the node that used it. */
    public interface Sources extends AutoCloseable {

        Path config();

        @Override
        default void close() {}
    }
}
