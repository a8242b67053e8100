package vn.kip.ingest.source.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kip.ingest.source.content.Content;
import vn.kip.ingest.source.content.UnusableContentException;
import vn.kip.ingest.source.content.XmlInput;
import vn.kip.ingest.source.file.FileShape.Form;

/** Finds the elements of an XML file that are its rows: those that come again and again, with plain elements in them. */
final class XmlShape {

    private static final int ELEMENTS = 20_000;

    private final Map<String, Seen> seen = new LinkedHashMap<>();
    private final ArrayDeque<Seen> open = new ArrayDeque<>();

    private XmlShape() {}

    /** Elements of one name; each that has an element in it is no plain one. */
    private static final class Seen {

        private final String name;
        private final int depth;
        private final Set<String> children = new LinkedHashSet<>();
        private long times;

        Seen(String name, int depth) {
            this.name = name;
            this.depth = depth;
        }
    }

    static GuessedShape of(Content file) throws IOException, UnreadableFileException {
        var shape = new XmlShape();
        try (var xml = XmlInput.open(file.open(), "XML")) {
            for (var read = 0; read < ELEMENTS && xml.next(); read++) {
                shape.take(xml);
            }
        } catch (UnusableContentException e) {
            throw new UnreadableFileException("", "", e.found(), e.expected());
        }
        return shape.rows();
    }

    private void take(XmlInput xml) {
        if (!xml.atStart()) {
            open.poll();
            return;
        }
        var element = seen.computeIfAbsent(xml.name(), name -> new Seen(name, open.size()));
        element.times++;
        var parent = open.peek();
        if (parent != null) {
            parent.children.add(element.name);
        }
        open.push(element);
    }

    private GuessedShape rows() throws UnreadableFileException {
        var row = seen.values().stream()
                .filter(element -> !plain(element).isEmpty())
                .max(Comparator.comparing((Seen element) -> element.times > 1).thenComparing(element -> -element.depth))
                .orElseThrow(() -> new UnreadableFileException("", "", "none", "elements with elements in them"));
        // a parser of XML finds out the charset by itself
        var table = GuessedShape.table(1, StandardCharsets.UTF_8);
        return new GuessedShape(new FileShape(Form.XML, table, row.name, null), plain(row), true);
    }

    private List<String> plain(Seen element) {
        return element.children.stream()
                .filter(child -> Optional.ofNullable(seen.get(child))
                        .map(known -> known.children.isEmpty())
                        .orElse(true))
                .toList();
    }
}
