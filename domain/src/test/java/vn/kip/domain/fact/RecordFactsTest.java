package vn.kip.domain.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kip.domain.contribution.Dossiers.dossier;
import static vn.kip.domain.contribution.Dossiers.dueAt;
import static vn.kip.domain.contribution.Dossiers.dueOn;
import static vn.kip.domain.contribution.Dossiers.facts;
import static vn.kip.domain.contribution.Dossiers.version;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kip.domain.lifecycle.DossierStatus;
import vn.kip.domain.record.ContentHash;
import vn.kip.domain.record.PresenceEpoch;
import vn.kip.domain.record.RecordVersion;
import vn.kip.domain.record.Version;

class RecordFactsTest {

    @Test
    void takeTheStateOfTheHighestVersionWhateverCameLast() {
        var newer = version(
                "2023-05-20", dossier(DossierStatus.COMPLETED, "2023-05-10", dueOn("2023-05-25"), "2023-05-20"));
        var older = version("2023-05-11", dossier(DossierStatus.IN_PROGRESS, "2023-05-10", dueOn("2023-05-25"), null));

        assertThat(facts(newer, older).content()).isEqualTo(newer.content());
    }

    @Test
    void letACorrectedMappingReplaceWhatItReadBeforeAtTheSameMoment() {
        var wrong = version("2023-05-11", dossier(DossierStatus.IN_PROGRESS, "2023-05-10", dueOn("2023-12-05"), null));
        var right = withMapping(
                2, version("2023-05-11", dossier(DossierStatus.IN_PROGRESS, "2023-05-10", dueOn("2023-05-12"), null)));

        assertThat(facts(right, wrong).observations())
                .extracting(Observation::due)
                .containsExactly(dueOn("2023-05-12"));
    }

    @Test
    void takeWhatTheSourceWithTheHigherPrecedenceShowedAndNothingElse() {
        var register = in(
                new PresenceEpoch(5, 0),
                version("2023-05-11", dossier(DossierStatus.IN_PROGRESS, "2023-05-10", dueOn("2023-05-25"), null)));
        var export = version(
                "2023-06-20", dossier(DossierStatus.IN_PROGRESS, "2023-05-10", dueAt("2023-05-24T17:00"), null));

        var facts = facts(export, register);

        assertThat(facts.content()).isEqualTo(register.content());
        assertThat(facts.observations()).extracting(Observation::due).containsExactly(dueOn("2023-05-25"));
    }

    @Test
    void rememberWhatARecordShowedBeforeItWasGone() {
        var first = version("2023-05-11", dossier(DossierStatus.IN_PROGRESS, "2023-05-10", dueOn("2023-05-25"), null));
        var gone =
                gone(version("2023-05-12", dossier(DossierStatus.ACCEPTED, "2023-05-10", dueOn("2023-05-25"), null)));
        var back = in(
                new PresenceEpoch(0, 1),
                version("2023-05-10", dossier(DossierStatus.IN_PROGRESS, "2023-05-10", dueOn("2023-05-30"), null)));

        assertThat(facts(first, gone).content()).isNull();
        assertThat(facts(gone, back, first).content()).isEqualTo(back.content());
        assertThat(facts(back, first, gone).observations())
                .extracting(Observation::due)
                .containsExactly(dueOn("2023-05-25"), dueOn("2023-05-30"));
    }

    @ParameterizedTest
    @MethodSource("populations")
    void areTheSameForEveryOrderGroupingAndRepetition(List<RecordVersion> versions, long seed) {
        var expected = facts(versions.toArray(RecordVersion[]::new));
        var random = new Random(seed);
        var disordered = new ArrayList<>(versions);
        disordered.addAll(versions.subList(0, versions.size() / 2));
        Collections.shuffle(disordered, random);

        var cut = random.nextInt(disordered.size() - 1) + 1;
        var left = facts(disordered.subList(0, cut).toArray(RecordVersion[]::new));
        var right = facts(disordered.subList(cut, disordered.size()).toArray(RecordVersion[]::new));

        assertThat(left.merge(right)).isEqualTo(expected);
        assertThat(right.merge(left)).isEqualTo(expected);
        assertThat(expected.merge(expected)).isEqualTo(expected);
    }

    /** Two hundred records from a fixed seed, with equal moments, equal due dates and corrected mappings among them. */
    static List<Object[]> populations() {
        var random = new Random(20230614);
        return IntStream.range(0, 200)
                .mapToObj(i -> new Object[] {
                    IntStream.range(0, 2 + random.nextInt(7))
                            .mapToObj(v -> anyVersion(random))
                            .toList(),
                    random.nextLong()
                })
                .toList();
    }

    private static RecordVersion anyVersion(Random random) {
        var status = List.of(DossierStatus.ACCEPTED, DossierStatus.IN_PROGRESS, DossierStatus.SUPPLEMENT_REQUESTED)
                .get(random.nextInt(3));
        var due = dueAt("2023-06-1" + random.nextInt(3) + "T15:00");
        var stamp = "2023-05-1" + random.nextInt(5);
        var epoch = List.of(
                        new PresenceEpoch(0, 0),
                        new PresenceEpoch(0, 0),
                        new PresenceEpoch(0, 1),
                        new PresenceEpoch(2, 0))
                .get(random.nextInt(4));
        var read = withMapping(1 + random.nextInt(2), version(stamp, dossier(status, "2023-05-10", due, null)));
        return in(epoch, random.nextInt(6) == 0 ? gone(read) : read);
    }

    private static RecordVersion withMapping(int revision, RecordVersion version) {
        ContentHash hash = version.version().contentHash();
        return new RecordVersion(
                version.key(),
                new Version(version.version().epoch(), version.version().stamp(), revision, hash),
                version.source(),
                version.position(),
                version.content());
    }

    private static RecordVersion in(PresenceEpoch epoch, RecordVersion version) {
        var state = version.version();
        return new RecordVersion(
                version.key(),
                new Version(epoch.number(), state.stamp(), state.mappingRevision(), state.contentHash()),
                version.source(),
                version.position(),
                version.content());
    }

    private static RecordVersion gone(RecordVersion version) {
        var state = version.version();
        return new RecordVersion(
                version.key(),
                new Version(state.epoch(), state.stamp(), state.mappingRevision(), ContentHash.NONE),
                version.source(),
                version.position(),
                null);
    }
}
