package vn.kip.ingest.status;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.record.RecordKind;

/**
 * How far one source has been read.
 *
 * @param counts of the rows delivered since the start of the service
 * @param expected rows that the source says it has, null where it does not say
 * @param caughtUp whether everything the source had when it was asked has been read at least once
 * @param lastSuccess when it last answered, or its folder was last looked into; null before the first time
 * @param failure why it cannot be read or delivered just now, null while all goes well; free of personal data
 * @param warning what is read all the same and should be looked into, null where there is nothing
 */
public record SourceStatus(
        String name,
        RecordKind records,
        RowCounts counts,
        @Nullable Long expected,
        boolean caughtUp,
        @Nullable Instant lastSuccess,
        @Nullable String failure,
        @Nullable String warning) {

    static SourceStatus unread(String name, RecordKind records) {
        return new SourceStatus(name, records, RowCounts.NONE, null, false, null, null, null);
    }

    public long pulled() {
        return counts.pulled();
    }

    public long sent() {
        return counts.sent();
    }

    public long unchanged() {
        return counts.unchanged();
    }

    public long rejected() {
        return counts.rejected();
    }

    SourceStatus delivered(RowCounts more, @Nullable Long nowExpected, Instant at) {
        var known = nowExpected != null ? nowExpected : expected;
        return new SourceStatus(name, records, counts.plus(more), known, caughtUp, at, null, warning);
    }

    SourceStatus complete(Instant at) {
        return new SourceStatus(name, records, counts, expected, true, at, null, warning);
    }

    SourceStatus answered(Instant at, @Nullable String stillWrong) {
        return new SourceStatus(name, records, counts, expected, caughtUp, at, stillWrong, warning);
    }

    SourceStatus failing(String why) {
        return new SourceStatus(name, records, counts, expected, caughtUp, lastSuccess, why, warning);
    }

    SourceStatus warned(@Nullable String nowWarning) {
        return new SourceStatus(name, records, counts, expected, caughtUp, lastSuccess, failure, nowWarning);
    }
}
