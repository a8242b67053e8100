package vn.kip.report.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** The fonts of documents: Liberation, whose letters run as wide as those of Times New Roman, and which is free. */
public enum Fonts {
    REGULAR("LiberationSerif-Regular"),
    BOLD("LiberationSerif-Bold"),
    ITALIC("LiberationSerif-Italic"),
    BOLD_ITALIC("LiberationSerif-BoldItalic"),
    MONO("LiberationMono-Regular"),
    MONO_BOLD("LiberationMono-Bold");

    private final String file;

    Fonts(String file) {
        this.file = file;
    }

    /** The name by which style sheets ask for it. */
    public String family() {
        return name().startsWith("MONO") ? "Liberation Mono" : "Liberation Serif";
    }

    public boolean bold() {
        return Arrays.asList(name().split("_")).contains("BOLD");
    }

    public boolean italic() {
        return name().endsWith("ITALIC");
    }

    private InputStream open() {
        var resource = "/liberation/" + file + ".ttf";
        var font = Fonts.class.getResourceAsStream(resource);
        if (font == null) {
            throw new IllegalStateException("expected the font " + resource + " beside the program, found none");
        }
        return font;
    }

    /** Its file, TrueType. */
    public byte[] bytes() {
        try (var font = open()) {
            return font.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
