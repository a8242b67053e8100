package vn.kip.standalone.sample.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Takes the time of writing out of a spreadsheet, so that the same content gives the same bytes. */
final class StableZip {

    private static final LocalDateTime WRITTEN = LocalDateTime.of(2023, 6, 12, 8, 0);
    private static final String CREATED = "(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)";

    private StableZip() {}

    static void copy(Path spreadsheet, Path target) throws IOException {
        // not as a stream: the sizes stand in the directory at its end only
        try (var in = new ZipFile(spreadsheet.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(target))) {
            for (var entry : Collections.list(in.entries())) {
                var copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(WRITTEN);
                out.putNextEntry(copy);
                var content = in.getInputStream(entry).readAllBytes();
                out.write(entry.getName().equals("docProps/core.xml") ? withoutTime(content) : content);
                out.closeEntry();
            }
        }
    }

    private static byte[] withoutTime(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll(CREATED, "$1" + WRITTEN + ":00Z$2")
                .getBytes(StandardCharsets.UTF_8);
    }
}
