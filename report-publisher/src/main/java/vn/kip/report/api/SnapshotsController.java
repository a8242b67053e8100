package vn.kip.report.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.kip.report.lookup.Snapshots;

/** The published snapshots. */
@RestController
@RequestMapping("/api/snapshots")
class SnapshotsController {

    private final Snapshots snapshots;

    SnapshotsController(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** All of them, the latest first. */
    @GetMapping
    List<Snapshots.Entry> all() {
        return snapshots.all();
    }

    /** The latest revision of a period, byte by byte as it was published. */
    @GetMapping("/{unit}/{calendar}/{period}")
    ResponseEntity<byte[]> latest(
            @PathVariable String unit, @PathVariable String calendar, @PathVariable String period) {
        return content(unit, calendar, period, null);
    }

    /** One revision, byte by byte as it was published. */
    @GetMapping("/{unit}/{calendar}/{period}/{revision}")
    ResponseEntity<byte[]> revision(
            @PathVariable String unit,
            @PathVariable String calendar,
            @PathVariable String period,
            @PathVariable int revision) {
        return content(unit, calendar, period, revision);
    }

    private ResponseEntity<byte[]> content(String unit, String calendar, String period, @Nullable Integer revision) {
        var content = snapshots
                .content(unit, calendar, period, revision)
                .orElseThrow(() -> new NoSuchSnapshotException(unit, calendar, period, revision));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache())
                .body(content.getBytes(StandardCharsets.UTF_8));
    }
}
