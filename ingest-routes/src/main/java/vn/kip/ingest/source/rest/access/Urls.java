package vn.kip.ingest.source.rest.access;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import vn.kip.domain.settings.Setting;

/** URLs of the settings. */
public final class Urls {

    private Urls() {}

    /** A URL of HTTP; one with a user in it is refused, because URLs are shown. */
    public static URI read(Setting setting) {
        try {
            var url = new URI(setting.text());
            if (url.getRawUserInfo() != null) {
                throw setting.error("a URL without a user: rest.basic is the place for it", "one with a user");
            }
            if (url.getHost() != null && List.of("http", "https").contains(url.getScheme())) {
                return url;
            }
        } catch (URISyntaxException e) {
            // said below, with the place
        }
        throw setting.error("a URL that begins with http:// or https://");
    }
}
