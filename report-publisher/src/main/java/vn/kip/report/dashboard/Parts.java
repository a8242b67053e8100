package vn.kip.report.dashboard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * The pieces of a page that can change, each as it is written into the page, by the ids of their elements.
 *
 * @param html markup, with all data in it escaped
 */
record Parts(Map<String, String> html) {

    static final Parts NONE = new Parts(Map.of());

    private static final String TEMPLATE = "dashboard-parts";

    Parts {
        html = Map.copyOf(html);
    }

    static Parts of(DashboardPage page, ITemplateEngine templates) {
        var html = new LinkedHashMap<String, String>();
        for (var part : Set.of("standing", "notices", "detail", "sources")) {
            html.put(part, render(part, Map.of("page", page), templates));
        }
        if (!page.others().isEmpty()) {
            html.put("others", render("others", Map.of("page", page), templates));
        }
        for (var row : page.objectives()) {
            html.put("card-" + row.id(), render("card", Map.of("page", page, "row", row), templates));
        }
        return new Parts(html);
    }

    /** The part that holds the notices, with this one only. */
    static Parts notice(View view, Notice notice, ITemplateEngine templates) {
        var page = new NoticesOnly(view, List.of(notice));
        return new Parts(Map.of("notices", render("notices", Map.of("page", page), templates)));
    }

    /** As much of a page as the part with the notices needs. */
    private record NoticesOnly(View view, List<Notice> notices) {}

    private static String render(String part, Map<String, Object> model, ITemplateEngine templates) {
        return templates.process(TEMPLATE, Set.of(part), new Context(Locale.ROOT, model));
    }

    /** Those that read otherwise than before. */
    Parts changedSince(Parts before) {
        var changed = new LinkedHashMap<>(html);
        before.html.forEach(changed::remove);
        return new Parts(changed);
    }

    /** These and, in place of those of the same id, later ones. */
    Parts with(Parts later) {
        var both = new LinkedHashMap<>(html);
        both.putAll(later.html);
        return new Parts(both);
    }

    boolean isEmpty() {
        return html.isEmpty();
    }
}
