package vn.kip.ingest.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.kip.domain.ledger.Rejection;
import vn.kip.domain.ledger.Rejection.Reason;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.record.SurveySlip;
import vn.kip.domain.wire.RecordCodec;
import vn.kip.ingest.delivery.Portion;
import vn.kip.ingest.mapping.Reading;
import vn.kip.ingest.settings.TrialProperties;
import vn.kip.ingest.status.RowCounts;
import vn.kip.ingest.status.SourceProgress;

class TrialDeliveriesTest {

    private static final Instant NOW = Instant.parse("2023-06-10T01:00:00Z");

    private final SourceProgress progress = new SourceProgress(Map.of("slips", RecordKind.SURVEY));
    private final TrialDeliveries deliveries =
            new TrialDeliveries(new TrialProperties(true, "slips", 3), progress, Clock.systemUTC());

    @Test
    void startsAtTheBeginningAndGoesOnWhereTheLastPortionEnded() {
        assertThat(deliveries.position("slips")).isEmpty();

        deliveries.deliver(portion(slip("P1")), false);

        assertThat(deliveries.position("slips")).isEqualTo("after");
        assertThat(deliveries.lateFinds("slips")).isZero();
        assertThat(deliveries.trial()).isTrue();
    }

    @Test
    void keepsTheFirstRowsOfEitherKindAndCountsAll() {
        var rows = deliveries.deliver(
                portion(
                        slip("P1"),
                        fault("rating"),
                        slip("P2"),
                        slip("P2"),
                        fault("rating"),
                        slip("P3"),
                        fault("agency"),
                        fault("rating")),
                false);

        var sample = deliveries.sample();
        assertThat(rows).isEqualTo(new RowCounts(4, 0, 4));
        assertThat(sample.accepted()).extracting(row -> row.key().id()).containsExactly("P1", "P2", "P2");
        assertThat(sample.refused()).extracting(Rejection::field).containsExactly("rating", "rating", "agency");
        assertThat(sample.counts()).isEqualTo(new Sample.Counts(4, 3, 4));
        assertThat(sample.faults())
                .containsExactly(
                        new Sample.Fault(Reason.UNKNOWN_CODE, "rating", 3),
                        new Sample.Fault(Reason.UNKNOWN_CODE, "agency", 1));
        assertThat(progress.all().get(0).pulled()).isEqualTo(8);
    }

    @Test
    void takesNothingMoreOnceItHasEnough() {
        var rows = IntStream.range(0, 3).mapToObj(i -> slip("P" + i)).toArray(Reading[]::new);
        deliveries.deliver(portion(rows), false);
        assertThat(deliveries.full()).isTrue();
        deliveries.end();

        assertThat(deliveries.deliver(portion(slip("P9")), false)).isEqualTo(RowCounts.NONE);
        assertThat(deliveries.sample().counts().rows()).isEqualTo(3);
    }

    private static Portion portion(Reading... readings) {
        var step = new Portion.Step("", "after", true, true, true, Portion.Scope.UNKNOWN);
        return new Portion("slips", "page 1", NOW, List.of(readings), 0, step);
    }

    private static Reading slip(String id) {
        var content = new SurveySlip("H33", "", NOW, "SATISFIED");
        return new Reading.Accepted(
                new RecordKey("phu-quoc", RecordKind.SURVEY, id), RecordCodec.encode(content), null, "line 2");
    }

    private static Reading fault(String field) {
        return new Reading.Refused(
                new Rejection("slips", RecordKind.SURVEY, "line 3", "", Reason.UNKNOWN_CODE, field, "9", "one of 1"),
                null);
    }
}
