package vn.kip.ingest.source.rest.request;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can stand in braces in the template of a body. */
public enum Placeholder {
    PAGE,
    OFFSET,
    SIZE,
    CURSOR,
    SINCE,
    SESSION;

    static Optional<Placeholder> named(String name) {
        return Arrays.stream(values())
                .filter(placeholder -> placeholder.text().equals("{" + name + "}"))
                .findFirst();
    }

    /** As it is written, such as <code>{page}</code>. */
    public String text() {
        return "{" + name().toLowerCase(Locale.ROOT) + "}";
    }
}
