package vn.kip.ingest.mapping;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.ledger.Rejection;
import vn.kip.domain.ledger.Rejection.Reason;
import vn.kip.domain.record.RecordContent;
import vn.kip.domain.record.RecordKey;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.record.Violation;
import vn.kip.domain.settings.Setting;
import vn.kip.domain.wire.RecordCodec;
import vn.kip.ingest.mapping.field.CodeField;
import vn.kip.ingest.mapping.field.DateField;
import vn.kip.ingest.mapping.field.IdScheme;
import vn.kip.ingest.mapping.field.UnusableFieldException;
import vn.kip.ingest.row.Row;
import vn.kip.ingest.row.RowFault;
import vn.kip.ingest.row.SourceFields;

/**
 * How the rows of one source become records, compiled from {@code sources[].mapping}. Immutable, and safe to share
 * between threads.
 */
public final class Mapping {

    /** How far the clock of a source may be ahead of ours. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    private static final String STAMP = "stamp";

    private final Subject subject;
    private final CodeField id;
    private final @Nullable DateField stamp;
    private final @Nullable Provenance entry;
    private final ContentReader content;
    private final SourceFields wanted;
    private final Map<String, String> labels;

    private Mapping(
            Subject subject,
            CodeField id,
            @Nullable DateField stamp,
            @Nullable Provenance entry,
            ContentReader content,
            FieldSettings fields) {
        this.subject = subject;
        this.id = id;
        this.stamp = stamp;
        this.entry = entry;
        this.content = content;
        this.labels = fields.labels();
        var stamped = stamp == null
                ? fields.wanted()
                : fields.wanted()
                        .plus(new SourceFields(Set.copyOf(stamp.source().names()), Map.of()));
        this.wanted = entry == null ? stamped : stamped.plus(entry.wanted());
    }

    /**
     * What the mapping reads.
     *
     * @param source configured name of the source
     * @param revision from 1; a higher one replaces what a lower one has read
     */
    public record Subject(String source, RecordKind kind, String authority, int revision) {}

    /**
     * Compiles the {@code mapping} section of a source.
     *
     * @throws vn.kip.domain.settings.SettingException when anything in it cannot be used
     */
    public static Mapping compile(
            Setting section, String source, RecordKind kind, String authority, Conventions conventions) {
        section.allowing("revision", STAMP, "entry", "fields");
        var revision = section.child("revision")
                .map(setting -> setting.wholeNumber(1, Integer.MAX_VALUE))
                .orElse(1);
        var fields = new FieldSettings(section.required("fields"), conventions.zone(), ids(kind, conventions));
        var id = fields.requiredId("id");
        var content = ContentReader.of(kind, fields, conventions.scale());
        fields.refuseOthers();
        var stamp = section.child(STAMP)
                .map(setting -> stamp(setting, new FieldSettings(section, conventions.zone(), IdScheme.PLAIN)))
                .orElse(null);
        var entry = section.child("entry")
                .map(setting -> Provenance.compile(setting, conventions.zone()))
                .orElse(null);
        return new Mapping(new Subject(source, kind, authority, revision), id, stamp, entry, content, fields);
    }

    /** Procedures and audits are the office's own. */
    private static IdScheme ids(RecordKind kind, Conventions conventions) {
        return kind == RecordKind.PROCEDURE || kind == RecordKind.AUDIT ? IdScheme.PLAIN : conventions.ids();
    }

    private static DateField stamp(Setting setting, FieldSettings fields) {
        var stamp = fields.date(STAMP);
        if (stamp.source().names().isEmpty() || stamp.whenEmpty() != null) {
            throw setting.error("a field of the source, which says when it changed the row");
        }
        return stamp;
    }

    public Subject subject() {
        return subject;
    }

    /** The only fields of the source that may be read. */
    public SourceFields wanted() {
        return wanted;
    }

    /** Whether the source says when it last changed a row. */
    public boolean stamped() {
        return stamp != null;
    }

    /**
     * Reads a row.
     *
     * @param position where in the source it stands
     * @param now a stamp well after it is refused: it would outrank every true change until then
     */
    public Reading read(Row row, String position, Instant now) {
        var recordId = "";
        try {
            recordId = id.required(row);
            var stampedAt = requiredStamp(row, now);
            var place = entry == null ? position : position + entry.text(row);
            var read = content.read(row);
            var violations = read.violations();
            return violations.isEmpty()
                    ? accepted(recordId, read, stampedAt, place)
                    : refused(position, recordId, fault(violations.get(0)), stampedAt);
        } catch (UnusableFieldException e) {
            return refused(position, recordId, e.fault(), plausibleStamp(row, now));
        }
    }

    /** The rejection of a row, a page or a file that could not be taken apart into fields. */
    public Reading refuse(RowFault fault, String position) {
        return refused(position, "", fault, null);
    }

    private Reading.Accepted accepted(
            String recordId, RecordContent read, @Nullable Instant stampedAt, String position) {
        var key = new RecordKey(subject.authority(), subject.kind(), recordId);
        return new Reading.Accepted(key, RecordCodec.encode(read), stampedAt, position);
    }

    private Reading.Refused refused(String position, String recordId, RowFault fault, @Nullable Instant changedAt) {
        // without an id, the moment of its change is what tells the row from others wherever it stands next time
        var place = recordId.isEmpty() && changedAt != null ? position + " (changed " + changedAt + ")" : position;
        var rejection = new Rejection(
                subject.source(),
                subject.kind(),
                place,
                recordId,
                fault.reason(),
                fault.field(),
                fault.found(),
                fault.expected());
        return new Reading.Refused(rejection, changedAt);
    }

    /** The stamp of a row whatever else is wrong with it: a reader of changes has to know how far it has come. */
    private @Nullable Instant plausibleStamp(Row row, Instant now) {
        if (stamp == null) {
            return null;
        }
        try {
            var moment = stamp.moment(row);
            return moment != null && moment.isAfter(now.plus(CLOCK_TOLERANCE)) ? null : moment;
        } catch (UnusableFieldException e) {
            return null;
        }
    }

    private @Nullable Instant requiredStamp(Row row, Instant now) {
        if (stamp == null) {
            return null;
        }
        var moment = stamp.requiredMoment(row);
        if (moment.isAfter(now.plus(CLOCK_TOLERANCE))) {
            throw new UnusableFieldException(
                    Reason.FUTURE_STAMP, stamp.source().label(), moment.toString(), "a time not after now");
        }
        return moment;
    }

    private RowFault fault(Violation violation) {
        var field = Objects.requireNonNullElse(labels.get(violation.field()), violation.field());
        var reason = violation.found().equals("nothing") ? Reason.MISSING_FIELD : Reason.CONTRADICTION;
        return new RowFault(reason, field, violation.found(), violation.expected());
    }
}
