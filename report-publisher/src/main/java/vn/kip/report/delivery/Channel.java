package vn.kip.report.delivery;

import java.io.IOException;

/** The way to one receiver. */
public interface Channel {

    /**
     * Hands a revision over; returns when the receiver has it. It may have had it before, from an attempt whose end nobody
     * heard of.
     *
     * @throws DeliveryFailedException when the receiver does not take it
     */
    void deliver(Parcel parcel) throws IOException, InterruptedException;

    /** Whether it hands over the files of a revision, and so waits until they are written. */
    boolean needsFiles();
}
