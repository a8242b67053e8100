package vn.kip.ingest.source;

import java.util.HashSet;
import java.util.List;
import vn.kip.domain.settings.Setting;
import vn.kip.ingest.mapping.field.IdScheme;

/**
 * All the sources, in the order of {@code kip.yml}.
 *
 * @param ids how the ids of records are written down
 */
public record Sources(List<Source> all, IdScheme ids) {

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
        return new Sources(
                        root.required("sources").items().stream()
                                .map(item -> {
                                    var source = Source.read(item, root);
                                    if (!names.add(source.name())) {
                                        throw item.required("name").error("a name that no other source has");
                                    }
                                    return source;
                                })
                                .toList(),
                        IdScheme.read(root))
                .refusingRivals(root);
    }

    /**
     * Two sources of one authority give one record, and a stamp or a precedence has to say which state counts: without
     * either, both would take turns for ever. And only a source that is alone can tell that a record is gone.
     */
    private Sources refusingRivals(Setting root) {
        var items = root.required("sources").items();
        for (int i = 0; i < all.size(); i++) {
            var source = all.get(i);
            var rival = all.stream()
                    .filter(other -> other.isRivalOf(source))
                    .filter(other ->
                            !source.mapping().stamped() || source.trust().withdraws())
                    .findFirst();
            if (rival.isPresent()) {
                throw items.get(i)
                        .required("name")
                        .error("another 'precedence' than that of "
                                + rival.get().name()
                                + ", which gives the same records: this source "
                                + (source.trust().withdraws() ? "withdraws what it does not see" : "has no stamp"));
            }
        }
        return this;
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
            throw new UnknownSourceException(
                    name, all.stream().map(Source::name).toList());
        }
        return new Sources(named, ids);
    }
}
