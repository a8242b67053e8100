package vn.kip.report.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.period.ReportingPeriod;
import vn.kip.domain.remedy.RemedyInput;
import vn.kip.report.figures.PartNames;
import vn.kip.report.remedy.Remedies;
import vn.kip.report.remedy.RemedyRow;

/**
 * What is done about the objectives of a period. Everybody may read it; it is entered by programs on this machine alone, and in a
 * format that no page of another site can send without being asked first.
 */
@RestController
@RequestMapping("/api/periods/{calendar}/{code}/remedial-actions")
class RemediesController {

    private final Remedies remedies;
    private final Catalogue catalogue;
    private final NamedPeriods periods;

    RemediesController(Remedies remedies, Catalogue catalogue, NamedPeriods periods) {
        this.remedies = remedies;
        this.periods = periods;
        this.catalogue = catalogue;
    }

    /**
     * Actions that are entered together: all of them or none.
     *
     * @param by the person who enters them
     */
    record Entries(@Nullable String by, @Nullable List<Entry> actions) {}

    /**
     * An action, as {@link RemedyInput} says.
     *
     * @param edit number of the edit that was seen; without it the latest is taken for seen
     */
    record Entry(
            @Nullable String id,
            @Nullable String indicator,
            @Nullable String action,
            @Nullable String agency,
            @Nullable String deadline,
            @Nullable String status,
            @Nullable Integer edit) {

        private RemedyRow row(String place) {
            return new RemedyRow(
                    place,
                    new RemedyInput(
                            Objects.requireNonNullElse(id, ""),
                            Objects.requireNonNullElse(indicator, ""),
                            Objects.requireNonNullElse(action, ""),
                            Objects.requireNonNullElse(agency, ""),
                            Objects.requireNonNullElse(deadline, ""),
                            Objects.requireNonNullElse(status, "")),
                    edit == null ? 0 : edit);
        }
    }

    /** What has come of it. */
    record Entered(int edits, RemedyFigures report) {}

    @GetMapping
    ResponseEntity<RemedyFigures> actions(@PathVariable String calendar, @PathVariable String code) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(figures(periods.of(calendar, code)));
    }

    /** Who has entered what and when, for the reports of the calendar up to this one and after it. */
    @GetMapping("/edits")
    ResponseEntity<List<RemedyFigures.Edit>> edits(@PathVariable String calendar, @PathVariable String code) {
        var report = periods.of(calendar, code);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(remedies.history(report.calendar()).stream()
                        .map(RemedyFigures.Edit::of)
                        .toList());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Entered enter(
            @PathVariable String calendar,
            @PathVariable String code,
            @RequestBody Entries entries,
            HttpServletRequest request)
            throws UnknownHostException {
        ThisMachine.check(request);
        var report = periods.of(calendar, code);
        var actions = entries.actions();
        if (actions == null || actions.isEmpty()) {
            throw new UnusableParameterException("expected actions, found none");
        }
        var rows = actions.stream()
                .map(entry -> entry.row(actions.size() == 1 ? "" : "action " + (actions.indexOf(entry) + 1)))
                .toList();
        var added = remedies.add(report, rows, Objects.requireNonNullElse(entries.by(), ""));
        return new Entered(added, figures(report));
    }

    /**
     * The same of a CSV file in UTF-8.
     *
     * @param file its name, for messages
     */
    @PostMapping(consumes = "text/csv")
    Entered enter(
            @PathVariable String calendar,
            @PathVariable String code,
            @RequestParam String by,
            @RequestParam(defaultValue = "CSV") String file,
            @RequestBody byte[] text,
            HttpServletRequest request)
            throws UnknownHostException {
        ThisMachine.check(request);
        var report = periods.of(calendar, code);
        return new Entered(remedies.add(report, file, new String(text, StandardCharsets.UTF_8), by), figures(report));
    }

    private RemedyFigures figures(ReportingPeriod report) {
        return RemedyFigures.of(report, remedies.isEditable(report), remedies.of(report), new PartNames(catalogue));
    }
}
