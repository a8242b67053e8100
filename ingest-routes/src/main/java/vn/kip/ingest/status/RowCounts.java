package vn.kip.ingest.status;

/** What became of rows: {@code pulled = sent + unchanged + rejected}. */
public record RowCounts(long sent, long unchanged, long rejected) {

    public static final RowCounts NONE = new RowCounts(0, 0, 0);

    public long pulled() {
        return sent + unchanged + rejected;
    }

    public RowCounts plus(RowCounts other) {
        return new RowCounts(sent + other.sent, unchanged + other.unchanged, rejected + other.rejected);
    }
}
