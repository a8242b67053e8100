package vn.kip.report.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.ledger.Rejection.Reason;
import vn.kip.domain.record.RecordKind;
import vn.kip.report.lookup.Rejections;

/** What could not be read as a record, page by page. */
@RestController
class RejectionsController {

    private static final int MOST = 1_000;
    private static final int USUAL = 100;

    /**
     * One page of faults.
     *
     * @param page from 0
     * @param total of all pages
     */
    record Page(long total, int page, int size, List<Rejections.Entry> rejections) {}

    /**
     * Which faults are asked for; what is null is not asked about.
     *
     * @param since the day, or the moment in ISO 8601, since when a fault was first met
     */
    record Asked(
            @Nullable String source,
            @Nullable String kind,
            @Nullable String reason,
            @Nullable String field,
            @Nullable String since,
            @Nullable Integer page,
            @Nullable Integer size) {}

    private final Rejections rejections;
    private final Catalogue catalogue;

    RejectionsController(Rejections rejections, Catalogue catalogue) {
        this.rejections = rejections;
        this.catalogue = catalogue;
    }

    /** The faults of one source or of all, of one kind of record, reason or field, since a day. */
    @GetMapping("/api/rejections")
    Page page(Asked asked) {
        int page = Objects.requireNonNullElse(asked.page, 0);
        int size = Objects.requireNonNullElse(asked.size, USUAL);
        if (page < 0 || size < 1 || size > MOST) {
            throw new UnusableParameterException("expected a page from 0 and a size from 1 to " + MOST + ", found page "
                    + page + " and size " + size);
        }
        var filter = new Rejections.Filter(
                asked.source, kind(asked.kind), reason(asked.reason), asked.field, since(asked.since));
        return new Page(rejections.count(filter), page, size, rejections.page(filter, size, (long) page * size));
    }

    private static @Nullable String kind(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return RecordKind.ofCode(text.toLowerCase(Locale.ROOT))
                .map(RecordKind::code)
                .orElseThrow(() -> new UnusableParameterException("expected a kind, one of "
                        + Arrays.stream(RecordKind.values())
                                .map(RecordKind::code)
                                .toList()
                        + ", found '" + text + "'"));
    }

    private static @Nullable String reason(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var name = text.toUpperCase(Locale.ROOT);
        if (Arrays.stream(Reason.values()).map(Reason::name).noneMatch(name::equals)) {
            throw new UnusableParameterException(
                    "expected a reason, one of " + Arrays.toString(Reason.values()) + ", found '" + text + "'");
        }
        return name;
    }

    private @Nullable Instant since(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text)
                            .atStartOfDay(catalogue.rules().zone())
                            .toInstant();
        } catch (DateTimeException e) {
            throw new UnusableParameterException(
                    "expected 'since', a day such as 2023-06-10 or a moment such as 2023-06-10T01:00:00Z, found '"
                            + text + "'");
        }
    }
}
