package vn.kip.report.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kip.domain.organisation.OrganisationView.Kind.AS_IT_IS_NOW;
import static vn.kip.domain.organisation.OrganisationView.Kind.AS_IT_WAS;
import static vn.kip.report.fixture.DossierHistory.moment;
import static vn.kip.report.fixture.DossierHistory.received;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.kip.domain.indicator.Breakdown;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.indicator.IndicatorResult;
import vn.kip.domain.indicator.IndicatorResult.Part;
import vn.kip.domain.indicator.IndicatorResult.RollUp;
import vn.kip.domain.lifecycle.Due;
import vn.kip.domain.lifecycle.PetitionStatus;
import vn.kip.domain.organisation.OrganisationView;
import vn.kip.domain.period.PeriodCalendar;
import vn.kip.domain.period.PeriodWindow;
import vn.kip.domain.record.InternalAudit;
import vn.kip.domain.record.Petition;
import vn.kip.domain.record.RecordContent;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.record.RecordVersion;
import vn.kip.domain.record.SurveySlip;
import vn.kip.domain.record.Version;
import vn.kip.domain.wire.RecordCodec;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.fixture.Catalogues;
import vn.kip.report.fixture.DossierHistory;
import vn.kip.report.fixture.DumbCells;
import vn.kip.report.fixture.Messages;
import vn.kip.report.fixture.TestReadModel;
import vn.kip.report.json.Json;
import vn.kip.report.recount.GroupFigure;

/**
 * The second half-year of 2025 (15 June to 14 December, NĐ 09/2019 article 12), in the middle of which Kiên Giang went up
 * into An Giang and Phú Quốc became two special zones: by cells and by SQL, against sums worked out by hand.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StraddlingHalfYearIT {

    private static final Catalogue CATALOGUE = Catalogues.withUnits(Catalogues.kienGiang(), "");
    private static final PeriodCalendar CALENDAR = PeriodCalendar.DECREE_09_2019;
    private static final PeriodWindow WINDOW = PeriodWindow.whole(CALENDAR, CALENDAR.period("2025-H2"));

    private final TestReadModel model = new TestReadModel(CATALOGUE);
    private final List<RecordVersion> versions = new ArrayList<>();

    /** Both on time and late, of old units and of those that took their codes. */
    @BeforeAll
    void write() {
        onTime("P. An Thới, carried over", "31081", "2025-06-10T09:00");
        late("P. Dương Đông, ended after it", "31078", "2025-06-20T09:00");
        onTime("P. Dương Đông, its last minute", "31078", "2025-06-30T23:59:59");
        late("ĐK Phú Quốc, its first moment", "31078", "2025-07-01T00:00");
        onTime("ĐK Phú Quốc", "31078", "2025-07-02T09:00");
        onTime("xã Thổ Châu", "31105", "2025-06-20T09:00");
        onTime("ĐK Thổ Châu", "31105", "2025-07-01T09:00");
        late("the city", "911", "2025-06-25T09:00");
        onTime("tỉnh Kiên Giang", "91", "2025-06-20T09:00");
        onTime("tỉnh An Giang", "91", "2025-12-01T09:00");
        onTime("a code that has ended", "31081", "2025-07-02T09:00");
        onTime("not in the list", "H33.17", "2025-07-02T09:00");
        late("not in the list, in the old order", "000.00.17.H33", "2025-07-02T09:00");
        others();

        var messages = new Messages();
        model.readModel().write(messages.versions(versions));
        model.readModel().write(messages.cells(DumbCells.of(CATALOGUE.rules(), versions)));
    }

    private void others() {
        add("S-1", new SurveySlip("31078", "", moment("2025-06-30T23:59"), "SATISFIED"));
        add("S-2", new SurveySlip("31078", "", moment("2025-07-01T00:00"), "NEUTRAL"));
        add("K-1", petition("2025-06-30T23:59", "2025-07-05T09:00"));
        add("K-2", petition("2025-07-01T00:00", "2025-07-05T09:00"));
        add("A-1", new InternalAudit("CT", "31078", day("2025-06-30"), day("2025-07-10")));
        add("A-2", new InternalAudit("CT", "31078", day("2025-07-01"), null));
    }

    @AfterAll
    void close() {
        model.close();
    }

    @Test
    void countsEachDossierForTheUnitOfItsDay() {
        assertThat(shares(dossiers().breakdowns().getOrDefault(Breakdown.AGENCY, List.of())))
                .containsExactly(
                        "31078 1/2",
                        "31078@2025-07-01 1/2",
                        "31081 1/1",
                        "31081? 1/1",
                        "31105 1/1",
                        "31105@2025-07-01 1/1",
                        "91 1/1",
                        "911 0/1",
                        "91@2025-07-01 1/1",
                        "H33.17 1/2");
        assertThat(dossiers().official().fraction()).hasToString("Fraction[numerator=9, denominator=13]");
    }

    @Test
    void addsUpByDistrictWhereThereWereDistricts() {
        assertThat(shares(rollUp(AS_IT_WAS, "DISTRICT")))
                .containsExactly(
                        "31078@2025-07-01 1/2",
                        "31081? 1/1",
                        "31105@2025-07-01 1/1",
                        "91 1/1",
                        // Dương Đông 1/2, An Thới 1/1, Thổ Châu 1/1 and the city itself 0/1
                        "911 3/5",
                        "91@2025-07-01 1/1",
                        "H33.17 1/2");
    }

    @Test
    void addsUpByProvinceAsItWas() {
        assertThat(shares(rollUp(AS_IT_WAS, "PROVINCE")))
                .containsExactly(
                        "31081? 1/1",
                        // 3/5 of the district and 1/1 of the province itself
                        "91 4/6",
                        // zones 1/2 and 1/1, and 1/1
                        "91@2025-07-01 3/4",
                        "H33.17 1/2");
    }

    @Test
    void countsEachDossierForWhatHasBecomeOfItsUnit() {
        assertThat(shares(rollUp(AS_IT_IS_NOW, "")))
                .containsExactly(
                        // Dương Đông 1/2, An Thới 1/1, the zone itself 1/2
                        "31078@2025-07-01 3/5",
                        "31081? 1/1",
                        "31105@2025-07-01 2/2",
                        // Kiên Giang 1/1, An Giang 1/1, and the city 0/1, which was split
                        "91@2025-07-01 2/3",
                        "H33.17 1/2");
    }

    @Test
    void addsUpByProvinceAsItIsNow() {
        assertThat(shares(rollUp(AS_IT_IS_NOW, "PROVINCE")))
                .containsExactly("31081? 1/1", "91@2025-07-01 7/10", "H33.17 1/2");
    }

    @Test
    void hasNoOtherRollUps() {
        assertThat(dossiers().rollUps())
                .extracting(rollUp -> rollUp.grouping().view().kind() + " "
                        + rollUp.grouping().level() + " "
                        + rollUp.grouping().view().day())
                .containsExactly(
                        "AS_IT_WAS DISTRICT 2025-12-14",
                        "AS_IT_WAS PROVINCE 2025-12-14",
                        "AS_IT_IS_NOW  2025-07-01",
                        "AS_IT_IS_NOW PROVINCE 2025-07-01");
    }

    @Test
    void isTheSameInSql() {
        var recounted = notZero(model.recount().of(WINDOW));

        assertThat(recounted).isEqualTo(CellFigures.of(model.rollUp().tallies(WINDOW)));
        assertThat(byAgency(recounted, RecordKind.DOSSIER, "c7 INSTANT_CURRENT"))
                .isEqualTo(Map.of(
                        "31078", 2L,
                        "31078@2025-07-01", 2L,
                        "31081", 1L,
                        "31081?", 1L,
                        "31105", 1L,
                        "31105@2025-07-01", 1L,
                        "91", 1L,
                        "911", 1L,
                        "91@2025-07-01", 1L,
                        "H33.17", 2L));
        assertThat(byAgency(recounted, RecordKind.DOSSIER, "c10 INSTANT_CURRENT"))
                .isEqualTo(Map.of("31078", 1L, "31078@2025-07-01", 1L, "911", 1L, "H33.17", 1L));
    }

    @Test
    void countsOtherRecordsForTheUnitOfTheirDayToo() {
        var recounted = notZero(model.recount().of(WINDOW));

        assertThat(byAgency(recounted, RecordKind.SURVEY, "rated"))
                .isEqualTo(Map.of("31078", 1L, "31078@2025-07-01", 1L));
        assertThat(byAgency(recounted, RecordKind.SURVEY, "satisfied")).isEqualTo(Map.of("31078", 1L));
        assertThat(byAgency(recounted, RecordKind.PETITION, "cohort_on_time"))
                .isEqualTo(Map.of("31078", 1L, "31078@2025-07-01", 1L));
        assertThat(byAgency(recounted, RecordKind.AUDIT, "planned"))
                .isEqualTo(Map.of("31078", 1L, "31078@2025-07-01", 1L));
        // after the change, but of the ward that it was planned for
        assertThat(byAgency(recounted, RecordKind.AUDIT, "performed")).isEqualTo(Map.of("31078", 1L));
    }

    @Test
    void passesTheGatesInEachView() {
        var figures = figures();

        assertThat(new Gates().forms(figures).breakdowns(figures.results()).failures())
                .isEmpty();
        assertThat(figures.form06aRolledUp().values()).hasSize(4).allSatisfy(forms -> assertThat(
                        forms.values().stream().mapToLong(form -> form.c7()).sum())
                .isEqualTo(13));
    }

    @Test
    void saysInTheSnapshotWhichViewIsWhich() {
        var outcomes = model.transaction().execute(status -> model.outcomes().of(WINDOW));
        var content = Json.pretty(SnapshotContent.of(figures(), outcomes));

        assertThat(content)
                .contains("\"view\": \"AS_IT_IS_NOW\"")
                .contains("Phường Dương Đông")
                .contains("Đặc khu Phú Quốc")
                .contains("31081 (ngoài danh sách đơn vị)");
    }

    private void onTime(String id, String agency, String receivedAt) {
        dossier(id, agency, receivedAt, 5);
    }

    private void late(String id, String agency, String receivedAt) {
        dossier(id, agency, receivedAt, 12);
    }

    /** Due after ten days. */
    private void dossier(String id, String agency, String receivedAt, int days) {
        var end = moment(receivedAt)
                        .atZone(CATALOGUE.rules().zone())
                        .toLocalDate()
                        .plusDays(days) + "T10:00";
        var due = moment(receivedAt)
                .atZone(CATALOGUE.rules().zone())
                .toLocalDate()
                .plusDays(10);
        DossierHistory history = received(id, receivedAt).agency(agency).dueOn(due.toString());
        versions.addAll(history.completed(end).seen(end).versions());
    }

    private void add(String id, RecordContent content) {
        var version = new Version(0, moment("2025-07-20T07:00"), 1, RecordCodec.hash(content));
        versions.add(new RecordVersion(new RecordKey("phu-quoc", content.kind(), id), version, "file", "row", content));
    }

    private static Petition petition(String received, String handled) {
        return new Petition(
                PetitionStatus.HANDLED,
                "x",
                "31078",
                "C0",
                moment(received),
                null,
                new Due.On(day("2025-07-10")),
                moment(handled));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private ReportFigures figures() {
        return model.rollUp().of(CALENDAR, "2025-H2", null);
    }

    private IndicatorResult dossiers() {
        return figures().results().get(1);
    }

    private List<Part> rollUp(OrganisationView.Kind view, String level) {
        return dossiers().rollUps().stream()
                .filter(rollUp -> rollUp.grouping().view().kind() == view
                        && rollUp.grouping().level().equals(level))
                .map(RollUp::parts)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> shares(Collection<Part> parts) {
        return parts.stream()
                .map(part -> part.key() + " " + part.fraction().numerator() + "/"
                        + part.fraction().denominator());
    }

    private static Map<String, Long> byAgency(SortedMap<GroupFigure, Long> figures, RecordKind kind, String figure) {
        var byAgency = new TreeMap<String, Long>();
        figures.forEach((group, count) -> {
            if (group.kind() == kind && group.figure().equals(figure)) {
                byAgency.merge(group.agency(), count, Long::sum);
            }
        });
        return byAgency;
    }

    private static SortedMap<GroupFigure, Long> notZero(SortedMap<GroupFigure, Long> figures) {
        var kept = new TreeMap<>(figures);
        kept.values().removeIf(value -> value == 0);
        return kept;
    }
}
