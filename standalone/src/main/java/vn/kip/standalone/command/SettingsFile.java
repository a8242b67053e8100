package vn.kip.standalone.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.settings.Setting;
import vn.kip.standalone.terminal.UserErrorException;

/**
 * A settings file that can be used, but perhaps for its sources, which ingest reads.
 *
 * @param path absolute, for folders in it are relative to it
 */
record SettingsFile(Path path, Catalogue catalogue) {

    /**
     * Reads it before anything is started, so that a mistake is told at once.
     *
     * @throws vn.kip.domain.settings.SettingException naming file, line and key when something in it cannot be used
     */
    static SettingsFile read(Path path) {
        try {
            var text = Files.readString(path);
            var place = path.toRealPath();
            var root = Setting.parse(
                    path.toString(),
                    text,
                    name -> Optional.ofNullable(System.getenv(name)),
                    name -> beside(place, name));
            return new SettingsFile(place, Catalogue.read(root));
        } catch (IOException e) {
            throw new UserErrorException(
                    "không đọc được tệp cấu hình " + path + " (" + e.getClass().getSimpleName() + ")",
                    "--config: expected a readable settings file, found none at " + path + " ("
                            + e.getClass().getSimpleName() + ")");
        }
    }

    /** A file that the settings name, relative to their folder. */
    private static Optional<String> beside(Path file, String name) {
        try {
            return Optional.of(Files.readString(file.resolveSibling(name)));
        } catch (IOException | InvalidPathException e) {
            return Optional.empty(); // said with the line and the key that name it
        }
    }
}
