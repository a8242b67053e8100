package vn.kip.metrics.stream;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import vn.kip.metrics.settings.AggregatorProperties;

class InMemoryCellTopologyTest extends CellTopologyContract {

    InMemoryCellTopologyTest(@TempDir Path stateDir) {
        super(AggregatorProperties.Store.MEMORY, stateDir);
    }
}
