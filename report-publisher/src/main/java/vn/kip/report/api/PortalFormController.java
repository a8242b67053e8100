package vn.kip.report.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.UnknownHostException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.kip.domain.snapshot.Approval;
import vn.kip.report.portal.PortalForms;

/** Takes a portal's form II.06a, which that of Kip has to agree with: from programs on this machine alone. */
@RestController
@RequestMapping("/api/periods/{calendar}/{code}/portal-form")
class PortalFormController {

    private final PortalForms forms;
    private final NamedPeriods periods;

    PortalFormController(PortalForms forms, NamedPeriods periods) {
        this.forms = forms;
        this.periods = periods;
    }

    /** What was taken. */
    record Taken(int lines) {}

    /** It wants JSON, which no page of another site can send without being asked first. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Taken give(
            @PathVariable String calendar,
            @PathVariable String code,
            @RequestBody Map<String, Object> form,
            HttpServletRequest request)
            throws UnknownHostException {
        ThisMachine.check(request);
        try {
            var read = PortalForms.read(form);
            if (read.lines().isEmpty()) {
                throw new UnusableParameterException("form: expected at least one line, found none");
            }
            forms.give(periods.key(calendar, code), read, person(form.get("by")));
            return new Taken(read.lines().size());
        } catch (IllegalArgumentException e) {
            throw new UnusableParameterException(String.valueOf(e.getMessage()));
        }
    }

    /** It is no longer asked for. */
    @PostMapping(path = "/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
    Taken withdraw(
            @PathVariable String calendar,
            @PathVariable String code,
            @RequestBody Map<String, Object> withdrawal,
            HttpServletRequest request)
            throws UnknownHostException {
        ThisMachine.check(request);
        forms.withdraw(periods.key(calendar, code), person(withdrawal.get("by")));
        return new Taken(0);
    }

    private static String person(@Nullable Object by) {
        if (by instanceof String name && !name.isBlank() && name.length() <= Approval.LONGEST_APPROVER) {
            return name.strip();
        }
        throw new UnusableParameterException("by: expected the name of a person on one line of at most "
                + Approval.LONGEST_APPROVER + " characters, found none");
    }
}
