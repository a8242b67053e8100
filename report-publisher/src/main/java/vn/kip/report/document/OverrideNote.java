package vn.kip.report.document;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.report.snapshot.GateFailure;
import vn.kip.report.snapshot.GateFailure.Gate;
import vn.kip.report.snapshot.Overridden;
import vn.kip.report.snapshot.OverrideContent;
import vn.kip.report.wording.Language;

/**
 * A gate that failed, and in spite of which the report was published.
 *
 * @param gate what it checks, within a sentence
 * @param decision the reason in quotation marks, who gave it and when
 * @param failures what did not hold, at most {@link #MOST_SHOWN}
 * @param notShown how many more there are in the snapshot
 */
record OverrideNote(
        Gate code, LocalizedText gate, LocalizedText decision, int count, List<GateFailure> failures, int notShown) {

    static final int MOST_SHOWN = 200;

    OverrideNote {
        failures = List.copyOf(failures);
    }

    /** Those of a snapshot, one for each gate, in the order of their failures. */
    static List<OverrideNote> of(Map<String, Object> snapshot, ZoneId zone) {
        var byGate = new LinkedHashMap<Gate, List<Overridden>>();
        for (var one : OverrideContent.read(snapshot)) {
            byGate.computeIfAbsent(one.failure().gate(), gate -> new ArrayList<>())
                    .add(one);
        }
        return byGate.entrySet().stream()
                .map(gate -> of(gate.getKey(), gate.getValue(), zone))
                .toList();
    }

    private static OverrideNote of(Gate gate, List<Overridden> failures, ZoneId zone) {
        var first = failures.get(0);
        return new OverrideNote(
                gate,
                words(gate),
                Language.both(in -> "“" + first.decision().reason() + "” ("
                        + first.decision().by() + ", " + in.moment(first.givenAt(), zone) + ")"),
                failures.size(),
                failures.stream().limit(MOST_SHOWN).map(Overridden::failure).toList(),
                Math.max(0, failures.size() - MOST_SHOWN));
    }

    /** The whole of it in a sentence. */
    LocalizedText sentence() {
        return Language.both(in -> in.pick("Công bố dù chưa đạt kiểm tra: ", "Published in spite of a failed check: ")
                + in.of(gate) + " (" + code + ", " + count + in.pick(" chỗ). Lý do: ", " failures). Reason: ")
                + in.of(decision) + ".");
    }

    private static LocalizedText words(Gate gate) {
        return switch (gate) {
            case RECOUNT ->
                new LocalizedText(
                        "số liệu không khớp với số đếm lại từ hồ sơ", "figures differ from a recount of the records");
            case BREAKDOWN ->
                new LocalizedText(
                        "các phần của một bảng chi tiết không cộng bằng tổng số",
                        "the parts of a breakdown do not add up to the whole");
            case FORM ->
                new LocalizedText(
                        "biểu II.06a không thỏa các đẳng thức của biểu", "form II.06a breaks identities of its own");
            case CONSERVATION ->
                new LocalizedText(
                        "không phải mọi dòng đã lấy từ nguồn đều có kết quả xử lý",
                        "not every row that was pulled is accounted for");
            case STALE -> new LocalizedText("số liệu của nguồn bắt buộc đã cũ", "a required source is stale");
            case COVERAGE ->
                new LocalizedText("nguồn bắt buộc không đủ cả kỳ", "a required source does not cover the period");
            case RULES ->
                new LocalizedText(
                        "số liệu chưa theo quy tắc của kip.yml", "figures are not yet counted by the rules of kip.yml");
            case PORTAL ->
                new LocalizedText("biểu II.06a khác với biểu của Cổng", "form II.06a differs from that of the portal");
        };
    }
}
