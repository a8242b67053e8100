package vn.kip.ingest.source.kafka;

import vn.kip.domain.ledger.Rejection.Reason;
import vn.kip.ingest.row.RowFault;

/**
 * Messages that the topic no longer has although they were not read yet. What they were cannot be known; that they were
 * is put on record.
 *
 * @param place where reading should have gone on
 * @param found what is there instead
 */
record Gap(String place, String found) {

    private static final String EXPECTED = "messages that are kept until they are read";

    /** Messages that were removed: their time was up, or somebody deleted them. */
    static Gap removed(String topic, int partition, long from, long first) {
        return new Gap(
                place(topic, partition, from),
                "offsets " + from + " to " + (first - 1) + " removed before they were read, reading goes on at "
                        + first);
    }

    /** A partition that is shorter than it was. */
    static Gap cutOff(String topic, int partition, long from, long end) {
        return new Gap(
                place(topic, partition, from),
                "a partition that ends at offset " + end + ", reading begins at its first message again");
    }

    /** A topic of the same name, which is another. */
    static Gap anew(String topic) {
        return new Gap(topic, "a topic that was deleted and made again, reading begins at its first message");
    }

    static String place(String topic, int partition, long offset) {
        return topic + "-" + partition + "@" + offset;
    }

    RowFault fault() {
        return new RowFault(Reason.UNREADABLE, "", found, EXPECTED);
    }

    /** As the status of the source tells it. */
    String text() {
        return "expected " + EXPECTED + ", found at " + place + " " + found;
    }
}
