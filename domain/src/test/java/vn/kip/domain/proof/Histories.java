package vn.kip.domain.proof;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.lifecycle.PetitionStatus;
import vn.kip.domain.record.ContentHash;
import vn.kip.domain.record.InternalAudit;
import vn.kip.domain.record.Petition;
import vn.kip.domain.record.ProcedurePosting;
import vn.kip.domain.record.RecordContent;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.record.RecordVersion;
import vn.kip.domain.record.SurveySlip;
import vn.kip.domain.record.Version;
import vn.kip.domain.wire.RecordCodec;

/** Record versions from a fixed seed, with every trap of practice in them; {@link DossierHistory} has those of dossiers. */
final class Histories {

    static final List<String> AGENCIES = List.of("H33.911.01", "H33.911.02", "H33.911.03", "H33.911.04");

    private static final List<String> RATINGS =
            List.of("VERY_SATISFIED", "SATISFIED", "NEUTRAL", "DISSATISFIED", "NO_OPINION", "1", "3", "4", "5", "6");

    private final Moments moments;
    private final List<RecordVersion> versions = new ArrayList<>();

    private Histories(Moments moments) {
        this.moments = moments;
    }

    /** All versions, those of one record in the order in which they were made. */
    static List<RecordVersion> of(int seed, long first, int days) {
        var histories = new Histories(new Moments(new Random(seed), first, days));
        for (int number = 0; number < 70; number++) {
            new DossierHistory(histories, histories.moments, "H-" + number).write();
        }
        for (int number = 0; number < 40; number++) {
            histories.petition("K-" + number);
            histories.slip("P-" + number);
        }
        for (int number = 0; number < 25; number++) {
            histories.posting("T-" + number);
            histories.audit("A-" + number);
        }
        return histories.versions;
    }

    private void slip(String id) {
        var rated = moments.moment();
        var agency = moments.any(AGENCIES);
        for (int step = 0; step <= moments.random().nextInt(3); step++) {
            add(RecordKind.SURVEY, id, step, rated, new SurveySlip(agency, "", rated, moments.any(RATINGS)));
            rated = moments.oneIn(4) ? moments.moment() : rated;
        }
    }

    private void petition(String id) {
        var received = moments.moment();
        var forwarded = received;
        var agency = moments.any(AGENCIES);
        for (int step = 0; step <= moments.random().nextInt(4); step++) {
            // forwarded once more, and then to another agency
            forwarded = moments.oneIn(2) ? moments.after(forwarded, 12) : forwarded;
            agency = moments.oneIn(4) ? moments.any(AGENCIES) : agency;
            var due = moments.oneIn(2) ? moments.due(received) : null;
            var handled = moments.oneIn(3) ? null : answer(received, forwarded);
            // an answer that was taken back leaves its date behind
            var status = handled != null && !moments.oneIn(5)
                    ? PetitionStatus.HANDLED
                    : moments.any(List.of(PetitionStatus.WAITING, PetitionStatus.IN_PROGRESS));
            add(
                    RecordKind.PETITION,
                    id,
                    step,
                    received,
                    new Petition(
                            status,
                            "x",
                            agency,
                            moments.oneIn(2) ? "CONDUCT" : "REGULATION",
                            received,
                            forwarded.equals(received) ? null : forwarded,
                            due,
                            handled));
        }
    }

    /** Often around the fifteenth, seventh or third working day. */
    private Instant answer(Instant received, Instant forwarded) {
        if (moments.oneIn(3)) {
            return moments.end(received, moments.due(received));
        }
        var limit = moments.any(List.of(3, 7, 15));
        var end = moments.in(DaysOff.after(DayNumber.of(forwarded), limit) + moments.any(List.of(-1, 0, 0, 1)));
        return end.isBefore(received) ? received : end;
    }

    private void posting(String id) {
        var from = moments.day();
        var level = moments.any(List.of("DISTRICT", "COMMUNE", "PROVINCE"));
        for (int step = 0; step <= moments.random().nextInt(4); step++) {
            // posted, taken down again, posted anew; out of force after a while, or never in it
            add(
                    RecordKind.PROCEDURE,
                    id,
                    step,
                    DayNumber.start(from),
                    new ProcedurePosting(
                            id,
                            level,
                            LocalDate.ofEpochDay(from),
                            moments.oneIn(3)
                                    ? LocalDate.ofEpochDay(
                                            from + moments.random().nextInt(90))
                                    : null,
                            around(from),
                            around(from)));
        }
    }

    private @Nullable LocalDate around(long day) {
        return moments.oneIn(5)
                ? null
                : LocalDate.ofEpochDay(day + moments.random().nextInt(60) - 30);
    }

    private void audit(String id) {
        var planned = moments.day();
        var agency = moments.any(AGENCIES);
        for (int step = 0; step <= moments.random().nextInt(3); step++) {
            planned = moments.oneIn(4) ? moments.day() : planned;
            var performed = moments.oneIn(2)
                    ? null
                    : LocalDate.ofEpochDay(planned + moments.random().nextInt(150) - 30);
            add(
                    RecordKind.AUDIT,
                    id,
                    step,
                    DayNumber.start(planned),
                    new InternalAudit("727/CTr-UBND", agency, LocalDate.ofEpochDay(planned), performed));
        }
    }

    /** A later version than those of lower steps; now and then it is gone, and every tenth moment is read twice. */
    private void add(RecordKind kind, String id, int step, Instant first, RecordContent content) {
        var stamp = first.plusSeconds(3600L * step);
        if (moments.oneIn(12)) {
            add(kind, id, new Version(0, stamp, 1, ContentHash.NONE), null);
            return;
        }
        var revision = moments.oneIn(10) ? 2 : 1;
        add(kind, id, new Version(0, stamp, revision, RecordCodec.hash(content)), content);
    }

    void add(RecordKind kind, String id, Version version, @Nullable RecordContent content) {
        versions.add(new RecordVersion(
                new RecordKey("phu-quoc", kind, id), version, "source", "row " + versions.size(), content));
    }
}
