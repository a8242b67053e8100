package vn.kip.ingest.infer;

import org.jspecify.annotations.Nullable;

/**
 * The column that a field is guessed to stand in.
 *
 * @param column null when none was found
 * @param why in both languages, without any value of the file
 */
record Guess(Field field, @Nullable Column column, @Nullable DateColumn dates, Sureness sureness, String why) {

    static Guess nothing(Field field) {
        return new Guess(field, null, null, Sureness.GUESS, "");
    }
}
