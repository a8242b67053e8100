package vn.kip.report.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.kip.domain.contribution.Cell;
import vn.kip.domain.contribution.CellKey;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.wire.RuleSetState.Stage;
import vn.kip.domain.wire.Topics;
import vn.kip.report.fixture.Catalogues;
import vn.kip.report.fixture.Messages;
import vn.kip.report.fixture.TestReadModel;

class RuleSetsIT {

    private static final String NEW = "kip-metrics-0000000b";
    private static final CellKey CELL = new CellKey(RecordKind.SURVEY, LocalDate.of(2023, 2, 1), "A0", "", "", null);

    private final TestReadModel model = new TestReadModel(Catalogues.fiveObjectives());
    private final RuleSets sets = model.ruleSets();

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void showsTheFirstSetAtOnceAndTheNextWhenItIsSwitchedTo() {
        write(Messages.CELLS, 1, 5);
        sets.want(NEW, "survey: {}");
        write(Topics.cells(NEW), 1, 7);

        assertThat(stages()).containsExactly(Stage.SHOWN, Stage.BUILDING);
        assertThat(rated()).isEqualTo(5);

        assertThat(sets.show(set(NEW))).isTrue();

        assertThat(stages()).containsExactly(Stage.KEPT, Stage.SHOWN);
        assertThat(rated()).isEqualTo(7);
        assertThat(sets.show(set(NEW))).isFalse();
        assertThat(set(NEW).percent()).isEqualTo(100);
    }

    @Test
    void tellsOfChangedFiguresOnlyForCellsThatAreShown() {
        sets.want(NEW, "");

        assertThat(write(Topics.cells(NEW), 1, 7).changedCells()).isEmpty();
        assertThat(write(Messages.CELLS, 1, 5).changedCells()).containsExactly(RecordKind.SURVEY);
    }

    @Test
    void readsOneSetThroughoutATransactionThoughTheSwitchComesInItsMiddle() {
        write(Messages.CELLS, 1, 5);
        sets.want(NEW, "");
        write(Topics.cells(NEW), 1, 7);
        var reading = model.transaction();
        reading.setIsolationLevel(org.springframework.transaction.TransactionDefinition.ISOLATION_REPEATABLE_READ);

        reading.executeWithoutResult(status -> {
            assertThat(rated()).isEqualTo(5);
            var other = new Thread(() -> sets.show(set(NEW)));
            other.start();
            joined(other);
            assertThat(rated()).isEqualTo(5);
        });

        assertThat(rated()).isEqualTo(7);
    }

    @Test
    void goesBackToASetThatIsKeptOnlyWhenItIsWantedAgain() {
        var former = sets.all().get(0);
        write(Messages.CELLS, 1, 5);
        sets.want(NEW, "");
        sets.show(set(NEW));

        assertThat(sets.show(former)).isFalse();
        sets.want(former.application(), "");
        assertThat(stages()).containsExactly(Stage.BUILDING, Stage.SHOWN);
        assertThat(sets.show(former)).isTrue();

        assertThat(stages()).containsExactly(Stage.SHOWN, Stage.KEPT);
        assertThat(rated()).isEqualTo(5);
    }

    @Test
    void removesWhatIsKeptWhenTheSwitchIsConfirmedAndNotBefore() {
        write(Messages.CELLS, 1, 5);
        sets.want(NEW, "");
        sets.progress(set(NEW), 63);
        assertThatThrownBy(sets::beginRemoval)
                .isInstanceOf(RulesBeingBuiltException.class)
                .hasMessage("expected new rules whose figures are shown, found that 63 % of the records have been"
                        + " counted by the rules 0000000b");
        sets.show(set(NEW));
        write(Topics.cells(NEW), 1, 7);
        // the fixture gives the first set a topic of another name, which is nobody's business but its own
        model.jdbc().update("update rule_set set topic = application || '-cells-changelog'");

        var removed = sets.beginRemoval();
        assertThatThrownBy(() -> sets.want(removed.get(0).application(), "")).hasMessageEndingWith("is not finished");
        removed.forEach(sets::finishRemoval);
        removed.forEach(sets::finishRemoval);

        assertThat(stages()).containsExactly(Stage.SHOWN);
        assertThat(model.jdbc().queryForObject("select count(*) from cell", Long.class))
                .isEqualTo(1);
        assertThatThrownBy(() -> write(removed.get(0).topic(), 2, 6)).isInstanceOf(RulesRemovedException.class);

        // and it can be built again from nothing
        sets.want(removed.get(0).application(), "");
        assertThat(stages()).containsExactly(Stage.SHOWN, Stage.BUILDING);
        assertThat(sets.cells(set(removed.get(0).application()))).isZero();
    }

    @Test
    void keepsSetsThatWereNeverFinishedUntilTheNextConfirmation() {
        sets.want(NEW, "");
        sets.want("kip-metrics-0000000c", "");

        assertThat(stages()).containsExactly(Stage.SHOWN, Stage.KEPT, Stage.BUILDING);
    }

    private Written write(String topic, long offset, long rated) {
        return model.readModel()
                .write(List.of(new Message.CellChange(
                        new Place(topic, 0, offset), CELL, Cell.of(RecordKind.SURVEY, rated, 0))));
    }

    private long rated() {
        return Objects.requireNonNull(
                model.jdbc().queryForObject("select coalesce(sum(rated), 0) from survey_cell", Long.class));
    }

    private RuleSet set(String application) {
        return sets.of(application).orElseThrow();
    }

    private List<Stage> stages() {
        return sets.all().stream().map(RuleSet::stage).toList();
    }

    private static void joined(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
