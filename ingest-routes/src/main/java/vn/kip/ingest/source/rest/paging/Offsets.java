package vn.kip.ingest.source.rest.paging;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kip.ingest.source.rest.request.Placeholder;

/**
 * Pages that begin after so many rows.
 *
 * @param parameter that says the offset, null where the body does
 * @param from offset of the first row
 */
record Offsets(@Nullable String parameter, int from, PageSize size, boolean appended) implements Paging {

    @Override
    public Place first() {
        return new Place(from, null);
    }

    /** As many rows further as have come, however many were asked for. */
    @Override
    public Optional<Place> after(Progress progress) {
        return size.isLast(progress)
                ? Optional.empty()
                : Optional.of(new Place(progress.place().number() + progress.rows(), null));
    }

    @Override
    public Map<String, String> parameters(Place place) {
        return size.parametersAt(parameter, place.number());
    }

    @Override
    public Map<Placeholder, Object> values(Place place) {
        return Map.of(Placeholder.OFFSET, place.number(), Placeholder.SIZE, size.rows());
    }

    @Override
    public String name(Place place) {
        return "offset " + place.number();
    }

    @Override
    public long rowsBefore(Place place) {
        return place.number() - from;
    }
}
