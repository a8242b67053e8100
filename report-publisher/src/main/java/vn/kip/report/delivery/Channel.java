package vn.kip.report.delivery;

import java.io.IOException;

/** The way to one receiver. */
@FunctionalInterface
public interface Channel {

    /**
     * Hands a revision over; returns when the receiver has it. It may have had it before, from an attempt whose end nobody
     * heard of.
     *
     * @throws DeliveryFailedException when the receiver does not take it
     */
    void deliver(Parcel parcel) throws IOException, InterruptedException;
}
