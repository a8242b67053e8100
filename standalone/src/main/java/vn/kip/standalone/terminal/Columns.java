package vn.kip.standalone.terminal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The columns of a table of text.
 *
 * @param widths in letters, as the screen shows them
 */
public record Columns(List<Integer> widths) {

    private static final String GAP = "  ";

    public Columns {
        widths = List.copyOf(widths);
    }

    /** The line under a heading. */
    public String rule() {
        return widths.stream().map("─"::repeat).collect(Collectors.joining(GAP));
    }

    /** The lines of a row; cells that are too long go on in the next. */
    public List<String> row(String... cells) {
        var wrapped = new ArrayList<List<String>>();
        for (var cell : cells) {
            // a letter and its accents as one character, so that widths are those of the screen
            wrapped.add(wrap(Normalizer.normalize(cell, Normalizer.Form.NFC), widths.get(wrapped.size())));
        }
        var height = wrapped.stream().mapToInt(List::size).max().orElse(0);
        var lines = new ArrayList<String>();
        for (var i = 0; i < height; i++) {
            var line = new StringBuilder();
            for (var column = 0; column < cells.length; column++) {
                var lineOfCell =
                        i < wrapped.get(column).size() ? wrapped.get(column).get(i) : "";
                line.append(padded(lineOfCell, widths.get(column))).append(GAP);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.codePointCount(0, text.length())));
    }

    private static List<String> wrap(String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
            while (line.length() > width) {
                lines.add(line.substring(0, width));
                line.delete(0, width);
            }
        }
        if (line.length() > 0) {
            lines.add(line.toString());
        }
        return lines;
    }
}
