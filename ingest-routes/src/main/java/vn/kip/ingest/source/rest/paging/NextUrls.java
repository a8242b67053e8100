package vn.kip.ingest.source.rest.paging;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kip.ingest.source.rest.answer.UnreadablePageException;
import vn.kip.ingest.source.rest.request.Placeholder;
import vn.kip.ingest.source.rest.request.Query;

/**
 * Pages of which each names the URL of the one that follows, in the answer or in its header {@code Link}. A place keeps
 * path and query only, so that no answer can send a question, and the secrets in it, to another host.
 *
 * @param base URL of the source
 * @param secret parameter of the query that is not to be stored with a place, null when there is none
 */
record NextUrls(URI base, @Nullable String secret, PageSize size, boolean appended) implements Paging {

    @Override
    public Place first() {
        return new Place(1, null);
    }

    @Override
    public Optional<Place> after(Progress progress) {
        return Cursors.step(progress, progress.next() == null ? null : target(progress.place(), progress.next()));
    }

    private String target(Place asked, String next) {
        try {
            var from = asked.cursor() == null ? base : base.resolve(asked.cursor());
            // Java resolves a query alone against the folder, not against the path
            var url = from.resolve(new URI(next.startsWith("?") ? from.getRawPath() + next : next));
            if (!Objects.equals(url.getScheme(), base.getScheme())
                    || !Objects.equals(url.getRawAuthority(), base.getRawAuthority())) {
                throw new UnreadablePageException("expected the next page at the same host, found another");
            }
            var query = url.getRawQuery() == null ? "" : url.getRawQuery();
            var kept = secret == null ? query : Query.without(query, secret);
            return url.getRawPath() + (kept.isEmpty() ? "" : "?" + kept);
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new UnreadablePageException("expected the URL of the next page, found something else");
        }
    }

    @Override
    public Map<String, String> parameters(Place place) {
        // the source has put everything into its URL
        return place.cursor() == null ? size.parameters() : Map.of();
    }

    @Override
    public Map<Placeholder, Object> values(Place place) {
        return Map.of(Placeholder.SIZE, size.rows());
    }

    @Override
    public String name(Place place) {
        return "page " + place.number();
    }

    @Override
    public boolean forgettable() {
        return true;
    }

    @Override
    public Optional<String> target(Place place) {
        return Optional.ofNullable(place.cursor());
    }
}
