package vn.kip.report.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.kip.domain.snapshot.ReportKey;
import vn.kip.report.snapshot.GateFailure.Gate;
import vn.kip.report.snapshot.GateOverride;
import vn.kip.report.snapshot.Overrides;

/** In spite of which gates a period is to be published: told by programs on this machine alone. */
@RestController
@RequestMapping("/api/periods/{calendar}/{code}/overrides")
class OverridesController {

    private final Overrides overrides;
    private final NamedPeriods periods;

    OverridesController(Overrides overrides, NamedPeriods periods) {
        this.overrides = overrides;
        this.periods = periods;
    }

    /** A decision as it is sent. */
    record Decision(
            @Nullable String gate,
            @Nullable String reason,
            @Nullable String by) {

        private GateOverride read() {
            try {
                return new GateOverride(
                        Gate.valueOf(Objects.requireNonNullElse(gate, "")),
                        Objects.requireNonNullElse(reason, ""),
                        Objects.requireNonNullElse(by, ""));
            } catch (IllegalArgumentException e) {
                var known =
                        Arrays.stream(Gate.values()).anyMatch(one -> one.name().equals(gate));
                throw new UnusableParameterException(
                        known
                                ? String.valueOf(e.getMessage())
                                : "gate: expected one of " + Arrays.toString(Gate.values()) + ", found '" + gate + "'");
            }
        }
    }

    /** A decision that stands. */
    record Standing(String gate, String reason, String by, Instant givenAt) {}

    /** What stands for the next publication. */
    @GetMapping
    List<Standing> standing(@PathVariable String calendar, @PathVariable String code) {
        return standing(periods.key(calendar, code));
    }

    private List<Standing> standing(ReportKey report) {
        return overrides.standing(report).stream()
                .map(given -> new Standing(
                        given.decision().gate().name(),
                        given.decision().reason(),
                        given.decision().by(),
                        given.givenAt()))
                .toList();
    }

    /** From the next publication on. It wants JSON, which no page of another site can send without being asked first. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    List<Standing> give(
            @PathVariable String calendar,
            @PathVariable String code,
            @RequestBody Decision decision,
            HttpServletRequest request)
            throws UnknownHostException {
        ThisMachine.check(request);
        var report = periods.key(calendar, code);
        overrides.give(report, decision.read());
        return standing(report);
    }

    /** The gate counts again. */
    @PostMapping(path = "/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
    List<Standing> withdraw(
            @PathVariable String calendar,
            @PathVariable String code,
            @RequestBody Decision decision,
            HttpServletRequest request)
            throws UnknownHostException {
        ThisMachine.check(request);
        var report = periods.key(calendar, code);
        overrides.withdraw(report, decision.read());
        return standing(report);
    }
}
