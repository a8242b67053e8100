package vn.kip.domain.source;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.settings.Setting;

/**
 * What is expected of a source.
 *
 * @param required whether figures may not be published without it
 * @param mustCover whether a period that begins before its coverage may not be published
 * @param expectedAge how old its last success may be; empty when nothing is said
 * @param coverage from when it is complete; empty when nothing is said, then it is taken for complete
 */
public record SourceTerms(
        boolean required, boolean mustCover, Optional<Duration> expectedAge, Optional<Coverage> coverage) {

    /** Of a source that the settings do not name: nothing is expected. */
    public static final SourceTerms NONE = new SourceTerms(false, false, Optional.empty(), Optional.empty());

    /**
     * Reads them from the item of a source.
     *
     * <p>A source is required unless it says otherwise. To refuse periods before its coverage as well, it has to say so: a
     * system that came into use in the middle of a year would else keep that year from ever being reported.
     */
    static SourceTerms read(Setting item) {
        var required = item.child("required").map(Setting::flag);
        var coverage = item.child("coverage").map(Coverage::read);
        return new SourceTerms(
                required.orElse(true),
                required.orElse(false) && coverage.isPresent(),
                item.child("expected").map(SourceTerms::age),
                coverage);
    }

    private static Duration age(Setting section) {
        var age = section.allowing("age").required("age");
        if (age.duration().isZero()) {
            throw age.error("a duration above 0");
        }
        return age.duration();
    }

    /**
     * Whether it is older than it may be; exactly as old as that is not. One that was never read is when it is required or
     * its age matters.
     *
     * @param lastSuccess when it was last read, null when it never was
     */
    public boolean stale(@Nullable Instant lastSuccess, Instant at) {
        return lastSuccess == null
                ? required || expectedAge.isPresent()
                : expectedAge.map(age -> lastSuccess.plus(age).isBefore(at)).orElse(false);
    }
}
