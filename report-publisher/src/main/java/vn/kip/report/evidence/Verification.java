package vn.kip.report.evidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.evidence.EvidenceSheet;
import vn.kip.domain.indicator.Formula;
import vn.kip.report.json.Json;
import vn.kip.report.signature.PdfSignatures;

/**
 * Checks the folder of a publication, with nothing else at hand: that no byte of its files is another than when they were written, that the
 * revisions are a chain, that signatures on the report are intact, and that every figure of the snapshot is what the evidence adds up to.
 */
public final class Verification {

    private static final String SNAPSHOT = "snapshot.json";
    private static final String CONTENT_HASH = "contentHash";
    private static final Pattern FILE_NAME = Pattern.compile("[\\w.-]+");
    /** The gates that compare figures: published in spite of one of them, a snapshot need not be what its evidence adds up to. */
    private static final Set<String> OF_FIGURES = Set.of("RECOUNT", "BREAKDOWN", "FORM", "RULES");

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int FIRST_OF_FORM = 3;
    private static final int LAST_OF_FORM = 13;

    /** The columns of an evidence file by which each breakdown groups. */
    private static final Map<String, String> GROUPS = Map.of(
            "agency", "agency", "sector", "sector", "level", "sector", "category", "sector", "channel", "channel");

    /**
     * What was checked, and is right.
     *
     * @param figures numerators, denominators and columns of forms that were added up again
     * @param signatures those on the report, all intact; none when nobody has signed it
     * @param unlisted files and folders that lie there as well and are no part of the publication, so that nothing answers for them
     * @param differing those of them that the evidence contradicts; only where the snapshot says itself that it was published in spite
     *     of that, and else none
     */
    public record Verified(
            int revision,
            String contentHash,
            int files,
            long records,
            long figures,
            List<PdfSignatures.Found> signatures,
            List<String> unlisted,
            long differing) {}

    private final Path folder;
    private final Map<String, EvidenceSums.Column> columns = new HashMap<>();
    private long records;
    private long figures;
    private long differing;
    private boolean tolerant;

    private Verification(Path folder) {
        this.folder = folder;
    }

    /**
     * Checks a folder.
     *
     * @throws DifferenceException at the first difference
     * @throws IOException when a file cannot be read
     */
    public static Verified of(Path folder) throws IOException {
        return new Verification(folder).verified();
    }

    private Verified verified() throws IOException {
        var manifest = manifest();
        for (var file : manifest.files()) {
            check(file);
        }
        var snapshot = snapshot(SNAPSHOT, manifest.revision(), manifest.contentHash());
        var previous = (String) snapshot.get("previousHash");
        for (int revision = manifest.revision() - 1; revision > 0; revision--) {
            previous = (String)
                    snapshot(RevisionFile.name(revision), revision, previous).get("previousHash");
        }
        same(SNAPSHOT, "the hash before the first revision", null, previous);
        for (var file : manifest.files()) {
            if (file.name().startsWith("evidence-")) {
                read(file.name());
            }
        }
        tolerant = list(snapshot, "overrides").stream().anyMatch(one -> OF_FIGURES.contains(text(one, "gate")));
        list(snapshot, "indicators").forEach(this::indicator);
        form(list(snapshot, "form06a"));
        figure("undated", EvidenceSheet.UNDATED, number(map(snapshot.get("undated")), "received"));
        return new Verified(
                manifest.revision(),
                manifest.contentHash(),
                manifest.files().size(),
                records,
                figures,
                signatures(),
                unlisted(manifest),
                differing);
    }

    private List<String> unlisted(Manifest manifest) throws IOException {
        var listed = manifest.files().stream().map(Manifest.Entry::name).collect(Collectors.toSet());
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !listed.contains(name) && !name.equals(Manifest.NAME))
                    .sorted()
                    .toList();
        }
    }

    private List<PdfSignatures.Found> signatures() throws IOException {
        var signed = folder.resolve(SignedReport.NAME);
        if (!Files.exists(signed)) {
            return List.of();
        }
        var signatures = PdfSignatures.of(signed);
        same(SignedReport.NAME, "signed", true, !signatures.isEmpty());
        same(SignedReport.NAME, "nothing behind the last signature", true, PdfSignatures.coverAllOf(signed));
        signatures.forEach(one -> same(SignedReport.NAME + ", " + one.by(), "an intact signature", true, one.intact()));
        return signatures;
    }

    private Manifest manifest() throws IOException {
        var file = folder.resolve(Manifest.NAME);
        if (!Files.isRegularFile(file)) {
            throw new DifferenceException(Manifest.NAME, "a file", "none");
        }
        try {
            return Manifest.read(Files.readAllBytes(file));
        } catch (IllegalArgumentException e) {
            throw new DifferenceException(Manifest.NAME, e);
        }
    }

    private void check(Manifest.Entry entry) throws IOException {
        var file = folder.resolve(entry.name());
        if (!FILE_NAME.matcher(entry.name()).matches() || !Files.isRegularFile(file)) {
            throw new DifferenceException(entry.name(), "a file", "none");
        }
        same(entry.name(), "bytes", entry.bytes(), Files.size(file));
        same(entry.name(), "SHA-256", entry.sha256(), sha256(file));
    }

    static String sha256(Path file) throws IOException {
        try (var bytes = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** A revision whose content has the hash that it is said to have. */
    private Map<String, Object> snapshot(String name, int revision, @Nullable String contentHash) throws IOException {
        var file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new DifferenceException(name, "a file", "none");
        }
        var content = new LinkedHashMap<>(Json.parse(Files.readString(file)));
        same(name, "the content hash", contentHash, content.get(CONTENT_HASH));
        same(name, "the revision", revision, content.get("revision"));
        content.remove(CONTENT_HASH);
        same(name, "the hash of the content", contentHash, Json.canonicalHash(content));
        return content;
    }

    private void read(String name) throws IOException {
        try (var text = Files.newBufferedReader(folder.resolve(name), StandardCharsets.UTF_8)) {
            skipMark(text);
            var sums = EvidenceSums.read(text);
            columns.putAll(sums.columns());
            records += sums.records();
        } catch (IllegalArgumentException e) {
            throw new DifferenceException(name, e);
        }
    }

    private static void skipMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
    }

    private void indicator(Map<String, Object> indicator) {
        var id = text(indicator, "id");
        var official = column(id, indicator);
        share(id, official.total(), indicator);
        list(indicator, "variants")
                .forEach(variant -> share(
                        id + ", " + variant.get("formula") + " " + Objects.toString(variant.get("timing"), ""),
                        column(id, variant).total(),
                        variant));
        map(indicator.get("breakdowns")).forEach((breakdown, parts) -> {
            var added = new TreeMap<>(official.by(Objects.requireNonNull(GROUPS.get(breakdown))));
            added.values().removeIf(sum -> sum.denominator() == 0);
            for (var one : (List<?>) Objects.requireNonNull(parts)) {
                var part = map(one);
                var key = text(part, "key");
                share(id + ", " + breakdown + " " + key, added.remove(key), part);
            }
            if (!added.isEmpty() && !differs()) {
                throw new DifferenceException(
                        id + ", " + breakdown, "no part that the snapshot does not name", added.firstKey());
            }
        });
    }

    private EvidenceSums.Column column(String id, Map<String, Object> of) {
        var name = EvidenceSheet.column(id, text(of, "formula"), (String) of.get("timing"));
        var column = columns.get(name);
        if (column == null) {
            throw new DifferenceException(id, "evidence with a column '" + name + "'", "none");
        }
        return Formula.valueOf(text(of, "formula")).cappedByAgency() ? column.cappedByAgency() : column;
    }

    private void share(String place, EvidenceSums.@Nullable Sum sum, Map<String, Object> of) {
        agrees(place, "the numerator", sum == null ? 0L : sum.numerator(), number(of, "numerator"));
        agrees(place, "the denominator", sum == null ? 0L : sum.denominator(), number(of, "denominator"));
    }

    private void form(List<Map<String, Object>> sectors) {
        for (int number = FIRST_OF_FORM; number <= LAST_OF_FORM; number++) {
            var name = EvidenceSheet.formColumn(number);
            var column = columns.get(name);
            var added = column == null ? new TreeMap<String, EvidenceSums.Sum>() : new TreeMap<>(column.by("sector"));
            for (var line : sectors) {
                var sector = text(line, "sector");
                var sum = added.remove(sector);
                agrees("form II.06a, sector " + sector, name, sum == null ? 0L : sum.numerator(), number(line, name));
            }
            added.values().removeIf(sum -> sum.numerator() == 0);
            added.forEach((sector, sum) -> agrees("form II.06a, sector " + sector, name, sum.numerator(), 0L));
        }
    }

    private void figure(String place, String name, long found) {
        var column = columns.get(name);
        agrees(place, name, column == null ? 0L : column.total().numerator(), found);
    }

    /** A figure is what the evidence adds up to, or the snapshot says that it need not be. */
    private void agrees(String place, String what, long added, long found) {
        figures++;
        if (added != found && !differs()) {
            same(place, what, added, found);
        }
    }

    /** Counts a difference; whether it may be. */
    private boolean differs() {
        differing += tolerant ? 1 : 0;
        return tolerant;
    }

    private static void same(String place, String what, @Nullable Object expected, @Nullable Object found) {
        if (!Objects.equals(expected, found)) {
            throw new DifferenceException(place, what + " " + expected, String.valueOf(found));
        }
    }

    private static String text(Map<String, Object> of, String name) {
        if (of.get(name) instanceof String text) {
            return text;
        }
        throw new DifferenceException(SNAPSHOT, "a text as '" + name + "'", String.valueOf(of.get(name)));
    }

    private static long number(Map<String, Object> of, String name) {
        return of.get(name) instanceof Number number ? number.longValue() : 0;
    }

    @SuppressWarnings("unchecked") // JSON has no other keys
    private static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    private static List<Map<String, Object>> list(Map<String, Object> of, String name) {
        return of.get(name) instanceof List<?> list
                ? list.stream().map(Verification::map).toList()
                : List.of();
    }
}
