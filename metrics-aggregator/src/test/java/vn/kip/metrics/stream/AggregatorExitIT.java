package vn.kip.metrics.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AggregatorExitIT {

    private final Path folder;

    AggregatorExitIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "periods: {zone: Phu_Quoc}; --a=b; kip.yml line 1, periods.zone: expected a time zone",
                "unit: {}; --kip.metrics.threads=0; kip.metrics.threads",
                "unit: {}; --kip.metrics.store=disk; kip.metrics.store"
            })
    void endsWithCode2AndSaysWhyWhenASettingCannotBeUsed(String rules, String setting, String message)
            throws Exception {
        Files.writeString(folder.resolve("kip.yml"), rules);

        var aggregator = AggregatorJvm.start(folder, List.of(setting)).process();

        assertThat(aggregator.onExit().get(60, TimeUnit.SECONDS).exitValue()).isEqualTo(2);
        assertThat(output()).contains(message);
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("aggregator.log"));
    }
}
