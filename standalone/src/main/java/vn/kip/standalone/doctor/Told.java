package vn.kip.standalone.doctor;

import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * A text that Kip wrote, in two: what stands in it under the name of a record id, and the rest.
 *
 * <p>Only Kip's own names count as such: a {@code citizenId} is no id of a record.
 */
record Told(String ids, String rest) {

    /** {@code "dossierId": "…"} of JSON, {@code record_id=…} of a log, {@code id=…} of both. */
    private static final Pattern ID = Pattern.compile("(?<![\\p{L}\\p{N}_])(?:(?:record|dossier)(?:Id|_id)|id)"
            + "\"?\\s{0,3}[:=]\\s{0,3}(?:\"([^\"]{0,200})\"|([^\\s\",;<>&{}]{1,200}))");

    static Told apart(String text) {
        var ids = new StringJoiner("\n");
        var matcher = ID.matcher(text);
        var rest = matcher.replaceAll(found -> {
            ids.add(found.group(1) == null ? found.group(2) : found.group(1));
            return "id ";
        });
        return new Told(ids.toString(), rest);
    }
}
