package vn.kip.ingest.source.rest.paging;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.settings.Setting;
import vn.kip.ingest.source.rest.request.Placeholder;
import vn.kip.ingest.source.rest.request.RequestSettings;

/** Reads the key {@code page} of the section {@code rest}. */
public final class PagingSettings {

    /** Without the key: one answer holds all. */
    public static final Paging NONE = new WholeAnswer();

    private enum By {
        NUMBER,
        OFFSET,
        CURSOR,
        URL,
        LINK
    }

    private PagingSettings() {}

    /**
     * Reads the key.
     *
     * @param base URL of the source
     * @param secret parameter of the query that is a secret, null when there is none
     */
    public static Paging read(Setting section, RequestSettings request, URI base, @Nullable String secret) {
        var size = PageSize.read(section, request);
        boolean appended = section.child("appended").map(Setting::flag).orElse(false);
        return switch (by(section)) {
            case NUMBER -> {
                section.allowing("parameter", "first", "sizeParameter", "size", "appended", "by");
                yield new PageNumbers(parameter(section, request, Placeholder.PAGE), first(section, 1), size, appended);
            }
            case OFFSET -> {
                section.allowing("parameter", "first", "sizeParameter", "size", "appended", "by");
                yield new Offsets(parameter(section, request, Placeholder.OFFSET), first(section, 0), size, appended);
            }
            case CURSOR -> {
                section.allowing("parameter", "next", "sizeParameter", "size", "appended", "by");
                section.required("next");
                yield new Cursors(parameter(section, request, Placeholder.CURSOR), size, appended);
            }
            case URL -> {
                section.allowing("next", "sizeParameter", "size", "appended", "by");
                section.required("next");
                yield new NextUrls(base, secret, size, appended);
            }
            case LINK -> {
                section.allowing("sizeParameter", "size", "appended", "by");
                yield new NextUrls(base, secret, size, appended);
            }
        };
    }

    private static By by(Setting section) {
        return section.child("by").map(setting -> setting.oneOf(By.class)).orElse(By.NUMBER);
    }

    private static int first(Setting section, int otherwise) {
        return section.child("first")
                .map(first -> first.wholeNumber(0, Integer.MAX_VALUE))
                .orElse(otherwise);
    }

    private static @Nullable String parameter(Setting section, RequestSettings request, Placeholder placeholder) {
        return request.says(placeholder)
                ? section.child("parameter").map(Setting::text).orElse(null)
                : section.required("parameter").text();
    }
}
