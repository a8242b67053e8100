package vn.kip.report.delivery;

import java.io.IOException;

/** A receiver did not take a revision. The message is kept and shown: it has neither secrets nor addresses in it. */
public class DeliveryFailedException extends IOException {

    public DeliveryFailedException(String message) {
        super(message);
    }
}
