package vn.kip.report.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;

/** JSON that is the same bytes for the same values, on every machine. */
public final class Json {

    private static final DefaultIndenter LINE = new DefaultIndenter("  ", "\n");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .defaultPrettyPrinter(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(LINE)
                    .withArrayIndenter(LINE))
            .build();

    private Json() {}

    /** For people: indented, keys in the order of the map, ending with a line break. */
    public static String pretty(Map<String, ?> document) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document) + '\n';
    }

    /** The fields of an object, in their order. */
    public static Map<String, Object> parse(String text) {
        return MAPPER.readValue(text, new TypeReference<Map<String, Object>>() {});
    }

    /** SHA-256, in hexadecimal digits, over the canonical form of RFC 8785. */
    public static String canonicalHash(Map<String, ?> document) {
        try {
            var canonical = new JsonCanonicalizer(MAPPER.writeValueAsString(document)).getEncodedUTF8();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
