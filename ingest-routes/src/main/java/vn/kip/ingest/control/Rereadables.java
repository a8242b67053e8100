package vn.kip.ingest.control;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.kip.ingest.source.Source;

/** The sources of which rows can be read once more. */
@Component
public final class Rereadables {

    private final Map<String, Rereadable> sources = new ConcurrentHashMap<>();

    /** Makes a source known; to be called by the routes of its kind when they are made. */
    public void register(String source, Rereadable rereadable) {
        sources.put(source, rereadable);
    }

    /**
     * What a source offers.
     *
     * @throws UnsupportedBySourceException when its kind offers nothing
     */
    Rereadable of(Source source) {
        var rereadable = sources.get(source.name());
        if (rereadable == null) {
            throw new UnsupportedBySourceException(
                    source.name(),
                    source.kind() == Source.Kind.MANUAL
                            ? "enter the records again with the form"
                            : "ask the sender to send the records again");
        }
        return rereadable;
    }
}
