package vn.kip.ingest.source.manual;

import java.util.List;
import java.util.Set;
import vn.kip.domain.settings.Setting;
import vn.kip.ingest.source.Source;
import vn.kip.ingest.source.listen.Bounds;
import vn.kip.ingest.source.listen.Listener;

/**
 * The section {@code manual} of a source.
 *
 * @param fields of the form, in their order
 * @param hosts names under which browsers may reach it, beside those of this machine: of a proxy that knows its users
 */
record ManualSettings(Listener listener, List<Field> fields, Set<String> hosts, Bounds bounds) {

    private static final int MOST_BYTES = 64_000;

    /**
     * One field of the form.
     *
     * @param name of the source's field, as the mapping names it
     * @param label as the form names it
     * @param hint what to write, empty when there is none
     * @param choices the only values, none when anything may be written
     */
    record Field(String name, String label, String hint, List<String> choices) {

        Field {
            choices = List.copyOf(choices);
        }

        private static Field read(String name, Setting section) {
            if (!section.isMap()) {
                return new Field(name, section.text(), "", List.of());
            }
            section.allowing("label", "hint", "choices");
            return new Field(
                    name,
                    section.child("label").map(Setting::text).orElse(name),
                    section.child("hint").map(Setting::text).orElse(""),
                    section.child("choices")
                            .map(choices ->
                                    choices.items().stream().map(Setting::text).toList())
                            .orElse(List.of()));
        }
    }

    ManualSettings {
        fields = List.copyOf(fields);
        hosts = Set.copyOf(hosts);
    }

    static ManualSettings read(Source source) {
        var section = source.section();
        section.allowing("listen", "fields", "hosts", "patience");
        var listen = section.required("listen");
        var listener = Listener.read(listen);
        if (!listener.onLoopback()) {
            throw listen.error(
                    "an address of this machine alone such as 127.0.0.1:8085: the form does not know who uses "
                            + "it, so let only a proxy reach it that does");
        }
        if (!source.mapping().wanted().lists().isEmpty()) {
            throw section.error("a mapping without lists within a row", "lists");
        }
        var general = Bounds.read(section);
        return new ManualSettings(
                listener,
                fields(section, source.mapping().wanted().texts()),
                section.child("hosts")
                        .map(hosts -> Set.copyOf(
                                hosts.items().stream().map(Setting::text).toList()))
                        .orElse(Set.of()),
                new Bounds(MOST_BYTES, general.waiting(), general.patience()));
    }

    private static List<Field> fields(Setting section, Set<String> wanted) {
        var described = section.child("fields");
        described.ifPresent(fields -> fields.allowing(wanted.toArray(String[]::new)));
        return wanted.stream()
                .map(name -> described
                        .flatMap(fields -> fields.child(name))
                        .map(field -> Field.read(name, field))
                        .orElseGet(() -> new Field(name, name, "", List.of())))
                .toList();
    }

    /** Whether a browser may name us so in the header {@code Host}: another name could be somebody else's page. */
    boolean isOurs(String host) {
        var name = host.replaceFirst(":[0-9]+$", "");
        return name.equals("localhost")
                || name.equals("127.0.0.1")
                || name.equals("[::1]")
                || name.equals(listener.host())
                || hosts.contains(name);
    }
}
