package vn.kip.report.document.word;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.kip.report.settings.DocumentSettings;
import vn.kip.report.settings.UnusableSettingsException;

/** Finds the template at the start, and refuses one that cannot be used. */
@Configuration(proxyBeanMethods = false)
public class WordTemplates {

    @Bean
    WordTemplate wordTemplate(DocumentSettings settings) {
        return settings.template()
                .map(file -> own(file, settings.place()))
                .orElseGet(() -> WordTemplate.of(standard()));
    }

    private static WordTemplate own(Path file, String place) {
        try {
            return WordTemplate.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UnusableSettingsException(place + ": expected a file that can be read, found " + file, e);
        } catch (TemplateException e) {
            throw new UnusableSettingsException(place + ": " + file.getFileName() + ", " + e.getMessage(), e);
        }
    }

    /** The template that Kip brings: a Word file, to begin one's own with. */
    public static byte[] standard() {
        try (var file = Objects.requireNonNull(WordTemplates.class.getResourceAsStream("report-template.docx"))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
