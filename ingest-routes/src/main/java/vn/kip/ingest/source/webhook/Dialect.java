package vn.kip.ingest.source.webhook;

import vn.kip.ingest.source.listen.Answer;
import vn.kip.ingest.source.listen.Request;
import vn.kip.ingest.status.RowCounts;

/** How a sender is spoken with. Used by several threads at once. */
interface Dialect {

    /**
     * Takes a request in.
     *
     * @return a {@link SignedPost} to be delivered, or the {@link Answer} when there is nothing to deliver
     */
    Object receive(Request request);

    /** The answer when Kafka has acknowledged all its rows. */
    Answer taken(SignedPost asked, RowCounts rows);

    /** The answer when Kafka has not taken the rows in time, or others are in front of them. */
    Answer notNow();
}
