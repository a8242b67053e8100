package vn.kip.standalone.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import vn.kip.domain.indicator.LocalizedText;

/**
 * The two streams to the person who started the program. They speak UTF-8 whatever the locale says: Vietnamese in any
 * other encoding would be question marks.
 *
 * @param out for results
 * @param err for progress, advice, and what is wrong
 * @param interactive whether {@code err} is a screen, on which a line can be drawn again
 */
public record Terminal(PrintStream out, PrintStream err, boolean interactive) {

    /** Set by the launcher, which can tell on every Java version. */
    private static final String INTERACTIVE = "kip.terminal";

    public static Terminal ofThisProcess() {
        return new Terminal(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                Boolean.parseBoolean(System.getProperty(INTERACTIVE)));
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** A line in each language, beside the results. */
    public void advise(LocalizedText text) {
        err.println(text.vi());
        if (!text.en().equals(text.vi())) {
            err.println(text.en());
        }
    }

    /** What has to be changed before Kip can do what was asked. */
    public void refuse(LocalizedText text) {
        err.println("Lỗi: " + text.vi());
        if (!text.en().equals(text.vi())) {
            err.println("Error: " + text.en());
        }
    }
}
