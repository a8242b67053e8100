package vn.kip.ingest.source.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One question to a source.
 *
 * @param query of the URL, encoded
 */
record PageRequest(String query) {

    static PageRequest of(RestSettings settings, RestPosition position) {
        var parameters = new ArrayList<String>();
        var own = settings.url().getRawQuery();
        if (own != null) {
            parameters.add(own);
        }
        var changes = settings.updatedSince();
        if (changes != null && position.complete() != null) {
            var since = position.complete().minus(changes.overlap());
            parameters.add(parameter(changes.parameter(), changes.text(since)));
        }
        var paging = settings.page();
        if (paging != null) {
            parameters.addAll(page(paging, position.page()));
        }
        return new PageRequest(String.join("&", parameters));
    }

    private static List<String> page(RestSettings.Paging paging, int page) {
        var number = parameter(paging.parameter(), Integer.toString(page));
        return paging.sizeParameter() == null
                ? List.of(number)
                : List.of(number, parameter(paging.sizeParameter(), Integer.toString(paging.size())));
    }

    private static String parameter(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
