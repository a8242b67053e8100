package vn.kip.benchmark.peer;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.kip.benchmark.engine.History;
import vn.kip.domain.contribution.CellKey;
import vn.kip.domain.contribution.Contribution;
import vn.kip.domain.contribution.Measure;
import vn.kip.domain.fact.RecordFacts;
import vn.kip.domain.record.Dossier;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.wire.RecordCodec;

/**
 * How many dossiers of an agency are in a status: {@code SELECT agency, status, COUNT(*) … GROUP BY agency, status} over the
 * latest version of each dossier. Each version of {@link History} changes it, and the second takes back what the first added.
 */
public final class OneCount {

    /** Of what is decoded without its key: an engine whose format is given values alone is spared the parsing of keys. */
    private static final RecordKey ANY = new RecordKey("any", RecordKind.DOSSIER, "any");

    private OneCount() {}

    /** As contributions: agency and status are the cell, on no day in particular. */
    public static Set<Contribution> of(RecordFacts facts) {
        var dossier = (Dossier) Objects.requireNonNull(facts.content(), "History takes no dossier away");
        var cell = new CellKey(
                dossier.kind(),
                LocalDate.EPOCH,
                dossier.resolvingAgency(),
                dossier.status().name(),
                "",
                null);
        return Set.of(new Contribution(cell, Measure.RECEIVED));
    }

    /** Agency and status in one text, to group by. */
    public static String place(Dossier dossier) {
        return place(dossier.resolvingAgency(), dossier.status().name());
    }

    static String place(String agency, String status) {
        return agency + '|' + status;
    }

    /** The dossier in the value of a message. */
    public static Dossier dossier(byte[] value) {
        return (Dossier) Objects.requireNonNull(RecordCodec.decode(ANY, value).content(), "History takes none away");
    }

    /** Where every engine has to end: all are completed. */
    static Map<String, Long> expected(int dossiers) {
        return IntStream.range(0, dossiers)
                .mapToObj(number -> place(History.agency(number), "COMPLETED"))
                .collect(Collectors.groupingBy(place -> place, Collectors.counting()));
    }
}
