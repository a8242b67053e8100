package vn.kip.ingest.source.file;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import vn.kip.ingest.source.content.Content;
import vn.kip.ingest.source.content.DecodedText;
import vn.kip.ingest.source.content.Letters;
import vn.kip.ingest.source.content.UnusableContentException;
import vn.kip.ingest.source.file.FileShape.Form;
import vn.kip.ingest.source.file.FileShape.Table;

/** Finds out how a CSV file is written: its charset, its delimiter and the line of its header. */
final class CsvShape {

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int LINES = 60;

    private CsvShape() {}

    static GuessedShape of(Content file, Predicate<String> known) throws IOException, UnreadableFileException {
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
        var table = new Table(1, header.number(), best, charset.charset());
        return new GuessedShape(new FileShape(Form.CSV, table, "", null), header.names(), charset.sure());
    }

    /** The first lines; those before the first that is no CSV. */
    private static List<List<String>> lines(Content file, Charset charset, char delimiter) throws IOException {
        var lines = new ArrayList<List<String>>();
        try (var records = new CsvRecords(new Letters(new DecodedText(file.open(), charset)), delimiter)) {
            while (lines.size() < LINES && records.next()) {
                lines.add(records.texts().stream()
                        .map(text -> Objects.requireNonNullElse(text, ""))
                        .toList());
            }
        } catch (UnusableContentException e) {
            // what was read tells enough, and where nothing was there is no header
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
