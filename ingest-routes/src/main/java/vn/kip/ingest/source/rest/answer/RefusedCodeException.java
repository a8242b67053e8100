package vn.kip.ingest.source.rest.answer;

import org.jspecify.annotations.Nullable;
import vn.kip.ingest.mapping.field.Found;

/** An answer 200 whose code says that the request was refused. It is asked for again, like one that did not come. */
public final class RefusedCodeException extends RuntimeException {

    private final String code;

    /** A refusal; its text, which may name a person, is never read. */
    RefusedCodeException(Success expected, @Nullable String code) {
        super("expected %s to be %s, found %s"
                .formatted(
                        String.join(".", expected.field()),
                        String.join(" or ", expected.values()),
                        Found.of(code == null ? "" : code)));
        this.code = code == null ? "" : code;
    }

    /** As the source wrote it, empty when it wrote none. */
    public String code() {
        return code;
    }
}
