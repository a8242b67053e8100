package vn.kip.report.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.kip.domain.doubt.DoubtfulPattern;
import vn.kip.domain.doubt.Lateness;
import vn.kip.domain.index766.CitizenSatisfaction;

class ReviewTest {

    private static final Review.Flagged FIRST = new Review.Flagged("A0", "phu-quoc", "H-2");
    private static final Review.Flagged SECOND = new Review.Flagged("A1", "kien-giang", "H-9");
    private static final Review.Flagged THIRD = new Review.Flagged("A1", "phu-quoc", "H-1");
    private static final Review.Flagged FOURTH = new Review.Flagged("A1", "phu-quoc", "H-3");

    @Test
    void countsAllOfAFindingAndListsTheFirstByAgencyAndKey() {
        var finding = Review.Finding.of(DoubtfulPattern.REOPENED, List.of(FOURTH, THIRD, SECOND, FIRST), 3);

        assertThat(finding.listed()).containsExactly(FIRST, SECOND, THIRD);
        assertThat(finding.byAgency()).isEqualTo(Map.of("A0", 1L, "A1", 3L));
        assertThat(finding.dossiers()).isEqualTo(4);
        assertThat(finding.cut()).isTrue();
        assertThat(Review.Finding.of(DoubtfulPattern.REOPENED, List.of(FIRST), 1)
                        .cut())
                .isFalse();
    }

    @Test
    void leavesOutWhatNoDossierShows() {
        var review = new Review(
                new TreeMap<>(Map.of("A0", new Lateness(1, 2, 0, 0, 0, 0), "A1", new Lateness(3, 0, 1, 5, 4, 6))),
                List.of(
                        Review.Finding.of(DoubtfulPattern.REOPENED, List.of(THIRD), 9),
                        Review.Finding.of(DoubtfulPattern.LATE_RECEIPT, List.of(), 9)),
                new CitizenSatisfaction(0, 0, 0, 0));

        assertThat(review.lateness()).isEqualTo(new Lateness(4, 2, 1, 5, 4, 6));
        assertThat(review.found()).extracting(Review.Finding::pattern).containsExactly(DoubtfulPattern.REOPENED);
        assertThat(review.agencies()).containsExactly("A1");
    }
}
