package vn.kip.ingest.source.rest.paging;

import java.util.Map;
import java.util.Optional;
import vn.kip.ingest.source.rest.request.Placeholder;

/** No pages: one answer holds all. */
record WholeAnswer() implements Paging {

    @Override
    public Place first() {
        return new Place(0, null);
    }

    @Override
    public Optional<Place> after(Progress progress) {
        return Optional.empty();
    }

    @Override
    public Map<String, String> parameters(Place place) {
        return Map.of();
    }

    @Override
    public Map<Placeholder, Object> values(Place place) {
        return Map.of();
    }

    @Override
    public String name(Place place) {
        return "the answer";
    }

    @Override
    public boolean appended() {
        return false;
    }
}
