package vn.kip.domain.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kip.domain.contribution.Dossiers.at;
import static vn.kip.domain.contribution.Dossiers.dossier;
import static vn.kip.domain.contribution.Dossiers.dueOn;
import static vn.kip.domain.contribution.Dossiers.facts;
import static vn.kip.domain.contribution.Dossiers.version;
import static vn.kip.domain.contribution.Dossiers.with;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kip.domain.lifecycle.DossierStatus;
import vn.kip.domain.lifecycle.Due;
import vn.kip.domain.lifecycle.DueChange;
import vn.kip.domain.record.Dossier;
import vn.kip.domain.record.RecordVersion;

class DueTimelineTest {

    @ParameterizedTest
    @CsvSource({
        "2023-05-01, 2023-06-10", // before anything is known: the original date
        "2023-05-12, 2023-06-10",
        "2023-06-01T09:00, 2023-06-10", // the moment of the change itself still sees the old date
        "2023-06-01T09:01, 2023-06-20",
        "2023-06-08, 2023-06-10", // and back again
    })
    void followsADateThatIsOverwrittenAndSetBack(String moment, String due) {
        var timeline = timeline(
                version("2023-05-11", open(dueOn("2023-06-10"))),
                version("2023-06-01T09:00", open(dueOn("2023-06-20"))),
                version("2023-06-07", open(dueOn("2023-06-10"))));

        assertThat(timeline.inForceBefore(at(moment))).contains(dueOn(due));
    }

    @Test
    void beginsWithTheFirstDateThatWasPromisedAtAll() {
        var timeline = timeline(version("2023-05-10", open(null)), version("2023-05-11", open(dueOn("2023-06-10"))));

        assertThat(timeline.original()).contains(dueOn("2023-06-10"));
    }

    @Test
    void prefersTheReportedOldDateToAVersionThatCameAfterTheChange() {
        var change = new DueChange(at("2023-06-01"), dueOn("2023-06-10"), dueOn("2023-06-20"), "");
        var timeline = timeline(version("2023-06-02", with(open(dueOn("2023-06-20")), List.of(change), List.of())));

        assertThat(timeline.original()).contains(dueOn("2023-06-10"));
        assertThat(timeline.inForceBefore(at("2023-05-31"))).contains(dueOn("2023-06-10"));
    }

    @Test
    void prefersAnOlderVersionToAReportedChangeThatCameAfterIt() {
        var change = new DueChange(at("2023-06-05"), dueOn("2023-06-15"), dueOn("2023-06-20"), "");
        var timeline = timeline(
                version("2023-05-11", open(dueOn("2023-06-10"))),
                version("2023-06-06", with(open(dueOn("2023-06-20")), List.of(change), List.of())));

        assertThat(timeline.original()).contains(dueOn("2023-06-10"));
    }

    @Test
    void endsWithTheDateOfTheHighestVersionEvenWhenAReportSaysOtherwise() {
        var change = new DueChange(at("2023-06-05"), dueOn("2023-06-10"), dueOn("2023-06-18"), "");
        var timeline = timeline(version("2023-06-02", with(open(dueOn("2023-06-20")), List.of(change), List.of())));

        assertThat(timeline.inForceBefore(at("2023-07-01"))).contains(dueOn("2023-06-20"));
    }

    @Test
    void isConstantOnlyWhileNoVersionAndNoReportShowsAnotherDate() {
        var due = dueOn("2023-06-10");
        var change = new DueChange(at("2023-06-01"), dueOn("2023-06-20"), due, "");

        assertThat(timeline(version("2023-05-11", open(due)), version("2023-06-01", open(due)))
                        .isConstant())
                .isTrue();
        assertThat(timeline(version("2023-05-11", open(null)), version("2023-06-01", open(due)))
                        .isConstant())
                .isFalse();
        assertThat(timeline(
                                version("2023-05-11", open(due)),
                                version("2023-06-01", open(dueOn("2023-06-20"))),
                                version("2023-06-07", open(due)))
                        .isConstant())
                .isFalse();
        assertThat(timeline(version("2023-06-02", with(open(due), List.of(change), List.of())))
                        .isConstant())
                .isFalse();
    }

    @Test
    void givesAConstantDateForEveryMoment() {
        var due = dueOn("2023-06-10");
        var timeline = timeline(version("2023-05-11", open(due)), version("2023-06-01", open(due)));

        assertThat(timeline.original()).contains(due);
        assertThat(timeline.inForceBefore(at("2023-05-01"))).contains(due);
        assertThat(timeline.inForceBefore(at("2023-07-01"))).contains(due);
        assertThat(timeline.dues()).containsOnly(due);
    }

    private static Dossier open(@Nullable Due due) {
        return dossier(DossierStatus.IN_PROGRESS, "2023-05-10", due, null);
    }

    private static DueTimeline timeline(RecordVersion... versions) {
        var facts = facts(versions);
        return DueTimeline.of(facts, (Dossier) Objects.requireNonNull(facts.content()));
    }
}
