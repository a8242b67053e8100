package vn.kip.report.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import vn.kip.domain.settings.Setting;
import vn.kip.domain.settings.SettingException;

/**
 * {@code kip.yml}, for whoever reads a section of it.
 *
 * @param path of the file; what it names is relative to its folder
 */
public record SettingsFile(Path path) {

    /**
     * What a reader makes of the file.
     *
     * @throws UnusableSettingsException when it cannot be read, or the reader refuses something in it
     */
    public <T> T read(Function<Setting, T> reader) {
        try {
            return reader.apply(Setting.parse(
                    path.toString(),
                    Files.readString(path),
                    name -> Optional.ofNullable(System.getenv(name)),
                    this::beside));
        } catch (IOException e) {
            throw new UnusableSettingsException("kip.config: expected a file that can be read, found " + path, e);
        } catch (SettingException e) {
            throw new UnusableSettingsException(String.valueOf(e.getMessage()), e);
        }
    }

    /** A file or folder that a setting names. */
    public Path named(Setting setting) {
        try {
            return path.toAbsolutePath().resolveSibling(setting.text()).normalize();
        } catch (InvalidPathException e) {
            throw setting.error("the name of a file or folder");
        }
    }

    private Optional<String> beside(String name) {
        try {
            return Optional.of(Files.readString(path.resolveSibling(name)));
        } catch (IOException | InvalidPathException e) {
            return Optional.empty(); // said with the line and the key that name it
        }
    }
}
