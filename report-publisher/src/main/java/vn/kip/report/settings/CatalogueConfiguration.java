package vn.kip.report.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.settings.Setting;
import vn.kip.domain.settings.SettingException;

/** Reads the catalogue once, at the start. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    @Bean
    Catalogue catalogue(KipProperties properties) {
        return read(properties.config());
    }

    static Catalogue read(Path file) {
        try {
            var root = Setting.parse(
                    file.toString(),
                    Files.readString(file),
                    name -> Optional.ofNullable(System.getenv(name)),
                    name -> beside(file, name));
            return Catalogue.read(root);
        } catch (IOException e) {
            throw new UnusableSettingsException("kip.config: expected a file that can be read, found " + file, e);
        } catch (SettingException e) {
            throw new UnusableSettingsException(String.valueOf(e.getMessage()), e);
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
