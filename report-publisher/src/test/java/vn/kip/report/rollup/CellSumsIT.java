package vn.kip.report.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.kip.domain.contribution.Cell;
import vn.kip.domain.contribution.CellKey;
import vn.kip.domain.contribution.Measure;
import vn.kip.domain.indicator.PeriodTally;
import vn.kip.domain.indicator.TallyRow;
import vn.kip.domain.record.RecordKind;
import vn.kip.report.fixture.Catalogues;
import vn.kip.report.fixture.Messages;
import vn.kip.report.fixture.TestReadModel;
import vn.kip.report.readmodel.Message;
import vn.kip.report.readmodel.Place;

/** Sums over spans of days are those of the cells, whatever boundaries they are asked for. */
class CellSumsIT {

    private static final LocalDate FIRST = LocalDate.of(2022, 11, 20);
    private static final int DAYS = 240;
    private static final int PARTITIONS = 3;

    private final TestReadModel model = new TestReadModel(Catalogues.fiveObjectives());
    private final Random random = new Random(20230615);

    /** The last state of each cell, by partition and key. */
    private final Map<Integer, Map<CellKey, Cell>> last = new HashMap<>();

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void sumsUpWhatTwoPublishersWriteInAnyOrderForAnyBoundaries() throws Exception {
        writeByTwo(batches());

        assertThat(model.jdbc().queryForList("""
                (select rule_set, first_day, agency, sector, channel, c0, c3, c18 from dossier_span
                    where c0 <> 0 or c3 <> 0 or c18 <> 0)
                except
                select rule_set, span_of(day), agency, sector, channel, sum(c0), sum(c3), sum(c18) from cell
                where kind = 'dossier' group by 1, 2, 3, 4, 5
                """)).isEmpty();
        var sums = new CellSums(model.jdbc());
        for (int i = 0; i < 60; i++) {
            var start = FIRST.plusDays(random.nextInt(DAYS));
            var end = start.plusDays(1 + random.nextInt(DAYS));
            var until = start.plusDays(random.nextInt((int) (end.toEpochDay() - start.toEpochDay()) + 1));
            assertThat(tallies(sums.of(RecordKind.DOSSIER, start, until, end)))
                    .describedAs("%s %s %s", start, until, end)
                    .isEqualTo(expected(start, until, end));
        }
        assertThat(tallies(sums.of(
                        RecordKind.DOSSIER,
                        LocalDate.of(2022, 12, 15),
                        LocalDate.of(2023, 6, 15),
                        LocalDate.of(2023, 6, 15))))
                .isEqualTo(expected(LocalDate.of(2022, 12, 15), LocalDate.of(2023, 6, 15), LocalDate.of(2023, 6, 15)));
    }

    /** Batches of states of cells, most cells in several; of each partition they come in the order of their offsets. */
    private List<List<Message>> batches() {
        var batches = new ArrayList<List<Message>>();
        var offsets = new long[PARTITIONS];
        for (int batch = 0; batch < 24; batch++) {
            var messages = new ArrayList<Message>();
            var partition = batch % PARTITIONS;
            for (int i = 0; i < 60; i++) {
                var key = key();
                var cell = Cell.empty(RecordKind.DOSSIER)
                        .add(Measure.RECEIVED, random.nextInt(9))
                        .add(Measure.EARLY_CURRENT, random.nextInt(9))
                        .add(Measure.RESOLVED_BY_LIMIT, random.nextInt(9));
                messages.add(
                        new Message.CellChange(new Place(Messages.CELLS, partition, offsets[partition]++), key, cell));
                last.computeIfAbsent(partition, none -> new HashMap<>()).put(key, cell);
            }
            batches.add(messages);
        }
        return batches;
    }

    private CellKey key() {
        return new CellKey(
                RecordKind.DOSSIER,
                FIRST.plusDays(random.nextInt(DAYS)),
                "A" + random.nextInt(2),
                "S" + random.nextInt(2),
                "ONLINE",
                null);
    }

    /** Each writes all batches, so that each is written twice and none knows who comes first. */
    private void writeByTwo(List<List<Message>> batches) throws Exception {
        var publishers = Executors.newFixedThreadPool(2);
        var writes = List.of(
                publishers.submit(() -> batches.forEach(model.readModel()::write)),
                publishers.submit(() -> batches.forEach(model.readModel()::write)));
        for (var write : writes) {
            write.get(60, TimeUnit.SECONDS);
        }
        publishers.shutdown();
        var again = new ArrayList<>(batches);
        Collections.shuffle(again, random);
        again.forEach(model.readModel()::write);
    }

    private static Map<String, PeriodTally> tallies(List<TallyRow> rows) {
        var tallies = new TreeMap<String, PeriodTally>();
        rows.forEach(row -> tallies.put(row.agency() + row.sector() + row.channel(), row.tally()));
        tallies.values().removeIf(PeriodTally.empty(RecordKind.DOSSIER)::equals);
        return tallies;
    }

    private Map<String, PeriodTally> expected(LocalDate start, LocalDate until, LocalDate end) {
        var none = Cell.empty(RecordKind.DOSSIER);
        var expected = new TreeMap<String, PeriodTally>();
        last.values()
                .forEach(cells -> cells.forEach((key, cell) -> {
                    if (key.day().isBefore(end)) {
                        var tally = key.day().isBefore(start)
                                ? new PeriodTally(cell, none, none, none)
                                : key.day().isBefore(until)
                                        ? new PeriodTally(none, cell, none, none)
                                        : new PeriodTally(none, none, none, cell);
                        expected.merge(key.agency() + key.sector() + key.channel(), tally, PeriodTally::plus);
                    }
                }));
        expected.values().removeIf(PeriodTally.empty(RecordKind.DOSSIER)::equals);
        return expected;
    }
}
