package vn.kip.report.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.kip.report.feed.RuleSetRemoval;
import vn.kip.report.readmodel.RuleSet;
import vn.kip.report.readmodel.RuleSets;

/** The sets of counting rules, and the confirmation of those that are shown: for programs on this machine alone. */
@RestController
@RequestMapping("/api/rules")
class RulesController {

    private final RuleSets ruleSets;
    private final RuleSetRemoval removal;

    RulesController(RuleSets ruleSets, RuleSetRemoval removal) {
        this.ruleSets = ruleSets;
        this.removal = removal;
    }

    /** All sets, the oldest first. */
    record Answer(List<View> sets) {}

    /**
     * One set.
     *
     * @param percent how much of the records had been counted by it when that was last looked at
     * @param cells rows that its figures are summed up from
     */
    record View(String id, Instant since, String stage, int percent, long cells) {}

    /** What a confirmation has removed, by the ids of the sets. */
    record Confirmation(List<String> removed) {}

    @GetMapping
    ResponseEntity<Answer> sets() {
        var views = ruleSets.all().stream()
                .map(set -> new View(set.id(), set.since(), set.stage().name(), set.percent(), ruleSets.cells(set)))
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Answer(views));
    }

    /** Removes what is only kept. It wants JSON, which no page of another site can send without being asked first. */
    @PostMapping(path = "/confirm", consumes = MediaType.APPLICATION_JSON_VALUE)
    Confirmation confirm(HttpServletRequest request) throws UnknownHostException {
        ThisMachine.check(request);
        return new Confirmation(removal.confirm().stream().map(RuleSet::id).toList());
    }
}
