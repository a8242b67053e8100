package vn.kip.metrics.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import vn.kip.domain.contribution.CountingRules;
import vn.kip.domain.settings.Setting;
import vn.kip.domain.settings.SettingException;

/** The counting rules of a {@code kip.yml}. */
public final class RulesFile {

    private RulesFile() {}

    /**
     * Reads the counting rules.
     *
     * @param environment the value of a variable that the file may name, empty when it is not set
     * @throws SettingException when the file cannot be read or a rule cannot be used
     */
    public static CountingRules read(Path file, Function<String, Optional<String>> environment) {
        return CountingRules.read(
                Setting.parse(file.getFileName().toString(), text(file), environment, name -> beside(file, name)));
    }

    /** A file that the settings name, relative to their folder. */
    private static Optional<String> beside(Path file, String name) {
        try {
            return Optional.of(Files.readString(file.resolveSibling(name)));
        } catch (IOException | InvalidPathException e) {
            return Optional.empty(); // said with the line and the key that name it
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw SettingException.ofFile(
                    file.toString(),
                    "expected the settings that kip.config names, found no readable file ("
                            + e.getClass().getSimpleName() + ")");
        }
    }
}
