package vn.kip.domain.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.settings.Setting;

/** The sources that the settings name, in the order of the file. */
public record DeclaredSources(List<DeclaredSource> all) {

    /** The section of {@code kip.yml}. */
    public static final String SECTION = "sources";

    public static final DeclaredSources NONE = new DeclaredSources(List.of());

    public DeclaredSources {
        all = List.copyOf(all);
    }

    /**
     * Reads what matters here of each source; the rest of it is ingest's to check.
     *
     * @throws vn.kip.domain.settings.SettingException when it cannot be used
     */
    public static DeclaredSources read(Setting root) {
        return root.child(SECTION)
                .map(list -> new DeclaredSources(
                        list.items().stream().map(DeclaredSource::read).toList()))
                .orElse(NONE);
    }

    /** What is expected of a source, by its name and the kind of its records. */
    public SourceTerms terms(String name, RecordKind records) {
        return all.stream()
                .filter(source -> source.name().equals(name) && source.records() == records)
                .findFirst()
                .map(DeclaredSource::terms)
                .orElse(SourceTerms.NONE);
    }

    /**
     * What a figure lacks, of each source of its records that is not complete.
     *
     * @param start the first day that it counts
     * @param carriesOver whether what was received before that day counts too
     */
    public List<Partial> partial(RecordKind records, LocalDate start, boolean carriesOver) {
        return all.stream()
                .filter(source -> source.records() == records)
                .map(source -> source.partial(start, carriesOver))
                .flatMap(Optional::stream)
                .toList();
    }
}
