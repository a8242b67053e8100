package vn.kip.report.dashboard;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Relative addresses of what a view shows. */
final class Addresses {

    private Addresses() {}

    /** Where a page with forms goes on after one was taken down. */
    static String saved(View view, String by, String objective) {
        return of("/remedies", view) + "&saved=1&by=" + UriUtils.encode(by, StandardCharsets.UTF_8) + "#objective-"
                + UriUtils.encode(objective, StandardCharsets.UTF_8);
    }

    static String of(String path, View view) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("calendar", "{calendar}")
                .queryParam("period", "{period}")
                .queryParam("objective", "{objective}")
                .queryParam("lang", "{lang}")
                .encode()
                .buildAndExpand(
                        view.period().calendar().id(),
                        view.period().code(),
                        view.objective(),
                        view.language().code())
                .toUriString();
    }
}
