package vn.kip.domain.record;

/**
 * Which record: two sources of one authority that name the same id speak of the same record.
 *
 * @param authority the authority whose record it is, as configured; letters, digits, dot and hyphen
 * @param id the source's own id, kept as it came (codes of dossiers follow at least three schemes: opaque)
 */
public record RecordKey(String authority, RecordKind kind, String id) implements Comparable<RecordKey> {

    private static final char SEPARATOR = '/';

    public RecordKey {
        if (authority.isEmpty() || authority.indexOf(SEPARATOR) >= 0 || id.isEmpty()) {
            throw new IllegalArgumentException(
                    "expected an authority without '/' and an id, found '" + authority + "' and '" + id + "'");
        }
    }

    /** {@code authority/kind/id}: the Kafka key, UTF-8. */
    public String asText() {
        return authority + SEPARATOR + kind.code() + SEPARATOR + id;
    }

    /** Reads what {@link #asText()} wrote. */
    public static RecordKey parse(String text) {
        var first = text.indexOf(SEPARATOR);
        var second = text.indexOf(SEPARATOR, first + 1);
        if (first < 0 || second < 0) {
            throw new IllegalArgumentException("expected authority/kind/id, found '" + text + "'");
        }
        var code = text.substring(first + 1, second);
        var kind = RecordKind.ofCode(code)
                .orElseThrow(() -> new IllegalArgumentException("expected a kind of record, found '" + code + "'"));
        return new RecordKey(text.substring(0, first), kind, text.substring(second + 1));
    }

    @Override
    public int compareTo(RecordKey other) {
        return asText().compareTo(other.asText());
    }
}
