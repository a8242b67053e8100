package vn.kip.report.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.kip.domain.ledger.LedgerEntry;
import vn.kip.domain.ledger.Rejection;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.record.RecordVersion;
import vn.kip.domain.record.SurveySlip;
import vn.kip.domain.record.Version;
import vn.kip.domain.wire.RecordCodec;
import vn.kip.domain.wire.Topics;
import vn.kip.report.fixture.Catalogues;
import vn.kip.report.fixture.TestReadModel;
import vn.kip.report.ledger.SourceAccount;
import vn.kip.report.readmodel.Message;
import vn.kip.report.readmodel.Place;

class AccountsIT {

    private static final Instant RATED = Instant.parse("2023-02-01T03:00:00Z");
    /** The last second of 14 June in Viet Nam, and the first of the 15th. */
    private static final Instant BEFORE_MIDNIGHT = Instant.parse("2023-06-14T16:59:59Z");

    private static final Instant MIDNIGHT = Instant.parse("2023-06-14T17:00:00Z");

    private final TestReadModel model = new TestReadModel(Catalogues.fiveObjectives());
    private final Accounts accounts = new Accounts(model.jdbc(), model.ledger());
    private long offset;

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void balanceEachDayAndAllDaysTogether() {
        // pulled and sent on the 14th: one version, one unchanged, one rejected
        write(
                entry("page 1", BEFORE_MIDNIGHT, 3, 1, 1, 1),
                version("P-1", 1, BEFORE_MIDNIGHT),
                rejected("row 3", BEFORE_MIDNIGHT));
        // pulled on the 14th and sent on the 15th, where it replaces the version before
        write(entry("page 2", BEFORE_MIDNIGHT, 1, 1, 0, 0), version("P-1", 2, MIDNIGHT));
        // pulled and sent on the 15th: one new, one older than what is there, one that came before, one rejected again
        write(
                entry("page 3", MIDNIGHT, 4, 3, 0, 1),
                version("P-2", 1, MIDNIGHT),
                version("P-1", 0, MIDNIGHT),
                version("P-1", 1, MIDNIGHT),
                rejected("row 3", MIDNIGHT));

        assertThat(days())
                .containsExactly(
                        "2023-06-14: 0 + 4 = 0 + 1 + 1 + 1 + 1 in flight, evening 1",
                        "2023-06-15: 1 + 4 = 2 + 1 + 1 + 1 + -1 in flight, evening 0");
        assertThat(accounts.all()).singleElement().satisfies(account -> {
            assertThat(account.balance().asText()).isEqualTo("8 = 2 + 2 + 2 + 2 + 0 in flight");
            assertThat(account.lastSuccess()).isEqualTo(MIDNIGHT);
        });
        assertThat(failures()).isEmpty();
    }

    @Test
    void areInFlightWhileAVersionIsMissing() {
        write(entry("page 1", BEFORE_MIDNIGHT, 1, 1, 0, 0), version("P-1", 1, BEFORE_MIDNIGHT));
        write(entry("page 2", MIDNIGHT, 2, 2, 0, 0), version("P-2", 1, MIDNIGHT));

        assertThat(model.ledger().accounts())
                .singleElement()
                .satisfies(account -> assertThat(account.balance().inFlight()).isEqualTo(1));
        assertThat(failures())
                .containsExactly("CONSERVATION: source slips, survey, since 2023-06-15: expected pulled = counted +"
                        + " unchanged + superseded + rejected, with nothing in flight, found 3 = 2 + 0 + 0 + 0 + 1 in"
                        + " flight (versions 1, rejections 0)");

        write(version("P-3", 1, MIDNIGHT));

        assertThat(failures()).isEmpty();
    }

    @Test
    void countRejectionsAtBothEnds() {
        write(entry("page 1", MIDNIGHT, 2, 0, 0, 2), rejected("row 1", MIDNIGHT));

        assertThat(failures()).singleElement().asString().contains("since 2023-06-15", "(versions 0, rejections 1)");

        write(rejected("row 1", MIDNIGHT));

        assertThat(failures()).isEmpty();

        write(rejected("row 2", MIDNIGHT));

        assertThat(failures()).singleElement().asString().contains("(versions 0, rejections -1)");
    }

    @Test
    void doNotTakeTheCountsOfTheDaysOnTrust() {
        write(entry("page 1", MIDNIGHT, 1, 1, 0, 0), version("P-1", 1, MIDNIGHT));
        model.jdbc().update("update version_day set counted = 0");

        assertThat(failures())
                .singleElement()
                .asString()
                .startsWith("CONSERVATION: source slips, survey, all its days");
    }

    @Test
    void areTheSameCountedAnewAndKeptUp() {
        write(
                entry("page 1", MIDNIGHT, 5, 3, 1, 1),
                version("P-1", 2, MIDNIGHT),
                version("P-1", 1, MIDNIGHT),
                version("P-2", 1, MIDNIGHT),
                rejected("row 5", MIDNIGHT));

        List<SourceAccount> counted = accounts.all();

        assertThat(model.ledger().accounts()).isEqualTo(counted).hasSize(1);
    }

    private List<String> failures() {
        return new Gates()
                .conservation(accounts.all(), accounts.days()).failures().stream()
                        .map(GateFailure::message)
                        .toList();
    }

    private List<String> days() {
        return accounts.days().stream()
                .map(account -> account.date() + ": " + account.carriedOver() + " + "
                        + account.day().asText() + ", evening "
                        + account.evening().inFlight())
                .toList();
    }

    private void write(Message... messages) {
        model.readModel().write(List.of(messages));
    }

    private Message version(String id, int revision, Instant sentAt) {
        var slip = new SurveySlip("A0", "", RATED, "SATISFIED");
        var version = new RecordVersion(
                new RecordKey("phu-quoc", RecordKind.SURVEY, id),
                new Version(0, RATED, revision, RecordCodec.hash(slip)),
                "slips",
                "row",
                slip);
        return new Message.Version(new Place(RecordKind.SURVEY.topic(), 0, offset++), sentAt, version);
    }

    private Message rejected(String position, Instant sentAt) {
        var rejection = new Rejection(
                "slips", RecordKind.SURVEY, position, "", Rejection.Reason.BAD_VALUE, "Ngay", "nothing", "a date");
        return new Message.Rejected(new Place(Topics.REJECTED, 0, offset++), sentAt, rejection);
    }

    private Message entry(String portion, Instant at, long pulled, long sent, long unchanged, long rejected) {
        return new Message.Account(
                new Place(Topics.LEDGER, 0, offset++),
                new LedgerEntry("slips", RecordKind.SURVEY, portion, at, pulled, sent, unchanged, rejected));
    }
}
