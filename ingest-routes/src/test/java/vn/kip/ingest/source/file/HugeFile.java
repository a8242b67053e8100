package vn.kip.ingest.source.file;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import vn.kip.domain.settings.Setting;
import vn.kip.ingest.mapping.Reading;
import vn.kip.ingest.source.Sources;

/** Files of any size, and a program of its own that reads one with a small heap and says what it has found. */
final class HugeFile {

    private static final int HEX = 16;

    private HugeFile() {}

    /**
     * What came out of a file.
     *
     * @param peakMiB heap, at most
     */
    record Outcome(long accepted, long refused, long peakMiB, long millis) {}

    /** At least so many bytes; gives the number of rows. */
    static long csv(Path file, long bytes) throws IOException {
        var random = new SplittableRandom(1);
        long rows = 0;
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            out.write("Ma,HoTen,TrangThai,DonVi,Nhan,TraLoi,NoiDung\n".getBytes(US_ASCII));
            for (long written = 0; written < bytes; ) {
                rows++;
                var line = "PA" + rows + ",\"" + hex(random, 24) + ", " + hex(random, 24)
                        + "\",HANDLED,H33.05,2023-03-01,2023-03-20," + hex(random, 96) + "\n";
                out.write(line.getBytes(US_ASCII));
                written += line.length();
            }
        }
        return rows;
    }

    /** A workbook in which every row has three texts that are nowhere else; packed it takes some 200 bytes a row. */
    static void xlsx(Path file, long rows) throws IOException {
        var names = List.of("Ma", "HoTen", "TrangThai", "DonVi", "Nhan", "TraLoi", "NoiDung");
        TestFiles.xlsx(
                file,
                out -> {
                    out.write("<row>".getBytes(US_ASCII));
                    for (int i = 0; i < names.size(); i++) {
                        out.write(("<c t=\"s\"><v>" + i + "</v></c>").getBytes(US_ASCII));
                    }
                    out.write("</row>".getBytes(US_ASCII));
                    for (long row = 0; row < rows; row++) {
                        row(out, names.size() + 3 + 3 * row);
                    }
                },
                out -> {
                    var random = new SplittableRandom(1);
                    for (var name : names) {
                        string(out, name);
                    }
                    for (var text : List.of("HANDLED", "H33.05", "2023-03-01")) {
                        string(out, text);
                    }
                    for (long row = 1; row <= rows; row++) {
                        string(out, "PA" + row);
                        string(out, hex(random, 80));
                        string(out, hex(random, 240));
                    }
                });
    }

    private static void row(OutputStream out, long first) throws IOException {
        var cells = new StringBuilder("<row>");
        for (long text : new long[] {first, first + 1, 7, 8, 9, 9, first + 2}) {
            cells.append("<c t=\"s\"><v>").append(text).append("</v></c>");
        }
        out.write(cells.append("</row>").toString().getBytes(US_ASCII));
    }

    private static void string(OutputStream out, String text) throws IOException {
        out.write(("<si><t>" + text + "</t></si>").getBytes(US_ASCII));
    }

    private static String hex(SplittableRandom random, int digits) {
        var text = new StringBuilder(digits + HEX);
        while (text.length() < digits) {
            text.append(Long.toHexString(random.nextLong() | Long.MIN_VALUE));
        }
        text.setLength(digits);
        return text.toString();
    }

    /** Reads a file as a source does, in a JVM of its own. */
    static Outcome read(Path file, String... options) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(HugeFile.class.getName(), file.toString()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            var said = new String(process.getInputStream().readAllBytes(), US_ASCII).strip();
            if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new AssertionError("the reader ended with " + said);
            }
            var numbers = List.of(said.substring(said.lastIndexOf('\n') + 1).split(" ")).stream()
                    .map(Long::valueOf)
                    .toList();
            return new Outcome(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3));
        } finally {
            process.destroyForcibly();
        }
    }

    /** Reads the file of the argument. */
    public static void main(String[] arguments) throws IOException {
        long start = System.nanoTime();
        var file = Path.of(arguments[0]);
        var source = Sources.read(Setting.parse("kip.yml", """
                        sources:
                          - name: huge
                            records: petition
                            kind: file
                            authority: huge
                            file: {folder: ., pattern: "%s"}
                            mapping:
                              fields: {id: Ma, status: TrangThai, resolvingAgency: DonVi, receivedAt: Nhan, handledAt: TraLoi}
                        """.formatted(file.getFileName()), name -> Optional.empty()))
                .all()
                .get(0);
        var settings = FileSettings.read(source, Objects.requireNonNull(file.getParent()));
        long accepted = 0;
        long refused = 0;
        var work = new FileReading.Work(source, settings, Clock.systemUTC());
        try (var reading = new FileReading(work, FoundFile.at(file), "")) {
            while (reading.hasNext()) {
                for (var row : reading.next().readings()) {
                    accepted += row instanceof Reading.Accepted ? 1 : 0;
                    refused += row instanceof Reading.Refused ? 1 : 0;
                }
            }
        }
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        var millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        System.out.println(accepted + " " + refused + " " + (peak >> 20) + " " + millis);
    }
}
