package vn.kip.report.wording;

import java.time.ZoneId;
import java.util.Optional;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.report.figures.SourceState;

/**
 * How a source stands, in words.
 *
 * @param lastPulled when it last handed over anything
 * @param promise from when it is complete; empty when nothing is said
 * @param staleNote that it is older than it may be; empty when it is not
 * @param rejectedNote what to do about rejected rows; empty when there are none
 */
public record SourceRow(
        String source,
        LocalizedText kind,
        LocalizedText rejected,
        LocalizedText lastPulled,
        Optional<LocalizedText> promise,
        Optional<LocalizedText> staleNote,
        Optional<LocalizedText> rejectedNote) {

    private static final LocalizedText NEVER = new LocalizedText("chưa lần nào", "never yet");

    public static SourceRow of(SourceState state, ZoneId zone) {
        var pulledAt = state.lastPulledAt();
        return new SourceRow(
                state.source(),
                Names.of(state.kind()),
                Share.number(state.rejected()),
                pulledAt == null ? NEVER : Language.both(language -> language.moment(pulledAt, zone)),
                state.terms().coverage().map(SourceNotes::coverage),
                state.stale() ? Optional.of(SourceNotes.stale(state, zone)) : Optional.empty(),
                state.rejected() == 0 ? Optional.empty() : Optional.of(note(state)));
    }

    private static LocalizedText note(SourceState state) {
        var where = "/api/rejections?source=" + state.source();
        return Language.both(in -> in == Language.VI
                ? "%s dòng bị từ chối, xem %s".formatted(in.count(state.rejected()), where)
                : "%s rejected, see %s".formatted(EvidenceSentences.plural(state.rejected(), "row"), where));
    }
}
