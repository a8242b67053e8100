package vn.kip.report.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import vn.kip.domain.contribution.Cell;
import vn.kip.domain.contribution.CellKey;
import vn.kip.domain.contribution.Measure;
import vn.kip.domain.ledger.LedgerEntry;
import vn.kip.domain.ledger.Rejection;
import vn.kip.domain.record.ContentHash;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.record.RecordVersion;
import vn.kip.domain.record.SurveySlip;
import vn.kip.domain.record.Version;
import vn.kip.domain.wire.RecordCodec;
import vn.kip.report.fixture.Catalogues;
import vn.kip.report.fixture.Messages;
import vn.kip.report.fixture.Population;
import vn.kip.report.fixture.TestReadModel;

class ReadModelIT {

    private static final Instant RATED = Instant.parse("2023-02-01T03:00:00Z");
    private static final CellKey CELL = new CellKey(RecordKind.SURVEY, LocalDate.of(2023, 2, 1), "A0", "", "", null);

    private final TestReadModel model = new TestReadModel(Catalogues.fiveObjectives());
    private final Messages messages = new Messages();

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void keepsEveryVersionOnceInWhateverOrderAndHoweverOftenItComes() {
        var population = Population.of(3, 60);
        var sent = new ArrayList<>(population);
        sent.addAll(population);
        Collections.shuffle(sent, new Random(3));

        for (var third : List.of(sent.subList(0, 50), sent.subList(50, 120), sent.subList(120, sent.size()))) {
            model.readModel().write(messages.versions(third));
        }

        var keys = population.stream().map(RecordVersion::key).distinct().count();
        assertThat(count("select count(*) from record_version")).isEqualTo(population.size());
        assertThat(count("select sum(records) from known_record")).isEqualTo(keys);
        assertThat(count("select sum(messages) from version_day")).isEqualTo(sent.size());
    }

    @Test
    void writesNothingTwiceWhenTheSameMessagesAreHandedInAgain() {
        var batch = List.of(messages.version(slip("P-1", "SATISFIED")), messages.version(slip("P-2", "NEUTRAL")));
        model.readModel().write(batch);

        var again = model.readModel().write(batch);

        assertThat(again.rows()).isZero();
        assertThat(count("select sum(messages) from version_day")).isEqualTo(2);
    }

    @Test
    void movesTheOffsetPastWhatWasWritten() {
        var batch = messages.versions(Population.of(1, 30));

        model.readModel().write(batch);

        batch.stream().map(Message::place).forEach(place -> assertThat(
                        model.readModel().nextOffsets(place.topic()).get(place.partition()))
                .isGreaterThan(place.offset()));
    }

    @Test
    void keepsTheStateOfACellWithTheHighestOffset() {
        model.readModel().write(List.of(cell(7, 3), cell(9, 5), cell(8, 4)));

        // another publisher that is behind
        model.readModel().write(List.of(cell(2, 1)));

        assertThat(count("select sum(rated) from survey_cell")).isEqualTo(5);
    }

    @Test
    void neverSetsACellBackEvenWhenItsOffsetIsForgotten() {
        model.readModel().write(List.of(cell(9, 5)));
        model.jdbc().update("delete from consumed_offset");

        model.readModel().write(List.of(cell(2, 1)));

        assertThat(count("select sum(rated) from survey_cell")).isEqualTo(5);
    }

    @Test
    void emptiesACellThatIsCountedNoMore() {
        model.readModel().write(List.of(cell(1, 5)));

        model.readModel().write(List.of(new Message.CellChange(new Place(Messages.CELLS, 0, 2), CELL, null)));

        assertThat(count("select sum(rated) from survey_cell")).isZero();
    }

    @Test
    void tellsWhichKindsOfCellsHaveChanged() {
        assertThat(model.readModel().write(List.of(cell(1, 5))).changedCells()).containsExactly(RecordKind.SURVEY);
        assertThat(model.readModel().write(List.of(cell(1, 5))).changedCells()).isEmpty();
    }

    @Test
    void writesNothingOfABatchWithAValueThatCannotBeStored() {
        var unstorable = new RecordVersion(
                key("P-2"),
                version(new SurveySlip("A0", "", RATED, "NUL \0 byte")),
                "slips",
                "row 2",
                new SurveySlip("A0", "", RATED, "NUL \0 byte"));
        var batch = List.of(messages.version(slip("P-1", "SATISFIED")), messages.version(unstorable));

        assertThatThrownBy(() -> model.readModel().write(batch))
                .isInstanceOfSatisfying(
                        UnstorableException.class, e -> assertThat(e.sqlState()).isEqualTo("22021"));
        assertThat(count("select count(*) from record_version")).isZero();
        assertThat(model.readModel().nextOffsets(RecordKind.SURVEY.topic())).isEmpty();
    }

    @Test
    void replacesTheAccountOfAPortionThatWasReadAgain() {
        model.readModel().write(List.of(messages.account(entry("page 1", 10, 8, 0, 2))));
        model.readModel().write(List.of(messages.account(entry("page 2", 5, 5, 0, 0))));
        model.readModel().write(List.of(messages.account(entry("page 1", 10, 0, 8, 2))));

        assertThat(model.jdbc().queryForMap("select pulled, sent, unchanged, rejected from ledger_total"))
                .isEqualTo(Map.of("pulled", 15L, "sent", 5L, "unchanged", 8L, "rejected", 2L));
    }

    @Test
    void keepsAFaultOnceAndCountsHowOftenItCame() {
        var rejection = new Rejection(
                "slips",
                RecordKind.SURVEY,
                "file 1, row 7",
                "P-7",
                Rejection.Reason.BAD_VALUE,
                "Ngay",
                "a text of 3 characters",
                "a date");
        model.readModel().write(List.of(messages.rejected(rejection), messages.rejected(rejection)));
        model.readModel().write(List.of(messages.rejected(rejection)));

        assertThat(model.jdbc().queryForMap("select count(*) as faults, sum(times)::bigint as times from rejection"))
                .isEqualTo(Map.of("faults", 1L, "times", 3L));
    }

    @Test
    void refusesToChangeOrRemoveAVersionOnceItIsWritten() {
        model.readModel().write(List.of(messages.version(slip("P-1", "SATISFIED"))));

        for (var statement : List.of(
                "update survey_version set rating = 'NEUTRAL'",
                "delete from survey_version",
                "truncate survey_version")) {
            assertThatThrownBy(() -> model.jdbc().execute(statement))
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("rows of survey_version are never changed or removed");
        }
    }

    @Test
    void namesTheCountsOfACellInTheOrderOfTheMeasures() {
        for (var kind : RecordKind.values()) {
            var measures = Measure.of(kind).stream()
                    .map(measure -> measure.name().toLowerCase(java.util.Locale.ROOT))
                    .toList();
            assertThat(model.jdbc().queryForList("""
                                    select column_name from information_schema.columns
                                    where table_schema = current_schema() and table_name = ? order by ordinal_position
                                    """, String.class, kind.code() + "_cell"))
                    .endsWith(measures.toArray(String[]::new));
        }
    }

    private long count(String sql) {
        var count = model.jdbc().queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }

    private static Message cell(long offset, long rated) {
        return new Message.CellChange(new Place(Messages.CELLS, 0, offset), CELL, Cell.of(RecordKind.SURVEY, rated, 0));
    }

    private static RecordVersion slip(String id, String rating) {
        var slip = new SurveySlip("A0", "", RATED, rating);
        return new RecordVersion(key(id), version(slip), "slips", "row", slip);
    }

    private static RecordKey key(String id) {
        return new RecordKey("phu-quoc", RecordKind.SURVEY, id);
    }

    private static Version version(SurveySlip slip) {
        ContentHash hash = RecordCodec.hash(slip);
        return new Version(0, RATED, 1, hash);
    }

    private static LedgerEntry entry(String portion, long pulled, long sent, long unchanged, long rejected) {
        return new LedgerEntry("slips", RecordKind.SURVEY, portion, RATED, pulled, sent, unchanged, rejected);
    }
}
