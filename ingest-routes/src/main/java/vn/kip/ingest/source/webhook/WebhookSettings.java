package vn.kip.ingest.source.webhook;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.settings.Setting;
import vn.kip.ingest.source.Source;
import vn.kip.ingest.source.listen.Bounds;
import vn.kip.ingest.source.listen.Listener;

/**
 * The section {@code webhook} of a source.
 *
 * @param rows where the rows stand in the body, empty when the body is the list of rows, or the only row
 * @param key header by which a sender tells a request from others
 * @param signature null when nothing is signed
 * @param bus null when the sender does not speak the form of the national bus
 */
record WebhookSettings(
        Listener listener,
        String path,
        Bounds bounds,
        List<String> rows,
        String key,
        @Nullable SignatureSettings signature,
        @Nullable BusSettings bus) {

    private static final String KEY = "Idempotency-Key";
    private static final List<String> BUS_ROWS = List.of("data");
    private static final String MANUAL_ENTRY = "/nhap";

    /** In what form a sender speaks. */
    enum Form {
        JSON,
        DONG_BO_HO_SO
    }

    static WebhookSettings read(Source source) {
        var section = source.section();
        var form =
                section.child("form").map(setting -> setting.oneOf(Form.class)).orElse(Form.JSON);
        return form == Form.JSON ? plain(section, source.name()) : bus(section, source.name());
    }

    private static WebhookSettings plain(Setting section, String source) {
        section.allowing(
                "form",
                "listen",
                "path",
                "rows",
                "key",
                "secret",
                "secrets",
                "signature",
                "timestamp",
                "signs",
                "window",
                "limit",
                "waiting",
                "patience");
        var listen = section.required("listen");
        var listener = Listener.read(listen);
        var signature = SignatureSettings.read(section);
        if (signature == null && !listener.onLoopback()) {
            throw listen.error("an address of this machine alone such as 127.0.0.1:8085, or a 'secret' beside it: "
                    + "without one anybody who reaches it can send");
        }
        return new WebhookSettings(
                listener,
                path(section, source),
                Bounds.read(section),
                section.child("rows")
                        .map(setting -> Arrays.asList(setting.text().split("\\.")))
                        .orElse(List.of()),
                section.child("key").map(Setting::text).orElse(KEY),
                signature,
                null);
    }

    private static WebhookSettings bus(Setting section, String source) {
        section.allowing("form", "listen", "path", "login", "unit", "limit", "waiting", "patience");
        return new WebhookSettings(
                Listener.read(section.required("listen")),
                path(section, source),
                Bounds.read(section),
                BUS_ROWS,
                "",
                null,
                BusSettings.read(section));
    }

    private static String path(Setting section, String source) {
        var path = section.child("path").map(Listener::path).orElse("/" + source);
        if (path.equals(MANUAL_ENTRY) || path.startsWith(MANUAL_ENTRY + "/")) {
            throw section.required("path").error("a path that does not begin with " + MANUAL_ENTRY + "/");
        }
        return path;
    }

    @Nullable
    Signatures signatures() {
        return signature == null ? null : new Signatures(signature);
    }

    /** The secret in use, empty when there is none. */
    String firstSecret() {
        return signature == null ? "" : signature.secrets().get(0);
    }

    /** Which no other source may have. */
    String address() {
        return listener + path;
    }
}
