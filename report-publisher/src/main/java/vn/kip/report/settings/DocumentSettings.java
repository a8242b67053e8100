package vn.kip.report.settings;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.kip.domain.settings.Setting;

/**
 * Which documents of the report are written, and how they look.
 *
 * @param template the office's own layout of the Word document; empty for Kip's
 * @param place the setting that names it, for messages
 */
public record DocumentSettings(Set<Format> formats, Optional<Path> template, String place) {

    /** The section of {@code kip.yml}. */
    public static final String SECTION = "documents";

    /** A form of the report. */
    public enum Format {
        HTML,
        PDF,
        DOCX,
        XLSX;

        /** The name of its file. */
        public String fileName() {
            return "report." + name().toLowerCase(Locale.ROOT);
        }
    }

    public DocumentSettings {
        formats = Set.copyOf(formats);
    }

    static DocumentSettings read(Setting root, Path file) {
        var section = root.child(SECTION).map(given -> given.allowing("formats", "template"));
        var template = section.flatMap(given -> given.child("template"));
        var formats = EnumSet.noneOf(Format.class);
        section.flatMap(given -> given.child("formats"))
                .ifPresentOrElse(
                        given -> given.items().forEach(item -> formats.add(item.oneOf(Format.class))),
                        () -> formats.addAll(EnumSet.allOf(Format.class)));
        return new DocumentSettings(
                formats,
                template.map(setting -> file.resolveSibling(setting.text())),
                template.map(Setting::place).orElse(""));
    }

    /** Whether a file is to be written: any but those of formats that nobody wants. */
    public boolean wants(String fileName) {
        return Arrays.stream(Format.values())
                .filter(format -> !formats.contains(format))
                .noneMatch(format -> format.fileName().equals(fileName));
    }
}
