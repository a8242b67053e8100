package vn.kip.standalone.chaos;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kip.domain.lifecycle.Channel;
import vn.kip.domain.lifecycle.DossierStatus;
import vn.kip.domain.lifecycle.Due;
import vn.kip.domain.record.Dossier;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.record.RecordVersion;
import vn.kip.domain.record.Version;
import vn.kip.domain.wire.RecordCodec;

/**
 * What happens to one dossier, all of it from its number.
 *
 * <p>Of the hundred ranks in an agency those below {@link #onTimeBelow} end on time, those from there to
 * {@link #lateBelow} end late, and the others do not end; from {@link #FAR_DUE_FROM} on they are due after the half-year.
 * Half of the dossiers that end are told of while they are open as well. Every sixth is promised five days earlier at
 * first, and every fifth is at first another agency's.
 */
record Course(int number) {

    static final int RECORDS = 100_000;
    static final int AGENCIES = 20;
    static final int RANKS = 100;
    static final int FAR_DUE_FROM = 95;
    static final String AUTHORITY = "phu-quoc";
    static final String SOURCE = "one-stop";

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 2, 1);
    /** So that all codes have two digits. */
    private static final int FIRST_CODE = 10;

    private static final int DAYS_OF_RECEIPT = 7;
    private static final int PROMISED_DAYS = 15;
    private static final int FAR_DAYS = 200;
    private static final int EXTENSION_DAYS = 5;

    /** What a version tells. */
    enum Told {
        OPEN,
        EXTENDED,
        ENDED
    }

    static int onTimeBelow(int agency) {
        return 50 + agency;
    }

    static int lateBelow(int agency) {
        return onTimeBelow(agency) + 10 + agency % 7;
    }

    static String agency(int agency) {
        return "H33." + (FIRST_CODE + agency);
    }

    /** Each agency has one sector, so that the form by sectors is one by agencies. */
    static String sector(int agency) {
        return "L" + (FIRST_CODE + agency);
    }

    int agency() {
        return number % AGENCIES;
    }

    private int rank() {
        return number / AGENCIES % RANKS;
    }

    Channel channel() {
        return Channel.values()[number % Channel.values().length];
    }

    LocalDate received() {
        return FIRST_DAY.plusDays(number % DAYS_OF_RECEIPT);
    }

    LocalDate due() {
        return received().plusDays(rank() >= FAR_DUE_FROM ? FAR_DAYS : PROMISED_DAYS);
    }

    LocalDate firstDue() {
        return extended() ? due().minusDays(EXTENSION_DAYS) : due();
    }

    Optional<LocalDate> end() {
        if (rank() < onTimeBelow(agency())) {
            return Optional.of(due().minusDays(rank() % 2 == 0 ? 2 : 0));
        }
        return rank() < lateBelow(agency()) ? Optional.of(due().plusDays(1 + number % 9)) : Optional.empty();
    }

    private boolean extended() {
        return number % 6 == 0;
    }

    /** The versions there are of it, oldest first. */
    List<Told> told() {
        var told = new ArrayList<Told>();
        if (number % 2 == 0 || end().isEmpty()) {
            told.add(Told.OPEN);
        }
        if (extended()) {
            told.add(Told.EXTENDED);
        }
        if (end().isPresent()) {
            told.add(Told.ENDED);
        }
        return told;
    }

    RecordVersion version(Told told) {
        var dossier = dossier(told);
        return new RecordVersion(
                new RecordKey(AUTHORITY, RecordKind.DOSSIER, "H%06d".formatted(number)),
                new Version(0, stamp(told), 1, RecordCodec.hash(dossier)),
                SOURCE,
                String.valueOf(number),
                dossier);
    }

    private Dossier dossier(Told told) {
        var elsewhere = told == Told.OPEN && number % 5 == 0 && told().size() > 1;
        var agency = elsewhere ? (agency() + 1) % AGENCIES : agency();
        var ended = told == Told.ENDED;
        return new Dossier(
                ended ? DossierStatus.COMPLETED : DossierStatus.IN_PROGRESS,
                "",
                "1.000001",
                sector(agency),
                channel(),
                "one-stop",
                agency(agency),
                null,
                stamp(Told.OPEN),
                new Due.On(told == Told.OPEN ? firstDue() : due()),
                List.of(),
                ended ? stamp(told) : null,
                null,
                List.of());
    }

    /** When it happens that it is so: the receipt at 8, an extension on the day after at 9, the end at 10. */
    private Instant stamp(Told told) {
        return switch (told) {
            case OPEN -> at(received(), 8);
            case EXTENDED -> at(received().plusDays(1), 9);
            case ENDED -> at(end().orElseThrow(), 10);
        };
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(ZONE).toInstant();
    }
}
