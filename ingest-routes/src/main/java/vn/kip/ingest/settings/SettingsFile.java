package vn.kip.ingest.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.kip.domain.settings.Setting;
import vn.kip.domain.settings.SettingException;

/** The file {@code kip.yml}, with the variables of the environment that it names. */
@Component
public final class SettingsFile {

    private final Path path;
    private final Environment environment;

    SettingsFile(IngestProperties properties, Environment environment) {
        this.path = properties.config().toAbsolutePath();
        this.environment = environment;
    }

    /**
     * Reads the file.
     *
     * @throws SettingException when it cannot be read, or is not YAML
     */
    public Setting read() {
        var name = String.valueOf(path.getFileName());
        try {
            return Setting.parse(
                    name,
                    Files.readString(path),
                    variable -> Optional.ofNullable(environment.getProperty(variable)),
                    this::beside);
        } catch (NoSuchFileException e) {
            throw SettingException.ofFile(path.toString(), "expected a settings file, found none");
        } catch (IOException e) {
            throw SettingException.ofFile(
                    path.toString(), "expected a readable settings file, found " + e.getMessage());
        }
    }

    /** A file that the settings name, relative to their folder. */
    private Optional<String> beside(String name) {
        try {
            return Optional.of(Files.readString(path.resolveSibling(name)));
        } catch (IOException | InvalidPathException e) {
            return Optional.empty(); // said with the line and the key that name it
        }
    }

    /** The folder it lies in: paths in the file are relative to it. */
    public Path folder() {
        var parent = path.getParent();
        return parent == null ? path : parent;
    }
}
