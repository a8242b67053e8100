package vn.kip.report.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.kip.report.lookup.Rejections;

/** What could not be read as a record, page by page. */
@RestController
class RejectionsController {

    private static final int MOST = 1_000;

    /**
     * One page of faults.
     *
     * @param page from 0
     * @param total of all pages
     */
    record Page(long total, int page, int size, List<Rejections.Entry> rejections) {}

    private final Rejections rejections;

    RejectionsController(Rejections rejections) {
        this.rejections = rejections;
    }

    /** The faults of one source, or of all. */
    @GetMapping("/api/rejections")
    Page page(
            @RequestParam @Nullable String source,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size) {
        if (page < 0 || size < 1 || size > MOST) {
            throw new UnusableParameterException("expected a page from 0 and a size from 1 to " + MOST + ", found page "
                    + page + " and size " + size);
        }
        return new Page(rejections.count(source), page, size, rejections.page(source, size, (long) page * size));
    }
}
