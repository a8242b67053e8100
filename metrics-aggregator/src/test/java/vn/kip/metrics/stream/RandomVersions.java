package vn.kip.metrics.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.lifecycle.Channel;
import vn.kip.domain.lifecycle.DossierStatus;
import vn.kip.domain.lifecycle.Due;
import vn.kip.domain.lifecycle.PetitionStatus;
import vn.kip.domain.record.ContentHash;
import vn.kip.domain.record.Dossier;
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

/** Records of all kinds, mostly dossiers, each in several versions; the same for the same seed. */
final class RandomVersions {

    private static final Instant START = Instant.parse("2023-01-02T01:00:00Z");
    private static final int DAYS = 120;

    private final Random random;

    RandomVersions(long seed) {
        random = new Random(seed);
    }

    /** Versions of {@code records} records in disorder, a tenth of them twice. */
    List<RecordVersion> inDisorder(int records) {
        var versions = new ArrayList<RecordVersion>();
        for (int i = 0; i < records; i++) {
            addRecord(versions, i);
        }
        Collections.shuffle(versions, random);
        versions.addAll(versions.subList(0, versions.size() / 10));
        Collections.shuffle(versions, random);
        return versions;
    }

    private void addRecord(List<RecordVersion> versions, int number) {
        var received = START.plus(Duration.ofMinutes(random.nextInt(DAYS * 24 * 60)));
        if (number % 10 == 0) {
            versions.add(version("s" + number, received, slip(received)));
        } else if (number % 10 == 1) {
            versions.add(version("p" + number, received, petition(received, null)));
            versions.add(version("p" + number, later(received), petition(received, later(received))));
        } else if (number % 50 == 2) {
            versions.add(version("t" + number, received, posting(received)));
        } else if (number % 50 == 3) {
            versions.add(version("a" + number, received, audit(received)));
        } else {
            addDossier(versions, "d" + number, received);
        }
    }

    private void addDossier(List<RecordVersion> versions, String id, Instant received) {
        var agency = "agency-" + random.nextInt(5);
        var due = random.nextInt(12) == 0 ? null : due(received);
        var stamp = received;
        versions.add(version(id, stamp, dossier(DossierStatus.IN_PROGRESS, agency, received, due, null)));
        for (int i = random.nextInt(4); i > 0; i--) {
            stamp = later(stamp);
            var status = random.nextBoolean() ? DossierStatus.IN_PROGRESS : DossierStatus.SUPPLEMENT_REQUESTED;
            due = due != null && random.nextInt(4) == 0 ? due(stamp) : due;
            versions.add(version(id, stamp, dossier(status, agency, received, due, null)));
        }
        if (random.nextInt(4) > 0) {
            stamp = later(stamp);
            versions.add(version(id, stamp, dossier(DossierStatus.COMPLETED, agency, received, due, stamp)));
        }
        if (random.nextInt(20) == 0) {
            versions.add(version(id, later(stamp), null));
        }
    }

    private Dossier dossier(
            DossierStatus status, String agency, Instant received, @Nullable Due due, @Nullable Instant completed) {
        return new Dossier(
                status,
                "",
                "1.000001",
                "sector-" + agency.length(),
                Channel.ONLINE,
                "one-stop",
                agency,
                null,
                received,
                due,
                List.of(),
                completed,
                null,
                List.of());
    }

    private SurveySlip slip(Instant rated) {
        return new SurveySlip("one-stop", "", rated, random.nextInt(20) == 0 ? "UNSATISFIED" : "SATISFIED");
    }

    private static Petition petition(Instant received, @Nullable Instant handled) {
        var status = handled == null ? PetitionStatus.IN_PROGRESS : PetitionStatus.HANDLED;
        var due = new Due.At(received.plus(Duration.ofDays(8)));
        return new Petition(status, "", "agency-1", "land", received, null, due, handled);
    }

    private static ProcedurePosting posting(Instant from) {
        var day = day(from);
        return new ProcedurePosting("1.000001", "DISTRICT", day, null, day.plusDays(1), day.plusDays(2));
    }

    private static InternalAudit audit(Instant planned) {
        return new InternalAudit(
                "727/CTr-UBND", "agency-1", day(planned), day(planned).plusDays(20));
    }

    private Due due(Instant from) {
        var moment = from.plus(Duration.ofHours(24 + random.nextInt(240)));
        return random.nextBoolean() ? new Due.At(moment) : new Due.On(day(moment));
    }

    private Instant later(Instant moment) {
        return moment.plus(Duration.ofMinutes(30 + random.nextInt(7 * 24 * 60)));
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(vn.kip.metrics.cell.DossierVersions.ZONE).toLocalDate();
    }

    private static RecordVersion version(String id, Instant stamp, @Nullable RecordContent content) {
        var kind = content == null ? RecordKind.DOSSIER : content.kind();
        var hash = content == null ? ContentHash.NONE : RecordCodec.hash(content);
        return new RecordVersion(
                new RecordKey("phu-quoc", kind, id), new Version(0, stamp, 1, hash), "random", "1", content);
    }
}
