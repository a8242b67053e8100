package vn.kip.ingest.source.rest.paging;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kip.ingest.source.rest.answer.UnreadablePageException;
import vn.kip.ingest.source.rest.request.Placeholder;

/**
 * Pages of which each names the one that follows, by a text that means something only to the source.
 *
 * @param parameter that hands the cursor back, null where the body does
 */
record Cursors(@Nullable String parameter, PageSize size, boolean appended) implements Paging {

    @Override
    public Place first() {
        return new Place(1, null);
    }

    /** The last page names no other; some sources name an empty one again and again. */
    @Override
    public Optional<Place> after(Progress progress) {
        return step(progress, progress.next());
    }

    static Optional<Place> step(Progress progress, @Nullable String next) {
        var same = next != null && next.equals(progress.place().cursor());
        if (next == null || same && progress.rows() == 0) {
            return Optional.empty();
        }
        if (same) {
            throw new UnreadablePageException("expected page "
                    + progress.place().number() + " to name the page that follows, found that it names itself");
        }
        return Optional.of(new Place(progress.place().number() + 1, next));
    }

    @Override
    public Map<String, String> parameters(Place place) {
        var parameters = new LinkedHashMap<String, String>();
        if (parameter != null && place.cursor() != null) {
            parameters.put(parameter, place.cursor());
        }
        parameters.putAll(size.parameters());
        return parameters;
    }

    @Override
    public Map<Placeholder, Object> values(Place place) {
        var values = new HashMap<Placeholder, Object>(Map.of(Placeholder.SIZE, size.rows()));
        if (place.cursor() != null) {
            values.put(Placeholder.CURSOR, place.cursor());
        }
        return values;
    }

    @Override
    public String name(Place place) {
        return "page " + place.number();
    }

    @Override
    public boolean forgettable() {
        return true;
    }
}
