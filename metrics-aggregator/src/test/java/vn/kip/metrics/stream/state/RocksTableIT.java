package vn.kip.metrics.stream.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RocksTableIT extends TableContract {

    RocksTableIT(@TempDir Path folder) {
        super(RocksTable.in(folder.resolve("facts")));
    }

    @Test
    void isStillThereAfterItWasClosed(@TempDir Path folder) {
        var table = RocksTable.in(folder);
        table.put(new byte[] {1}, new byte[] {2});
        table.flush();
        table.close();

        var again = RocksTable.in(folder);
        assertThat(again.get(new byte[] {1})).containsExactly(2);
        again.close();
    }
}
