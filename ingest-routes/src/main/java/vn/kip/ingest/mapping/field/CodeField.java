package vn.kip.ingest.mapping.field;

import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.ledger.Rejection.Reason;
import vn.kip.ingest.row.Row;

/**
 * A canonical field that holds a code: a procedure, a sector, an agency, an id.
 *
 * <p>Codes are short and on one line; a value with nine digits in a row is taken for somebody's number and refused,
 * except in ids, where such numbers are usual. What a spreadsheet program would take for a formula is no code either.
 *
 * @param codes the source's codes and what they stand for; empty when the source's code is kept as it is
 * @param otherwise what any other code stands for, null when others are refused
 * @param whenEmpty what an empty field stands for
 * @param id how it is written down when it identifies a record, null when it does not
 */
public record CodeField(
        FieldSource source,
        Map<String, String> codes,
        @Nullable String otherwise,
        String whenEmpty,
        @Nullable IdScheme id) {

    static final int LONGEST = 64;
    private static final int DIGITS_OF_A_PERSONAL_NUMBER = 9;

    public CodeField {
        codes = Map.copyOf(codes);
    }

    /** The code in a row; empty where the source says nothing and nothing else is configured. */
    public String read(Row row) {
        var text = source.text(row);
        if (text.isEmpty()) {
            return whenEmpty;
        }
        if (!codes.isEmpty()) {
            return translated(text);
        }
        return id == null ? checkedCode(text) : id.write(checkedId(text));
    }

    /**
     * As {@link #read}, of a field whose codes are known beforehand; an empty one is not asked about.
     *
     * @param expected what {@code known} accepts, for the rejection of others
     */
    public String readKnown(Row row, Predicate<String> known, String expected) {
        var code = read(row);
        if (!code.isEmpty() && !known.test(code)) {
            throw new UnusableFieldException(Reason.UNKNOWN_CODE, source.label(), Found.of(code), expected);
        }
        return code;
    }

    /** The code in a row that must have one. */
    public String required(Row row) {
        var code = read(row);
        if (code.isEmpty()) {
            throw UnusableFieldException.missing(source.label(), "a value");
        }
        return code;
    }

    private String translated(String text) {
        var code = codes.get(text);
        if (code == null) {
            code = otherwise;
        }
        if (code == null) {
            throw new UnusableFieldException(
                    Reason.UNKNOWN_CODE, source.label(), Found.of(text), KnownCodes.list(codes.keySet()));
        }
        return code;
    }

    private String checkedCode(String text) {
        if (hasLongNumber(text)) {
            throw bad(text, "a code, without a number of " + DIGITS_OF_A_PERSONAL_NUMBER + " digits or more");
        }
        return onOneLine(text);
    }

    /** Names of people have blanks and no digits; ids have no blanks, or have digits. */
    private String checkedId(String text) {
        if (hasBlank(text) && Found.digits(text) == 0) {
            throw bad(text, "an id: without blanks, or with a digit in it");
        }
        return onOneLine(text);
    }

    private String onOneLine(String text) {
        if (Formula.begins(text)) {
            throw bad(text, "a code, and no formula as what begins with = + - or @");
        }
        if (text.length() > LONGEST) {
            throw bad(text, "at most " + LONGEST + " characters");
        }
        for (int i = 0; i < text.length(); i++) {
            if (breaksTheLine(text.charAt(i))) {
                throw bad(text, "one line without control characters");
            }
        }
        return text;
    }

    private UnusableFieldException bad(String text, String expected) {
        return new UnusableFieldException(Reason.BAD_VALUE, source.label(), Found.of(text), expected);
    }

    private static boolean hasBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSpaceChar(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean breaksTheLine(char letter) {
        if (letter >= ' ' && letter < 0x7f) {
            return false;
        }
        var type = Character.getType(letter);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static boolean hasLongNumber(String text) {
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = Character.isDigit(text.charAt(i)) ? run + 1 : 0;
            if (run == DIGITS_OF_A_PERSONAL_NUMBER) {
                return true;
            }
        }
        return false;
    }
}
