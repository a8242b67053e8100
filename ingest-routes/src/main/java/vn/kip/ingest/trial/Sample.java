package vn.kip.ingest.trial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.kip.domain.ledger.Rejection;
import vn.kip.ingest.mapping.Reading;

/**
 * What has come of a source so far.
 *
 * @param accepted the first rows that would come in
 * @param refused the first rows that would be rejected
 * @param counts of all rows, also those that are not kept here
 * @param faults how many rows were rejected for the same reason in the same field, the most frequent first
 */
public record Sample(List<Reading.Accepted> accepted, List<Rejection> refused, Counts counts, List<Fault> faults) {

    public static final Sample NOTHING = new Sample(List.of(), List.of(), new Counts(0, 0, 0), List.of());

    public Sample {
        accepted = List.copyOf(accepted);
        refused = List.copyOf(refused);
        faults = List.copyOf(faults);
    }

    /**
     * How many rows have come.
     *
     * @param records different records among the accepted rows; far fewer than rows may mean that the id is no id
     */
    public record Counts(long accepted, long records, long refused) {

        public long rows() {
            return accepted + refused;
        }
    }

    /** Rows that were rejected alike. */
    public record Fault(Rejection.Reason reason, String field, long rows) {}

    /** A sample that grows. */
    static final class Growing {

        private final int limit;
        private final List<Reading.Accepted> accepted = new ArrayList<>();
        private final List<Rejection> refused = new ArrayList<>();
        private final HashSet<String> records = new HashSet<>();
        private final Map<String, Fault> faults = new TreeMap<>();
        private long acceptedRows;
        private long refusedRows;

        Growing(int limit) {
            this.limit = limit;
        }

        void add(Reading reading) {
            if (reading instanceof Reading.Accepted row) {
                acceptedRows++;
                records.add(row.key().asText());
                if (accepted.size() < limit) {
                    accepted.add(row);
                }
            } else if (reading instanceof Reading.Refused row) {
                refusedRows++;
                var fault = row.rejection();
                faults.merge(
                        fault.reason() + " " + fault.field(),
                        new Fault(fault.reason(), fault.field(), 1),
                        (before, one) -> new Fault(before.reason, before.field, before.rows + 1));
                if (refused.size() < limit) {
                    refused.add(fault);
                }
            }
        }

        boolean full() {
            return acceptedRows + refusedRows >= limit;
        }

        Sample sofar() {
            var frequent = faults.values().stream()
                    .sorted(Comparator.comparingLong(Fault::rows).reversed())
                    .toList();
            return new Sample(accepted, refused, new Counts(acceptedRows, records.size(), refusedRows), frequent);
        }
    }
}
