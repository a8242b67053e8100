package vn.kip.ingest.source.fetch;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.camel.util.AntPathMatcher;

/** The name that a remote file has here: only ever the name of a file in the folder itself, and none that is hidden. */
public final class FetchedName {

    private static final int LONGEST = 120;
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\p{Cntrl}\\p{Cf}<>:\"|?*]");

    private FetchedName() {}

    /**
     * What is left of a name once it can do no harm.
     *
     * @param remote as it is called over there, which may be a path
     * @return empty when nothing is left, or when it is the lock file of a spreadsheet program
     */
    public static Optional<String> of(String remote) {
        var last = remote.substring(Math.max(remote.lastIndexOf('/'), remote.lastIndexOf('\\')) + 1);
        var name = Normalizer.normalize(NOT_IN_NAMES.matcher(last).replaceAll(""), Normalizer.Form.NFC)
                .strip();
        if (name.isEmpty() || name.startsWith(".") || name.startsWith("~$")) {
            return Optional.empty();
        }
        return Optional.of(name.length() <= LONGEST ? name : shortened(name));
    }

    /** Whether a file of that name is meant; capital and small letters are the same, as in the local folder. */
    public static boolean matches(String pattern, String name) {
        return AntPathMatcher.INSTANCE.match(Normalizer.normalize(pattern, Normalizer.Form.NFC), name, false);
    }

    /** Without its middle: its end tells the form of the file. */
    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        var end = dot < 0 || name.length() - dot > LONGEST / 2 ? "" : name.substring(dot);
        return name.substring(0, LONGEST - end.length()) + end;
    }
}
