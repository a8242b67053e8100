package vn.kip.report.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.file.FileSystemException;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.kip.report.delivery.DeliveryStore.Waiting;
import vn.kip.report.delivery.Receivers.Receiver;
import vn.kip.report.meter.ReportMeter;
import vn.kip.report.schedule.TriedAgainException;

/**
 * Hands over what waits.
 *
 * <pre>
 * revision × receiver ─► WAITING ─► DELIVERED      for good
 *                          │  └──► SUPERSEDED     its files were never written, and there is a later revision
 *                          └─────► CANCELLED      nobody of that id is declared any more
 * </pre>
 *
 * <p>At least once: killed between the handing over and taking it down, it hands over again, under the same name.
 */
@Component
class Deliveries {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    private final Receivers receivers;
    private final DeliveryStore store;
    private final MeterRegistry meters;
    private final Clock clock;

    Deliveries(Receivers receivers, DeliveryStore store, MeterRegistry meters, Clock clock) {
        this.receivers = receivers;
        this.store = store;
        this.meters = meters;
        this.clock = clock;
    }

    /** Takes down who gets what is published from now on. */
    void begin() {
        store.register(receivers.all());
        receivers.all().forEach(receiver -> Gauge.builder(
                        ReportMeter.DELIVERIES_WAITING.id(), store, each -> each.waitingFor(receiver.id()))
                .tag("receiver", receiver.id())
                .register(meters));
    }

    /**
     * The ids of those that wait and can be handed over, once nothing published is without its deliveries. While the files of a
     * revision are being written, or wait for room, the files wait; what is made of the snapshot alone does not.
     */
    List<String> due() {
        store.complete(receivers.all());
        return store.waiting().stream()
                .filter(line -> !line.filesComing()
                        || receivers
                                .of(line.receiver())
                                .filter(receiver -> !receiver.channel().needsFiles())
                                .isPresent())
                .map(line -> String.valueOf(line.id()))
                .toList();
    }

    /**
     * Hands one over, if it still waits.
     *
     * @throws TriedAgainException when it was not taken
     */
    void deliver(long id) {
        var waiting = store.waiting(id);
        waiting.ifPresent(each -> receivers.of(each.receiver()).ifPresent(receiver -> deliver(each, receiver)));
    }

    private void deliver(Waiting waiting, Receiver receiver) {
        try {
            receiver.channel().deliver(waiting.parcel());
            store.delivered(waiting.id(), clock.instant());
            count(receiver, "delivered");
            LOG.atInfo()
                    .addKeyValue("receiver", receiver.id())
                    .addKeyValue("period", waiting.parcel().report().period())
                    .addKeyValue("revision", waiting.parcel().revision())
                    .log("A report is delivered");
        } catch (FilesMissingException e) {
            if (!store.isReplaced(waiting.parcel())) {
                throw failed(waiting, receiver, e);
            }
            store.superseded(waiting.id());
        } catch (IOException e) {
            throw failed(waiting, receiver, e);
        } catch (RuntimeException e) { // whatever it is, it keeps the report from its receiver, and people have to know
            LOG.atError().addKeyValue("receiver", receiver.id()).setCause(e).log("A report cannot be delivered");
            throw failed(waiting, receiver, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TriedAgainException("the publisher stops");
        }
    }

    private TriedAgainException failed(Waiting waiting, Receiver receiver, Exception cause) {
        var error = shown(cause);
        store.failed(waiting.id(), clock.instant(), error);
        count(receiver, "failed");
        return new TriedAgainException(receiver.id() + ", " + waiting.parcel().report() + " "
                + waiting.parcel().revision() + ": " + error);
    }

    /** What others say of a fault may have an address or a password in it; of those only the kind of fault is told. */
    private static String shown(Exception fault) {
        if (fault instanceof DeliveryFailedException) {
            return String.valueOf(fault.getMessage());
        }
        if (fault instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason();
        }
        if (fault instanceof ConnectException || fault instanceof UnknownHostException) {
            return "expected the receiver to answer, found no connection";
        }
        return fault instanceof HttpTimeoutException
                ? "expected the receiver to answer in time, found nothing"
                : fault.getClass().getSimpleName();
    }

    private void count(Receiver receiver, String outcome) {
        meters.counter(ReportMeter.DELIVERY_ATTEMPTS.id(), "receiver", receiver.id(), "outcome", outcome)
                .increment();
    }
}
