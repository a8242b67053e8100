package vn.kip.ingest.source.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;

/** Finds out how a CSV file is written: its charset, its delimiter and the line of its header. */
final class CsvShape {

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int LINES = 60;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvShape() {}

    static TableShape of(Path file, Predicate<String> known) throws IOException, UnreadableFileException {
        var charset = CharsetGuess.of(file);
        var best = ',';
        var lines = List.<List<String>>of();
        var most = -1.0;
        for (var delimiter : DELIMITERS) {
            var read = lines(file, charset.charset(), delimiter);
            var regular = regularity(read);
            if (regular > most) {
                most = regular;
                best = delimiter;
                lines = read;
            }
        }
        var header = HeaderLine.find(lines, known);
        var table = new FileShape.Table(1, header.number(), best, charset.charset());
        return new TableShape(table, header.names(), charset.sure());
    }

    /** The first lines; those before the first that is no CSV. */
    private static List<List<String>> lines(Path file, Charset charset, char delimiter) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
        var lines = new ArrayList<List<String>>();
        try (var reader = Files.newBufferedReader(file, charset);
                var parser = format.parse(reader)) {
            for (var cells : parser) {
                lines.add(cells.toList());
                if (lines.size() == LINES) {
                    break;
                }
            }
        } catch (UncheckedIOException e) {
            // what was read tells enough, and where nothing was there is no header
        }
        if (!lines.isEmpty() && lines.get(0).get(0).startsWith(BYTE_ORDER_MARK)) {
            var first = new ArrayList<>(lines.get(0));
            first.set(0, first.get(0).substring(1));
            lines.set(0, first);
        }
        return lines;
    }

    /** High where most lines have as many cells as the others, and more than one. */
    private static double regularity(List<List<String>> lines) {
        var best = 0.0;
        for (var line : lines) {
            var alike =
                    lines.stream().filter(other -> other.size() == line.size()).count();
            var share = (double) alike / lines.size();
            best = Math.max(best, line.size() > 1 ? share * share * line.size() : 0);
        }
        return best;
    }
}
