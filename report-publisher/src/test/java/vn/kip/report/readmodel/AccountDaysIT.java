package vn.kip.report.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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
import vn.kip.report.fixture.Population;
import vn.kip.report.fixture.TestReadModel;

class AccountDaysIT {

    private static final Instant RATED = Instant.parse("2023-02-01T03:00:00Z");
    /** The last moment of 14 June in Viet Nam, and the first of the 15th. */
    private static final Instant BEFORE_MIDNIGHT = Instant.parse("2023-06-14T16:59:59.999Z");

    private static final Instant MIDNIGHT = Instant.parse("2023-06-14T17:00:00Z");

    private final TestReadModel model = new TestReadModel(Catalogues.fiveObjectives());
    private long offset;

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void countsAVersionOnTheDayInTheBusinessZoneOnWhichItWasSent() {
        write(version("P-1", 1, "slips", BEFORE_MIDNIGHT), version("P-2", 1, "slips", MIDNIGHT));

        assertThat(versionDays()).containsExactly("slips survey 2023-06-14: 1 1 1", "slips survey 2023-06-15: 1 1 1");
    }

    @Test
    void takesTheVersionBeforeOutOfTheCountOfItsOwnDayAndSource() {
        write(version("P-1", 1, "slips", BEFORE_MIDNIGHT));
        write(version("P-1", 2, "other", MIDNIGHT));

        assertThat(versionDays()).containsExactly("other survey 2023-06-15: 1 1 1", "slips survey 2023-06-14: 1 1 0");
    }

    @Test
    void countsAnOlderVersionThatComesLateForNothingButItself() {
        write(version("P-1", 2, "slips", BEFORE_MIDNIGHT));
        write(version("P-1", 1, "slips", MIDNIGHT));

        assertThat(versionDays()).containsExactly("slips survey 2023-06-14: 1 1 1", "slips survey 2023-06-15: 1 1 0");
    }

    @Test
    void countsARepeatedVersionAsAMessageOnly() {
        write(version("P-1", 1, "slips", BEFORE_MIDNIGHT), version("P-1", 1, "other", MIDNIGHT));
        write(version("P-1", 1, "slips", MIDNIGHT));

        assertThat(versionDays())
                .containsExactly(
                        "other survey 2023-06-15: 1 0 0",
                        "slips survey 2023-06-14: 1 1 1",
                        "slips survey 2023-06-15: 1 0 0");
    }

    @Test
    void countsEachMessageWithARejection() {
        write(rejected("row 1", BEFORE_MIDNIGHT), rejected("row 1", MIDNIGHT), rejected("row 2", MIDNIGHT));

        assertThat(model.jdbc()
                        .queryForList("select day || ': ' || messages from rejection_day order by day", String.class))
                .containsExactly("2023-06-14: 1", "2023-06-15: 2");
    }

    @Test
    void movesTheAccountOfAPortionToTheDayOnWhichItWasReadAgain() {
        write(entry("page 1", BEFORE_MIDNIGHT, 10, 8, 0, 2), entry("page 2", MIDNIGHT, 1, 1, 0, 0));
        write(entry("page 1", MIDNIGHT, 10, 8, 1, 1));

        assertThat(model.jdbc().queryForList("""
                        select day || ': ' || concat_ws(' ', pulled, sent, unchanged, rejected) from ledger_day order by day
                        """, String.class))
                .containsExactly("2023-06-14: 0 0 0 0", "2023-06-15: 11 9 1 1");
    }

    @Test
    void keepsUpTheSameDaysThatItWouldMakeOut() {
        var random = new Random(17);
        var sent = new ArrayList<Message>();
        var population = new ArrayList<>(Population.of(17, 400));
        Collections.shuffle(population, random);
        population.forEach(version -> sent.add(at(version, MIDNIGHT.plusSeconds(3600L * random.nextInt(-72, 72)))));
        for (int from = 0; from < sent.size(); from += 37) {
            model.readModel().write(sent.subList(from, Math.min(sent.size(), from + 37)));
        }
        var keptUp = countedByDay();

        assertThat(model.readModel().useDays(ZoneId.of("Asia/Ho_Chi_Minh"))).isFalse();
        assertThat(model.readModel().useDays(ZoneOffset.UTC)).isTrue();
        assertThat(countedByDay()).isNotEqualTo(keptUp);
        assertThat(model.readModel().useDays(ZoneId.of("Asia/Ho_Chi_Minh"))).isTrue();
        assertThat(countedByDay()).isEqualTo(keptUp).hasSizeGreaterThan(20);
        assertThat(model.jdbc().queryForObject("select sum(messages)::bigint from version_day", Long.class))
                .isEqualTo(population.size());
    }

    @Test
    void losesNoMessageWhenItMakesOutTheDays() {
        write(
                version("P-1", 1, "slips", BEFORE_MIDNIGHT),
                version("P-1", 1, "slips", BEFORE_MIDNIGHT),
                version("P-2", 1, "slips", MIDNIGHT),
                rejected("row 1", BEFORE_MIDNIGHT),
                rejected("row 1", MIDNIGHT));
        // as the migration leaves it
        model.jdbc().update("delete from account_zone");
        model.jdbc().update("delete from ledger_day");
        model.jdbc().update("update rejection_day set day = '-infinity' where day = '2023-06-14'");
        model.jdbc().update("update version_day set day = '-infinity', versions = 0 where day = '2023-06-14'");

        model.readModel().useDays(ZoneId.of("Asia/Ho_Chi_Minh"));

        // when the repetition came is not known any more
        assertThat(versionDays()).containsExactly("slips survey 2023-06-14: 1 1 1", "slips survey 2023-06-15: 2 1 1");
        assertThat(model.jdbc().queryForList("select day || ': ' || messages from rejection_day", String.class))
                .containsExactly("2023-06-14: 2");
    }

    private void write(Message... messages) {
        model.readModel().write(List.of(messages));
    }

    /** Source, kind and day, then messages, versions and those that are the highest of their record. */
    private List<String> versionDays() {
        return model.jdbc().queryForList("""
                select concat_ws(' ', source, kind, day) || ': ' || concat_ws(' ', messages, versions, counted)
                from version_day order by source, kind, day
                """, String.class);
    }

    /** The same without the messages. */
    private List<String> countedByDay() {
        return model.jdbc().queryForList("""
                select concat_ws(' ', source, kind, day) || ': ' || concat_ws(' ', versions, counted)
                from version_day order by source, kind, day
                """, String.class);
    }

    private Message version(String id, int revision, String source, Instant sentAt) {
        var slip = new SurveySlip("A0", "", RATED, "SATISFIED");
        return at(
                new RecordVersion(
                        new RecordKey("phu-quoc", RecordKind.SURVEY, id),
                        new Version(0, RATED, revision, RecordCodec.hash(slip)),
                        source,
                        "row",
                        slip),
                sentAt);
    }

    private Message at(RecordVersion version, Instant sentAt) {
        return new Message.Version(new Place(version.key().kind().topic(), 0, offset++), sentAt, version);
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
