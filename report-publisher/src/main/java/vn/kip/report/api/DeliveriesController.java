package vn.kip.report.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.UnknownHostException;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.kip.report.delivery.DeliveryRequests;
import vn.kip.report.lookup.DeliveryLog;
import vn.kip.report.lookup.OpenClosings;

/** What is published by itself, to whom it was delivered, and what waits; trying again is for programs on this machine alone. */
@RestController
@RequestMapping("/api")
class DeliveriesController {

    private final DeliveryLog deliveries;
    private final OpenClosings closings;
    private final DeliveryRequests requests;

    DeliveriesController(DeliveryLog deliveries, OpenClosings closings, DeliveryRequests requests) {
        this.deliveries = deliveries;
        this.closings = closings;
        this.requests = requests;
    }

    /** All deliveries, the latest first. */
    @GetMapping("/deliveries")
    ResponseEntity<List<DeliveryLog.Entry>> all() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(deliveries.all());
    }

    /** The periods that are over and could not be published yet. */
    @GetMapping("/closings")
    ResponseEntity<List<OpenClosings.Entry>> open() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(closings.all());
    }

    /** What was asked for. */
    record Again(long id) {}

    /** Has a delivery tried at once. It wants JSON, which no page of another site can send without being asked first. */
    @PostMapping(path = "/deliveries/{id}/retry", consumes = MediaType.APPLICATION_JSON_VALUE)
    Again retry(@PathVariable long id, HttpServletRequest request) throws UnknownHostException {
        ThisMachine.check(request);
        if (!requests.again(id)) {
            throw new UnusableParameterException(
                    "expected the id of a delivery that was not handed over, found '" + id + "'");
        }
        return new Again(id);
    }
}
