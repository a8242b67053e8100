package vn.kip.report.api;

import org.jspecify.annotations.Nullable;

/** A snapshot that was never published. */
final class NoSuchSnapshotException extends RuntimeException {

    NoSuchSnapshotException(String unit, String calendar, String period, @Nullable Integer revision) {
        super("expected a published snapshot (GET /api/snapshots lists them), found none of " + unit + ", " + calendar
                + ", " + period + (revision == null ? "" : ", revision " + revision));
    }
}
