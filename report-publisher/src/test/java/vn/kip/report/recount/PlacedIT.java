package vn.kip.report.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kip.report.fixture.DossierHistory.moment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.period.PeriodCalendar;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.record.RecordVersion;
import vn.kip.domain.record.SurveySlip;
import vn.kip.domain.record.Version;
import vn.kip.domain.wire.RecordCodec;
import vn.kip.report.fixture.Catalogues;
import vn.kip.report.fixture.Messages;
import vn.kip.report.fixture.TestReadModel;

/** What a code means, by the recount's own reading of it. */
class PlacedIT {

    private static final Catalogue CATALOGUE = Catalogues.withUnits("""
            id,code,name,validFrom,validTo
            ,31078,Phường,,2023-02-28
            ,31078,Đặc khu,2023-03-01,
            tnmt,H56.22.17,Phòng TN&MT,,
            tnmt,pq-tnmt,Phòng TN&MT,2023-02-01,2023-02-28
            ,ĐK-1,Văn phòng,,
            ,H99,Sở,2024-01-01,
            """, "");

    private static final PeriodWindow WINDOW =
            PeriodWindow.whole(PeriodCalendar.CALENDAR, PeriodCalendar.CALENDAR.period("2023-H1"));

    private final TestReadModel model = new TestReadModel(CATALOGUE);
    private final List<RecordVersion> versions = new ArrayList<>();

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void isAUnitOnTheDaysOnWhichItHoldsTheCode() {
        rated("31078", "2023-02-28T23:59:59");
        rated("31078", "2023-03-01T00:00:00");
        rated(" 31078\u00a0", "2023-03-02T09:00:00");
        // one unit by two codes, in both orders of one of them
        rated("000.17.22.H56", "2023-02-10T09:00:00");
        rated("h56 . 22 . 17", "2023-02-10T09:00:00");
        rated("PQ-TNMT", "2023-02-10T09:00:00");
        rated("PQ-TNMT", "2023-03-01T09:00:00");
        rated("pq-tnmt", "2023-03-01T09:00:00");
        rated("ĐK-1", "2023-03-01T09:00:00");
        rated("đK-1", "2023-03-01T09:00:00");
        rated("H99", "2023-03-01T09:00:00");

        assertThat(recounted())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "31078", 1L,
                        "31078@2023-03-01", 2L,
                        "tnmt", 3L,
                        "PQ-TNMT", 1L,
                        "pq-tnmt", 1L,
                        "ĐK-1", 1L,
                        "đK-1", 1L,
                        "H99", 1L));
        assertThat(recounted()).isEqualTo(placed());
    }

    @Test
    void spellsCodesLikeTheDomainDoes() {
        List.of(
                        "31078?",
                        "tnmt",
                        "x?",
                        "000.00.H57",
                        "H57.00.22",
                        "22.00.H57",
                        "17 . 22 . H57",
                        "H57\u00a0.\t22",
                        "000.000",
                        "0",
                        ".H57.",
                        "H57..22",
                        "H57.H58",
                        "00.H57.H58.00",
                        "H570.22",
                        "22.H570",
                        "H5.22",
                        "22.H57.x-1",
                        "đ.22.H57",
                        "A.B.C",
                        "1.2",
                        "PQ-KT",
                        "a b",
                        "x|y%")
                .forEach(code -> rated(code, "2023-03-05T09:00:00"));

        assertThat(recounted()).isEqualTo(placed());
        // and the table has something to say: a key that reads otherwise than the code
        assertThat(placed()).containsKeys("31078??", "tnmt?", "x??", "H57", "H57.22", "H57.00.22");
    }

    private void rated(String agency, String at) {
        var slip = new SurveySlip(agency, "", moment(at), "SATISFIED");
        versions.add(new RecordVersion(
                new RecordKey("phu-quoc", RecordKind.SURVEY, "S-" + versions.size()),
                new Version(0, moment(at), 1, RecordCodec.hash(slip)),
                "file",
                "row",
                slip));
    }

    private Map<String, Long> recounted() {
        model.readModel().write(new Messages().versions(versions));
        var byAgency = new TreeMap<String, Long>();
        model.recount().of(WINDOW).forEach((group, count) -> {
            if (group.kind() == RecordKind.SURVEY && group.figure().equals("rated")) {
                byAgency.merge(group.agency(), count, Long::sum);
            }
        });
        return byAgency;
    }

    private Map<String, Long> placed() {
        var byAgency = new TreeMap<String, Long>();
        for (var version : versions) {
            var slip = (SurveySlip) Objects.requireNonNull(version.content());
            var day = CATALOGUE.rules().day(slip.ratedAt());
            byAgency.merge(CATALOGUE.rules().agency(slip.agency(), day), 1L, Long::sum);
        }
        return byAgency;
    }
}
