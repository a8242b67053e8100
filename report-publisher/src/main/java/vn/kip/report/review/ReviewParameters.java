package vn.kip.report.review;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import vn.kip.domain.contribution.TimingRule;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.period.PeriodWindow;

/** The rules of a review, as its queries are given them. */
final class ReviewParameters {

    /** Stamps before it are numbers of observations and no moments: see {@link vn.kip.domain.record.Version}. */
    private static final Instant FIRST_STAMP = Instant.parse("1971-01-01T00:00:00Z");

    private final ZoneId zone;
    private final Map<String, Object> constant = new HashMap<>();

    ReviewParameters(Catalogue catalogue) {
        var counting = catalogue.rules();
        var review = catalogue.review();
        var timing = catalogue.officialTiming();
        this.zone = counting.zone();
        constant.put("zone", zone.getId());
        constant.put("levels", counting.scale().levels().toArray(String[]::new));
        constant.put("satisfied", counting.satisfied().toArray(String[]::new));
        constant.put("noOpinion", counting.noOpinion().toArray(String[]::new));
        constant.put("instant", timing.compare() == TimingRule.Compare.INSTANT);
        constant.put("original", timing.due() == TimingRule.DueDate.ORIGINAL);
        constant.put("firstStamp", FIRST_STAMP.atOffset(ZoneOffset.UTC));
        constant.put("lateEntry", review.entry().tolerated().toString());
        constant.put("noticeDays", review.reappointments().noticeDays());
        constant.put("reappointments", review.reappointments().atMost());
        constant.put("supplements", review.supplements().atMost());
        constant.put("bulkDays", review.bulk().days());
        constant.put("bulkAtLeast", review.bulk().atLeast());
        constant.put("bulkTimes", review.bulk().times());
        constant.put("duplicatesWithin", review.duplicatesWithin().toString());
    }

    /** The rules with the boundaries of a period. */
    Map<String, Object> of(PeriodWindow window) {
        var parameters = new HashMap<>(constant);
        parameters.put("startAt", window.period().start().atStartOfDay(zone).toOffsetDateTime());
        parameters.put("untilAt", window.until().atStartOfDay(zone).toOffsetDateTime());
        parameters.put("untilDay", window.until());
        parameters.put("endDay", window.period().end());
        return parameters;
    }
}
