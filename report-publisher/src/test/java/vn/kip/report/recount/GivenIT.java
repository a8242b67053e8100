package vn.kip.report.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import vn.kip.domain.lifecycle.Channel;
import vn.kip.domain.lifecycle.DossierStatus;
import vn.kip.domain.lifecycle.Due;
import vn.kip.domain.lifecycle.Supplement;
import vn.kip.domain.period.PeriodCalendar;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.record.Dossier;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.record.RecordVersion;
import vn.kip.domain.record.Version;
import vn.kip.domain.wire.RecordCodec;
import vn.kip.report.fixture.Catalogues;
import vn.kip.report.fixture.Messages;
import vn.kip.report.fixture.TestReadModel;

/**
 * Due dates by the time limit, to the second: in SQL as in the domain, for dossiers with all that moves them, most of it at the
 * edges of sessions and days, some of it at the edges of the years whose days off are known.
 */
class GivenIT {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int DOSSIERS = 2_000;

    /** With a limit of its own that says nothing beside a national one, and the other way round. */
    private static final String LIMITS = """
            MaTTHC,ThoiHan,DonViThoiHan,TuNgay,DenNgay
            1.000001,5,ngày làm việc,,
            1.000001.000.00.00.H33,,,,
            1.000001.000.00.00.H56,7,ngày,2023-03-01,2023-03-31
            1.000002,10,ngày,,2023-02-28
            1.000002,8,ngày,2023-03-01,
            1.000003,1,tháng,,
            1.000004,4,giờ,,
            1.000005,,trong ngày,,
            1.000006,20,giờ làm việc,,
            1.000007,,,,
            1.000007.000.00.00.H33,3,ngày làm việc,,
            1.000008,0,giờ,,
            """;

    private static final List<String> PROCEDURES = List.of(
            "1.000001",
            "1.000001.000.00.00.H33",
            "1.000001.000.00.00.H56",
            "1.000002",
            "1.000003",
            "1.000004",
            "1.000005",
            "1.000006",
            "1.000007",
            "1.000007.000.00.00.H33",
            "1.000008",
            "9.999999");

    private static final List<LocalTime> TIMES = List.of(
            LocalTime.of(0, 0),
            LocalTime.of(6, 59, 59),
            LocalTime.of(7, 0),
            LocalTime.of(11, 30),
            LocalTime.of(11, 30, 1),
            LocalTime.of(12, 0),
            LocalTime.of(13, 30),
            LocalTime.of(15, 0),
            LocalTime.of(15, 0, 1),
            LocalTime.of(16, 59, 59, 900_000_000),
            LocalTime.of(17, 0),
            LocalTime.of(17, 0, 0, 400_000_000),
            LocalTime.of(17, 0, 1),
            LocalTime.of(23, 59, 59));

    private final Random random = new Random(20230605);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "supplement: RESTART",
                "supplement: EXTEND",
                "supplement: SUBTRACT",
                "{supplement: RESTART, dueTime: END_OF_DAY, transferUntil: '15:00'}",
                "{supplement: RESTART, dueTime: RECEIPT_TIME, office: {sessions: ['08:00-12:00', '13:00-16:30']}}",
                "{supplement: EXTEND, dueTime: RECEIPT_TIME}",
                "{supplement: SUBTRACT, dueTime: RECEIPT_TIME, transferUntil: '15:00', office: {friday: ['08:00-11:30'],"
                        + " wednesday: ['07:30-11:00', '13:00-15:00', '15:30-18:00']}}",
                "{supplement: SUBTRACT, dueTime: END_OF_DAY, office: {sessions: ['08:00-16:00']}}",
            })
    void isTheSameInBothWays(String choices) {
        var more = choices.replaceAll("^\\{|}$", "");
        var catalogue =
                Catalogues.of(Catalogues.FIVE_OBJECTIVES + "workingCalendar: {limits: l.csv, " + more + "}\n", LIMITS);
        var expected = new TreeMap<String, Instant>();
        var versions = new ArrayList<RecordVersion>();
        for (int number = 0; number < DOSSIERS; number++) {
            var id = "H-" + number;
            var dossier = dossier();
            versions.add(version(id, dossier));
            if (dossier.status().accepted()) {
                catalogue.rules().dossiers().given(dossier).ifPresent(due -> expected.put(id, ((Due.At) due).at()));
            }
        }
        try (var model = new TestReadModel(catalogue)) {
            model.readModel().write(new Messages().versions(versions));
            var parameters = new RuleParameters(catalogue.rules()).of(window());

            assertThat(expected).hasSizeBetween(DOSSIERS / 3, DOSSIERS * 3 / 4);
            var sql = Recount.given(catalogue.rules().dossiers());
            assertThat(given(model, sql, parameters)).isEqualTo(expected);
        }
    }

    private static TreeMap<String, Instant> given(TestReadModel model, String sql, Map<String, Object> parameters) {
        var found = new TreeMap<String, Instant>();
        new NamedParameterJdbcTemplate(model.jdbc()).query(sql, parameters, row -> {
            found.put(
                    row.getString("id"),
                    row.getObject("given_at", OffsetDateTime.class).toInstant());
        });
        return found;
    }

    private static PeriodWindow window() {
        return PeriodWindow.whole(PeriodCalendar.CALENDAR, PeriodCalendar.CALENDAR.period("2023-H1"));
    }

    private Dossier dossier() {
        var received = moment(day());
        var supplements = new ArrayList<Supplement>();
        for (int count = random.nextInt(4); count > 0; count--) {
            supplements.add(supplement(received));
        }
        var status = DossierStatus.values()[random.nextInt(DossierStatus.values().length)];
        var end = status.ended() ? later(received, 30) : null;
        return new Dossier(
                status,
                "x",
                PROCEDURES.get(random.nextInt(PROCEDURES.size())),
                "S0",
                Channel.ONLINE,
                "A0",
                "A0",
                null,
                received,
                random.nextInt(20) == 0 ? new Due.On(LocalDate.of(2023, 6, 5)) : null,
                List.of(),
                end,
                null,
                supplements);
    }

    /** Sometimes before the receipt, of no length, or back before it was asked for. */
    private Supplement supplement(Instant received) {
        var requested = later(received.minus(Duration.ofDays(1)), 15);
        return new Supplement(
                requested,
                switch (random.nextInt(6)) {
                    case 0 -> null;
                    case 1 -> requested.plusMillis(random.nextInt(3) * 400L);
                    case 2 -> requested.minusSeconds(random.nextInt(2));
                    default -> later(requested, 8);
                });
    }

    private LocalDate day() {
        return switch (random.nextInt(12)) {
            case 0 -> LocalDate.of(2018, 12, 27).plusDays(random.nextInt(9));
            case 1 -> LocalDate.of(2027, 12, 10).plusDays(random.nextInt(25));
            default -> LocalDate.of(2022, 12, 10).plusDays(random.nextInt(170));
        };
    }

    private Instant later(Instant from, int days) {
        var moment = moment(from.atZone(ZONE).toLocalDate().plusDays(random.nextInt(days)));
        return moment.isBefore(from) ? from.plusSeconds(random.nextInt(100_000)) : moment;
    }

    private Instant moment(LocalDate day) {
        var time = random.nextInt(3) == 0
                ? LocalTime.ofSecondOfDay(random.nextInt(24 * 60 * 60))
                : TIMES.get(random.nextInt(TIMES.size()));
        return day.atTime(time).atZone(ZONE).toInstant();
    }

    private static RecordVersion version(String id, Dossier dossier) {
        return new RecordVersion(
                new RecordKey("phu-quoc", RecordKind.DOSSIER, id),
                new Version(0, Instant.parse("2023-06-05T00:00:00Z"), 1, RecordCodec.hash(dossier)),
                "source-dossier",
                "row " + id,
                dossier);
    }
}
