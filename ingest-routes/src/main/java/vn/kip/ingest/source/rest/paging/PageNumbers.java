package vn.kip.ingest.source.rest.paging;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kip.ingest.source.rest.request.Placeholder;

/**
 * Pages that are counted.
 *
 * @param parameter that says the number, null where the body does
 * @param from number of the first page
 */
record PageNumbers(@Nullable String parameter, int from, PageSize size, boolean appended) implements Paging {

    @Override
    public Place first() {
        return new Place(from, null);
    }

    @Override
    public Optional<Place> after(Progress progress) {
        return size.isLast(progress)
                ? Optional.empty()
                : Optional.of(new Place(progress.place().number() + 1, null));
    }

    @Override
    public Map<String, String> parameters(Place place) {
        return size.parametersAt(parameter, place.number());
    }

    @Override
    public Map<Placeholder, Object> values(Place place) {
        return Map.of(Placeholder.PAGE, place.number(), Placeholder.SIZE, size.rows());
    }

    @Override
    public String name(Place place) {
        return "page " + place.number();
    }

    @Override
    public long rowsBefore(Place place) {
        return (place.number() - from) * size.rows();
    }
}
