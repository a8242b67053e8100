package vn.kip.report.document;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.snapshot.Approval;
import vn.kip.domain.snapshot.SnapshotState;
import vn.kip.report.json.Json;
import vn.kip.report.snapshot.Snapshot;
import vn.kip.report.wording.Language;

/**
 * Which issue of a report a file is.
 *
 * @param revision of the snapshot
 * @param contentHash of the snapshot that the file shows
 * @param previousHash of the revision before, empty for the first
 * @param notice what whoever reads it has to know first, empty when it is approved
 * @param approval by whom and when it was approved, empty when it is not
 * @param overrides gates in spite of which it was published
 * @param causes why it says something else than the approved one, empty when it replaces none
 */
record Issue(
        int revision,
        String contentHash,
        Optional<String> previousHash,
        Optional<LocalizedText> notice,
        Optional<LocalizedText> approval,
        List<OverrideNote> overrides,
        Optional<CauseTable> causes) {

    Issue {
        overrides = List.copyOf(overrides);
    }

    /** The issue that a snapshot is. */
    static Issue of(Snapshot snapshot, Catalogue catalogue) {
        var zone = catalogue.rules().zone();
        var content = Json.parse(snapshot.json());
        return new Issue(
                snapshot.revision(),
                snapshot.contentHash(),
                Optional.ofNullable(snapshot.previousHash()),
                notice(snapshot.state(), zone),
                snapshot.state() instanceof SnapshotState.Approved approved
                        ? Optional.of(by(approved.approval(), zone))
                        : Optional.empty(),
                OverrideNote.of(content, zone),
                CauseTable.of(content, catalogue));
    }

    /** All that whoever reads it has to know first, a line for each; empty when there is nothing. */
    Optional<LocalizedText> notices() {
        var lines = Stream.concat(notice.stream(), overrides.stream().map(OverrideNote::sentence))
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(Language.both(
                        in -> String.join("\n", lines.stream().map(in::of).toList())));
    }

    /** The annexes that it has beside those of the figures. */
    Stream<String> annexes() {
        return Stream.of(
                        overrides.isEmpty() ? Optional.<String>empty() : Optional.of("overrides"),
                        causes.map(table -> "causes"))
                .flatMap(Optional::stream);
    }

    private static Optional<LocalizedText> notice(SnapshotState state, ZoneId zone) {
        if (state instanceof SnapshotState.Approved) {
            return Optional.empty();
        }
        if (state instanceof SnapshotState.Restated restated) {
            var before = restated.replaced();
            var by = by(before, zone);
            return Optional.of(new LocalizedText(
                    "CHỜ PHÊ DUYỆT: thay thế bản chốt lần " + before.revision() + " đã được phê duyệt (" + by.vi()
                            + "); BÁO CÁO THAY THẾ, nội dung đã sửa",
                    "AWAITING APPROVAL: replaces revision " + before.revision() + ", which is approved (" + by.en()
                            + "); A REPLACEMENT, its content is another"));
        }
        return Optional.of(
                new LocalizedText("CHỜ PHÊ DUYỆT: số liệu tạm thời", "AWAITING APPROVAL: provisional figures"));
    }

    private static LocalizedText by(Approval approval, ZoneId zone) {
        var who = approval.approver() + ", ";
        var when = approval.approvedAt();
        return new LocalizedText(who + Language.VI.moment(when, zone), who + Language.EN.moment(when, zone));
    }
}
