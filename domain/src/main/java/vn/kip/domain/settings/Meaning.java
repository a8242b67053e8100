package vn.kip.domain.settings;

import java.util.TreeMap;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** What a part of a settings file says, written in one way whatever its layout: what a fingerprint is taken of. */
final class Meaning {

    private Meaning() {}

    static void write(Node node, StringBuilder text) {
        if (node instanceof ScalarNode scalar) {
            text.append('"').append(scalar.getValue().replace("\"", "\\\"")).append('"');
        } else if (node instanceof SequenceNode sequence) {
            text.append('[');
            sequence.getValue().forEach(element -> write(element, text));
            text.append(']');
        } else if (node instanceof MappingNode mapping) {
            text.append('{');
            sorted(mapping).forEach((key, value) -> {
                text.append(key).append(':');
                write(value, text);
            });
            text.append('}');
        }
    }

    private static TreeMap<String, Node> sorted(MappingNode mapping) {
        var children = new TreeMap<String, Node>();
        for (var tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                children.put(key.getValue(), tuple.getValueNode());
            }
        }
        return children;
    }
}
