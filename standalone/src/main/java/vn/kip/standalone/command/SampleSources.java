package vn.kip.standalone.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import vn.kip.standalone.node.NodeSettings.Sources;
import vn.kip.standalone.sample.Sample;
import vn.kip.standalone.sample.SampleOptions;
import vn.kip.standalone.sample.server.OneStopServer;
import vn.kip.standalone.terminal.UserErrorException;

/** The systems of the sample city, served on the loopback address. */
record SampleSources(Sample sample, OneStopServer server) implements Sources {

    /** Serves the sample in a folder; makes it when it is not there. */
    static SampleSources start(Path folder, int dossiers) {
        try {
            var sample = Sample.prepare(folder, options(dossiers));
            var token = Objects.requireNonNullElse(System.getenv("ONE_STOP_TOKEN"), Sample.TOKEN);
            return new SampleSources(sample, sample.serve(0, token, Clock.systemUTC()));
        } catch (IOException e) {
            throw new UncheckedIOException("the sample in " + folder + " cannot be served", e);
        } catch (IllegalStateException e) {
            throw new UserErrorException(
                    "dữ liệu mẫu đã có khác với yêu cầu: " + e.getMessage(), "--data: " + e.getMessage());
        }
    }

    private static SampleOptions options(int dossiers) {
        var standard = SampleOptions.DEFAULT;
        try {
            return new SampleOptions(dossiers, standard.seed(), standard.badRows());
        } catch (IllegalArgumentException e) {
            throw new UserErrorException("--dossiers: " + e.getMessage(), "--dossiers: " + e.getMessage());
        }
    }

    @Override
    public Path config() {
        return sample.configuration();
    }

    @Override
    public void close() {
        server.close();
    }
}
