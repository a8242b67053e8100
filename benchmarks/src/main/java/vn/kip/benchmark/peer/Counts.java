package vn.kip.benchmark.peer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.kip.benchmark.Benches;
import vn.kip.domain.contribution.Cell;
import vn.kip.domain.contribution.CellKey;
import vn.kip.domain.contribution.Measure;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.wire.CellCodec;

/** What has been committed to the topic of an outcome, each key as it was last; what came to nothing is left out. */
record Counts(Benches benches, String topic) {

    Map<String, Long> places() {
        var last = new HashMap<String, Long>();
        benches.read(topic, record -> {
            var value = record.value();
            last.put(
                    new String(record.key(), StandardCharsets.UTF_8),
                    value == null ? 0 : ByteBuffer.wrap(value).getLong());
        });
        last.values().removeIf(count -> count == 0);
        return last;
    }

    Map<String, Long> placesOfCells() {
        return cells().entrySet().stream()
                .collect(Collectors.toMap(
                        cell -> OneCount.place(
                                cell.getKey().agency(), cell.getKey().sector()),
                        cell -> cell.getValue().count(Measure.RECEIVED)));
    }

    /** A cell has a part in each partition. */
    Map<CellKey, Cell> cells() {
        var last = new HashMap<List<Object>, Cell>();
        benches.read(
                topic,
                record -> last.put(
                        List.of(record.partition(), CellCodec.decodeKey(record.key())),
                        CellCodec.decode(RecordKind.DOSSIER, record.value())));
        var cells = last.entrySet().stream()
                .collect(Collectors.toMap(cell -> (CellKey) cell.getKey().get(1), Map.Entry::getValue, Cell::plus));
        cells.values().removeIf(Cell::isEmpty);
        return cells;
    }
}
