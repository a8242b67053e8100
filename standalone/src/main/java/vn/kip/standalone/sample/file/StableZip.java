package vn.kip.standalone.sample.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Takes the time of writing out of a spreadsheet, so that the same content gives the same bytes. */
final class StableZip {

    private static final LocalDateTime WRITTEN = LocalDateTime.of(2023, 6, 12, 8, 0);
    private static final String CREATED = "(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)";

    private StableZip() {}

    static byte[] of(byte[] spreadsheet) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(spreadsheet));
                var out = new ZipOutputStream(bytes)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(WRITTEN);
                out.putNextEntry(copy);
                var content = in.readAllBytes();
                out.write(entry.getName().equals("docProps/core.xml") ? withoutTime(content) : content);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] withoutTime(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll(CREATED, "$1" + WRITTEN + ":00Z$2")
                .getBytes(StandardCharsets.UTF_8);
    }
}
