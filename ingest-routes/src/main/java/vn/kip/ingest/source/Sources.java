package vn.kip.ingest.source;

import java.util.HashSet;
import java.util.List;
import vn.kip.domain.settings.Setting;

/** All the sources, in the order of {@code kip.yml}. */
public record Sources(List<Source> all) {

    public Sources {
        all = List.copyOf(all);
    }

    /**
     * Reads the section {@code sources}.
     *
     * @throws vn.kip.domain.settings.SettingException when it is missing, or anything in it cannot be used
     */
    public static Sources read(Setting root) {
        var names = new HashSet<String>();
        return new Sources(root.required("sources").items().stream()
                .map(item -> {
                    var source = Source.read(item, root);
                    if (!names.add(source.name())) {
                        throw item.required("name").error("a name that no other source has");
                    }
                    return source;
                })
                .toList());
    }

    public List<Source> of(Source.Kind kind) {
        return all.stream().filter(source -> source.kind() == kind).toList();
    }

    /**
     * The one of a name.
     *
     * @throws UnknownSourceException when there is none, naming all that there are
     */
    public Sources only(String name) {
        var named = all.stream().filter(source -> source.name().equals(name)).toList();
        if (named.isEmpty()) {
            throw new UnknownSourceException(name, all.stream().map(Source::name).toList());
        }
        return new Sources(named);
    }
}
