package vn.kip.ingest.row;

import java.util.AbstractMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one row while it is read, by the names of their fields. Rows of a source have the same few fields a million
 * times: only the texts are kept for each, and the names once.
 */
public final class RowTexts extends AbstractMap<String, String> {

    private final SourceFields fields;
    private final @Nullable String[] texts;

    /** None yet, of these fields. */
    public RowTexts(SourceFields fields) {
        this.fields = fields;
        this.texts = new String[fields.texts().size()];
    }

    /**
     * Puts the text of a field.
     *
     * @param place of the field, see {@link SourceFields#place}
     */
    public void put(int place, String text) {
        texts[place] = text;
    }

    /**
     * Puts the text of a field.
     *
     * @return the text that was there before
     * @throws IllegalArgumentException when the mapping does not name the field
     */
    @Override
    public @Nullable String put(String field, String text) {
        int place = fields.place(field);
        if (place == SourceFields.NOWHERE) {
            throw new IllegalArgumentException("expected one of " + fields.texts() + ", found another field");
        }
        var before = texts[place];
        texts[place] = text;
        return before;
    }

    @Override
    public @Nullable String get(Object field) {
        int place = field instanceof String name ? fields.place(name) : SourceFields.NOWHERE;
        return place == SourceFields.NOWHERE ? null : texts[place];
    }

    @Override
    public boolean containsKey(Object field) {
        return get(field) != null;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        var entries = new LinkedHashSet<Entry<String, String>>();
        for (var field : fields.texts()) {
            var text = get(field);
            if (text != null) {
                entries.add(Map.entry(field, text));
            }
        }
        return entries;
    }
}
