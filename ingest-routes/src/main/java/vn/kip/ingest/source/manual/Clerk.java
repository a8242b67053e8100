package vn.kip.ingest.source.manual;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.ledger.Rejection;
import vn.kip.ingest.mapping.Provenance;
import vn.kip.ingest.mapping.Reading;
import vn.kip.ingest.mapping.field.CleanText;
import vn.kip.ingest.row.Row;
import vn.kip.ingest.row.RowFault;
import vn.kip.ingest.source.Source;
import vn.kip.ingest.source.listen.Answer;
import vn.kip.ingest.source.listen.Post;
import vn.kip.ingest.status.RowCounts;

/** Gives out the form of one source, and takes what was entered. */
final class Clerk {

    static final String BY = "by";
    static final String DOCUMENT = "document";
    static final String TOKEN = "token";

    private static final int OK = 200;
    private static final int SEE_OTHER = 303;
    private static final int NOT_OURS = 403;
    private static final int WRONG = 422;
    private static final int NOT_NOW = 503;

    private final Source source;
    private final ManualSettings settings;
    private final Clock clock;
    private final FormPage page;
    private final FormToken token;
    private final Journal journal = new Journal();
    private final Provenance provenance = Provenance.now(BY, DOCUMENT);
    private @Nullable Entry served;

    Clerk(Source source, ManualSettings settings, Clock clock) {
        this.source = source;
        this.settings = settings;
        this.clock = clock;
        this.page = new FormPage(source.name(), settings.fields());
        this.token = new FormToken(source.name());
    }

    /** The empty form. */
    Answer form(Submission asked) {
        return settings.isOurs(asked.host()) ? page(OK, asked, FormPage.Notice.NONE, List.of()) : notOurs();
    }

    /**
     * Takes what was entered.
     *
     * @return an {@link Entry}, or the {@link Answer} when it is not one
     */
    Object check(Submission submission) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        if (!settings.isOurs(submission.host()) || !submission.isFromOurPage()) {
            return notOurs();
        }
        if (!token.isValid(submission.value(TOKEN), now)) {
            return page(NOT_OURS, submission, FormPage.Notice.STALE, List.of());
        }
        var row = row(submission);
        var faults = new ArrayList<>(provenance.faults(Row.of(submission.values())));
        var by = CleanText.of(submission.value(BY));
        var document = CleanText.of(submission.value(DOCUMENT));
        var reading = source.mapping().read(row, "entry " + now + " by " + by + ", document " + document, now);
        if (reading instanceof Reading.Refused refused) {
            faults.add(fault(refused.rejection()));
        }
        return faults.isEmpty()
                ? new Entry(
                        new Post("entry " + now, now, List.of(reading)),
                        submission,
                        new Entered(now, by, document, false))
                : page(WRONG, submission, FormPage.Notice.WRONG, faults);
    }

    /** Begins to take an entry; for one thread at a time. */
    Post begin(Entry entry) {
        served = entry;
        return entry.post();
    }

    /** The entry is on Kafka; the browser is sent back to an empty form, so that to load it again enters nothing. */
    Answer end(RowCounts rows) {
        var entry = served;
        if (entry == null) {
            throw new IllegalStateException("expected an entry that is taken, found none");
        }
        served = null;
        var entered = entry.entered();
        journal.add(new Entered(entered.at(), entered.by(), entered.document(), rows.sent() > 0));
        return Answer.html(SEE_OTHER, "").with(Answer.LOCATION, path());
    }

    /** What was entered has not come to Kafka in time; it may still. */
    Answer notNow(Entry entry) {
        return page(NOT_NOW, entry.submission(), FormPage.Notice.NOT_NOW, List.of())
                .with(Answer.RETRY_AFTER, "5");
    }

    /** While too many use the form at once. */
    Answer full() {
        return Answer.html(NOT_NOW, FormPage.full()).with(Answer.RETRY_AFTER, "5");
    }

    /** Of the form in the URL. */
    String path() {
        return "/nhap/" + source.name();
    }

    private Answer page(int status, Submission submission, FormPage.Notice notice, List<RowFault> faults) {
        Instant now = clock.instant();
        return Answer.html(
                status,
                page.text(new FormPage.State(
                        notice, submission.values(), faults, journal.last(), token.issue(now), source.zone())));
    }

    private static Answer notOurs() {
        return Answer.html(NOT_OURS, FormPage.notOurs());
    }

    private Row row(Submission submission) {
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < settings.fields().size(); i++) {
            texts.put(settings.fields().get(i).name(), submission.value(FormPage.input(i)));
        }
        return Row.of(texts);
    }

    private static RowFault fault(Rejection rejection) {
        return new RowFault(rejection.reason(), rejection.field(), rejection.found(), rejection.expected());
    }
}
