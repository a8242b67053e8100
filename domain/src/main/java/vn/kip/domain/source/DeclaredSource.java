package vn.kip.domain.source;

import java.time.LocalDate;
import java.util.Optional;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.settings.Setting;

/** A source that the settings name. */
public record DeclaredSource(String name, RecordKind records, SourceTerms terms) {

    static DeclaredSource read(Setting item) {
        return new DeclaredSource(
                item.required("name").text(), item.required("records").oneOf(RecordKind.class), SourceTerms.read(item));
    }

    /** What a figure lacks that counts its records from {@code start} on. */
    Optional<Partial> partial(LocalDate start, boolean carriesOver) {
        return terms.coverage().flatMap(coverage -> coverage.lacking(start, carriesOver)
                .map(part -> new Partial(name, coverage.from(), part)));
    }
}
