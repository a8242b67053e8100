package vn.kip.ingest.status;

import java.util.List;
import java.util.Optional;

/** The sources of this service and how far each has been read; a bean, safe to ask from any thread. */
public interface SourceStatuses {

    /** One for each source, in the order of {@code kip.yml}. */
    List<SourceStatus> all();

    default Optional<SourceStatus> of(String source) {
        return all().stream().filter(status -> status.name().equals(source)).findFirst();
    }
}
