package vn.kip.ingest.source.rest;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.settings.Setting;
import vn.kip.ingest.source.Source;
import vn.kip.ingest.source.rest.access.Access;
import vn.kip.ingest.source.rest.access.Tls;
import vn.kip.ingest.source.rest.access.Urls;
import vn.kip.ingest.source.rest.answer.AnswerSettings;
import vn.kip.ingest.source.rest.paging.Paging;
import vn.kip.ingest.source.rest.paging.PagingSettings;
import vn.kip.ingest.source.rest.request.Changes;
import vn.kip.ingest.source.rest.request.Placeholder;
import vn.kip.ingest.source.rest.request.RequestSettings;

/**
 * The section {@code rest} of a source.
 *
 * @param timeout for an answer to begin, and between its parts
 * @param updatedSince null when the source cannot be asked for changes only
 * @param tls null for what Java trusts
 * @param way fingerprint of how pages are asked for; when it changes, a round that was under way begins anew
 */
record RestSettings(
        URI url,
        Duration timeout,
        RequestSettings request,
        Access access,
        AnswerSettings answer,
        Paging page,
        @Nullable Changes updatedSince,
        @Nullable Tls tls,
        String way) {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int FINGERPRINT_DIGITS = 8;
    private static final List<String> KEYS = Stream.concat(
                    Stream.of(
                            "url",
                            "timeout",
                            "request",
                            "format",
                            "rows",
                            "total",
                            "success",
                            "largest",
                            "page",
                            "updatedSince",
                            "tls"),
                    Access.KEYS.stream())
            .toList();

    /**
     * Reads the section.
     *
     * @param home folder of kip.yml
     */
    static RestSettings read(Source source, Path home) {
        var section = source.section();
        section.allowing(KEYS.toArray(String[]::new));
        var url = Urls.read(section.required("url"));
        var request = section.child("request").map(RequestSettings::read).orElse(RequestSettings.GET);
        var page = section.child("page");
        var next = page.flatMap(setting -> setting.child("next")).orElse(null);
        var answer = AnswerSettings.read(section, next);
        var access = Access.read(section, request, answer);
        return new RestSettings(
                url,
                section.child("timeout").map(Setting::duration).orElse(TIMEOUT),
                request,
                access,
                answer,
                page.map(setting -> PagingSettings.read(setting, request, url, access.secretParameter()))
                        .orElse(PagingSettings.NONE),
                updatedSince(section, source, request),
                section.child("tls").map(tls -> Tls.read(tls, home)).orElse(null),
                section.fingerprint("page", "request").substring(0, FINGERPRINT_DIGITS));
    }

    private static @Nullable Changes updatedSince(Setting section, Source source, RequestSettings request) {
        var setting = section.child("updatedSince");
        if (setting.isPresent() && source.trust().withdraws() && source.resync() == null) {
            throw setting.get()
                    .error(
                            "'resync' beside 'deletions: withdraw': a list of changes does not tell what is gone",
                            "none");
        }
        if (setting.isPresent() && !source.mapping().stamped()) {
            throw setting.get().error("a mapping with a 'stamp', to know how far it has come", "none");
        }
        if (setting.isEmpty() && request.says(Placeholder.SINCE)) {
            section.required("updatedSince");
        }
        return setting.map(changes -> Changes.read(changes, source.zone(), request))
                .orElse(null);
    }
}
