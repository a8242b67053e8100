package vn.kip.report.evidence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.kip.domain.snapshot.ReportKey;
import vn.kip.report.json.Json;

/**
 * {@code manifest.json}: the files that belong to one publication of a revision, with their hashes.
 *
 * @param contentHash of the snapshot
 * @param files in the order of their names
 */
public record Manifest(ReportKey report, int revision, String contentHash, List<Entry> files) {

    public static final String NAME = "manifest.json";

    private static final String SCHEMA = "kip/manifest/1";
    private static final String HASH = "manifestHash";

    /**
     * One file.
     *
     * @param sha256 of its bytes, in hexadecimal digits
     */
    public record Entry(String name, long bytes, String sha256) {}

    public Manifest {
        files = List.copyOf(files);
    }

    /** The file, with its own hash over its canonical form (RFC 8785) without this hash. */
    public byte[] bytes() {
        var document = document();
        document.put(HASH, Json.canonicalHash(document));
        return Json.pretty(document).getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, Object> document() {
        var document = new LinkedHashMap<String, Object>();
        document.put("schema", SCHEMA);
        document.put("unit", report.unit());
        document.put("calendar", report.calendar());
        document.put("period", report.period());
        document.put("revision", revision);
        document.put("contentHash", contentHash);
        var entries = new ArrayList<Map<String, Object>>();
        for (var file : files) {
            var entry = new LinkedHashMap<String, Object>();
            entry.put("name", file.name);
            entry.put("bytes", file.bytes);
            entry.put("sha256", file.sha256);
            entries.add(entry);
        }
        document.put("files", entries);
        return document;
    }

    /**
     * Reads what {@link #bytes} has written.
     *
     * @throws IllegalArgumentException when any byte is another
     */
    static Manifest read(byte[] bytes) {
        Manifest manifest;
        try {
            var document = Json.parse(new String(bytes, StandardCharsets.UTF_8));
            var files = new ArrayList<Entry>();
            for (var file : (List<?>) document.getOrDefault("files", List.of())) {
                var entry = (Map<?, ?>) file;
                files.add(new Entry(
                        text(entry, "name"),
                        ((Number) Objects.requireNonNull(entry.get("bytes"))).longValue(),
                        text(entry, "sha256")));
            }
            manifest = new Manifest(
                    new ReportKey(text(document, "unit"), text(document, "calendar"), text(document, "period")),
                    ((Number) document.getOrDefault("revision", 0)).intValue(),
                    text(document, "contentHash"),
                    files);
        } catch (RuntimeException e) { // whatever stands there, it is no manifest
            throw new IllegalArgumentException(
                    "expected a manifest of the schema " + SCHEMA + ", found something else", e);
        }
        // it has one form only, so any other byte shows
        if (!Arrays.equals(manifest.bytes(), bytes)) {
            throw new IllegalArgumentException("expected the hash that is in it, found another: it was changed");
        }
        return manifest;
    }

    private static String text(Map<?, ?> of, String name) {
        return (String) Objects.requireNonNull(of.get(name));
    }
}
