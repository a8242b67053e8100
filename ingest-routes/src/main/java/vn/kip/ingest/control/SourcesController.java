package vn.kip.ingest.control;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.kip.domain.ledger.Rejection.Reason;
import vn.kip.ingest.source.UnknownSourceException;
import vn.kip.ingest.status.SourceStatus;

/**
 * The control of the sources over HTTP, for programs on this machine alone: nobody logs in to Kip.
 *
 * <p>What changes anything wants JSON, which no page of another site can send without being asked first.
 */
@RestController
@RequestMapping("/api/sources")
public final class SourcesController {

    private static final String FORWARDED = "Forwarded";
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final SourceControl control;

    public SourcesController(SourceControl control) {
        this.control = control;
    }

    /** All sources. */
    record Answer(List<View> sources) {}

    /** The state of one source. */
    record View(
            String name,
            String records,
            String state,
            long pulled,
            long sent,
            long unchanged,
            long rejected,
            @Nullable Long expected,
            @Nullable String lastSuccess,
            @Nullable String failure) {

        static View of(SourceStatus status) {
            return new View(
                    status.name(),
                    status.records().code(),
                    status.failure() != null ? "FAILING" : status.caughtUp() ? "CAUGHT_UP" : "BEING_READ",
                    status.pulled(),
                    status.sent(),
                    status.unchanged(),
                    status.rejected(),
                    status.expected(),
                    status.lastSuccess() == null ? null : status.lastSuccess().toString(),
                    status.failure());
        }
    }

    /** Asked from elsewhere, or through a server that asks for somebody else. */
    @ModelAttribute
    void fromThisMachineOnly(HttpServletRequest request) throws UnknownHostException {
        var local = InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        if (!local || request.getHeader(FORWARDED) != null || request.getHeader(FORWARDED_FOR) != null) {
            throw new NotFromThisMachineException();
        }
    }

    @GetMapping
    Answer status() {
        return new Answer(control.status().stream().map(View::of).toList());
    }

    @GetMapping("/backfills")
    List<Backfill> backfills() {
        return control.backfills();
    }

    @PostMapping(path = "/{name}/resume", consumes = MediaType.APPLICATION_JSON_VALUE)
    Outcome resume(@PathVariable String name) {
        return control.resume(name);
    }

    /** Reads rejected rows again; {@code reason} and {@code field} may say which. */
    @PostMapping(path = "/{name}/redrive", consumes = MediaType.APPLICATION_JSON_VALUE)
    Outcome redrive(@PathVariable String name, @RequestBody Map<String, String> asked) {
        return control.redrive(name, new Filter(reason(asked.get("reason")), asked.get("field")));
    }

    /** Reads the days from {@code from} to {@code to} again. */
    @PostMapping(path = "/{name}/backfills", consumes = MediaType.APPLICATION_JSON_VALUE)
    Backfill backfill(@PathVariable String name, @RequestBody Map<String, String> asked) {
        var from = day("from", asked.get("from"));
        var to = day("to", asked.get("to"));
        if (to.isBefore(from)) {
            throw new UnusableRequestException("expected a last day not before the first, " + from + ", found " + to);
        }
        return control.backfill(name, from, to);
    }

    private static @Nullable Reason reason(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return Reason.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new UnusableRequestException(
                    "expected a reason, one of " + Arrays.toString(Reason.values()) + ", found '" + text + "'");
        }
    }

    private static LocalDate day(String key, @Nullable String text) {
        try {
            return LocalDate.parse(String.valueOf(text));
        } catch (DateTimeException e) {
            throw new UnusableRequestException("expected '" + key + "', a day such as 2023-06-10, found " + text);
        }
    }

    /** Asked from elsewhere. */
    private static final class NotFromThisMachineException extends RuntimeException {
        private NotFromThisMachineException() {
            super("expected a request from this machine, found one from elsewhere");
        }
    }

    /** A request that says something that cannot be. */
    private static final class UnusableRequestException extends RuntimeException {
        private UnusableRequestException(String message) {
            super(message);
        }
    }

    @ExceptionHandler
    ProblemDetail elsewhere(NotFromThisMachineException fault) {
        return problem(HttpStatus.FORBIDDEN, "Only from this machine", fault);
    }

    @ExceptionHandler
    ProblemDetail unusable(UnusableRequestException fault) {
        return problem(HttpStatus.BAD_REQUEST, "Request cannot be used", fault);
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownSourceException fault) {
        return problem(HttpStatus.NOT_FOUND, "No such source", fault);
    }

    @ExceptionHandler
    ProblemDetail unsupported(UnsupportedBySourceException fault) {
        return problem(HttpStatus.CONFLICT, "Not supported by this kind of source", fault);
    }

    @ExceptionHandler
    ProblemDetail notReady(ControlNotReadyException fault) {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "Sources are not being pulled", fault);
    }

    private static ProblemDetail problem(HttpStatus status, String title, RuntimeException fault) {
        var problem = ProblemDetail.forStatusAndDetail(status, fault.getMessage());
        problem.setTitle(title);
        return problem;
    }
}
