package vn.kip.standalone.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kip.standalone.terminal.UserErrorException;

class DataFolderIT {

    private final Path folder;

    DataFolderIT(@TempDir Path parent) {
        this.folder = parent.resolve("data");
    }

    @Test
    void hasOneOwnerAtATime() {
        var owner = DataFolder.claim(folder, "phu-quoc");

        assertThatThrownBy(() -> DataFolder.claim(folder, "phu-quoc"))
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining(
                        "in use by process " + ProcessHandle.current().pid());

        owner.close();
        DataFolder.claim(folder, "phu-quoc").close();
    }

    @Test
    void keepsToItsFirstPurpose() {
        DataFolder.claim(folder, "phu-quoc").close();

        assertThatThrownBy(() -> DataFolder.claim(folder, "demo"))
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining("expected a folder with records of 'demo', found 'phu-quoc'");
        DataFolder.claim(folder, "phu-quoc").close();
    }

    @Test
    void leavesTheFilesOfOthersAlone() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("letter.txt"), "not ours");

        assertThatThrownBy(() -> DataFolder.claim(folder, "demo"))
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining("found other files in " + folder.toRealPath());
        assertThat(folder).isDirectoryNotContaining("glob:**kip.*");
    }
}
