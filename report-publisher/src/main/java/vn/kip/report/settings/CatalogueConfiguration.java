package vn.kip.report.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.kip.domain.contribution.CountingRules;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.settings.Setting;
import vn.kip.domain.settings.SettingException;
import vn.kip.domain.wire.Topics;

/** Reads the catalogue and the counting rules in it once, at the start. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    @Bean
    Catalogue catalogue(KipProperties properties) {
        return read(properties.config());
    }

    @Bean
    OwnRules ownRules(KipProperties properties, Catalogue catalogue) {
        return new OwnRules(Topics.applicationId(catalogue.rules()), read(properties.config(), CountingRules::excerpt));
    }

    @Bean
    DocumentSettings documentSettings(KipProperties properties) {
        var file = properties.config();
        return read(file, root -> DocumentSettings.read(root, file));
    }

    static Catalogue read(Path file) {
        return read(file, Catalogue::read);
    }

    private static <T> T read(Path file, Function<Setting, T> reader) {
        try {
            return reader.apply(Setting.parse(
                    file.toString(),
                    Files.readString(file),
                    name -> Optional.ofNullable(System.getenv(name)),
                    name -> beside(file, name)));
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
