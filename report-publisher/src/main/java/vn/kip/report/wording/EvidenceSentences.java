package vn.kip.report.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.kip.domain.indicator.Breakdown;
import vn.kip.domain.indicator.Figure;
import vn.kip.domain.indicator.IndicatorResult;
import vn.kip.domain.indicator.IndicatorResult.Part;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.statistics.SampleSize;
import vn.kip.domain.statistics.Sampling;
import vn.kip.report.figures.ReportFigures;

/**
 * The evidence column: the documents that the configuration names, then sentences with the counts behind the figure.
 *
 * <p>A percentage says less than its counts: 95% of 62 slips and 95% of 40,000 dossiers are not the same news.
 */
final class EvidenceSentences {

    private final ReportFigures figures;
    private final Names names;

    EvidenceSentences(ReportFigures figures) {
        this.figures = figures;
        this.names = new Names(figures.catalogue());
    }

    List<LocalizedText> of(IndicatorResult result) {
        var sentences = new ArrayList<>(result.indicator().evidence());
        if (result.official().state() == Figure.State.NO_DATA) {
            sentences.add(new LocalizedText(
                    "Chưa có số liệu trong kỳ để tính tỷ lệ.", "Nothing was recorded in the period to measure."));
            return List.copyOf(sentences);
        }
        switch (result.indicator().formula().kind()) {
            case DOSSIER -> sentences.addAll(dossiers());
            case SURVEY -> sentences.addAll(slips(result));
            case PETITION -> sentences.add(petitions());
            case PROCEDURE -> sentences.addAll(postings(result));
            case AUDIT -> sentences.add(audits(result));
        }
        return List.copyOf(sentences);
    }

    private List<LocalizedText> dossiers() {
        var form = figures.form06aTotal();
        var sentences = new ArrayList<LocalizedText>();
        sentences.add(Language.both(in -> in == Language.VI
                ? "Đã giải quyết %s hồ sơ: trước hạn %s, đúng hạn %s, quá hạn %s."
                        .formatted(in.count(form.c7()), in.count(form.c8()), in.count(form.c9()), in.count(form.c10()))
                : "%s resolved: %s early, %s on time, %s late."
                        .formatted(
                                plural(form.c7(), "dossier"),
                                in.number(form.c8()),
                                in.number(form.c9()),
                                in.number(form.c10()))));
        sentences.add(Language.both(in -> in == Language.VI
                ? "Đang giải quyết %s hồ sơ: trong hạn %s, quá hạn %s."
                        .formatted(in.count(form.c11()), in.count(form.c12()), in.count(form.c13()))
                : "%s pending: %s in time, %s overdue."
                        .formatted(plural(form.c11(), "dossier"), in.number(form.c12()), in.number(form.c13()))));
        var undated = figures.undated().received();
        if (undated > 0) {
            sentences.add(Language.both(in -> in == Language.VI
                    ? "Ngoài ra %s hồ sơ không có hạn trả, không tính vào tỷ lệ.".formatted(in.count(undated))
                    : "%s without a due date, outside the rate.".formatted(plural(undated, "more dossier"))));
        }
        return sentences;
    }

    private static List<LocalizedText> slips(IndicatorResult result) {
        var share = result.official().fraction();
        var sentences = new ArrayList<LocalizedText>();
        sentences.add(Language.both(in -> in == Language.VI
                ? "%s/%s phiếu hài lòng.".formatted(in.number(share.numerator()), in.number(share.denominator()))
                : "%s of %s satisfied."
                        .formatted(in.number(share.numerator()), plural(share.denominator(), "survey slip"))));
        Sampling.of(result.indicator().formula(), share)
                .ifPresent(sampling -> sentences.addAll(sample(sampling, share.denominator())));
        return sentences;
    }

    /** Of a sample only: the other records are all there are. */
    private static List<LocalizedText> sample(Sampling sampling, long slips) {
        var interval = Language.both(in -> in.pick(
                        "Khoảng tin cậy 95%% (Wilson): %s đến %s.", "95%% confidence interval (Wilson): %s to %s.")
                .formatted(
                        in.percent(sampling.interval().low()),
                        in.percent(sampling.interval().high())));
        if (!sampling.small()) {
            return List.of(interval);
        }
        var warning = Language.both(in -> in.pick(
                        "Mẫu nhỏ: %s phiếu, dưới %s; tỷ lệ chỉ để tham khảo.",
                        "Small sample: %s slips, fewer than %s; read the rate with care.")
                .formatted(in.count(slips), in.number(SampleSize.DEFAULT.least())));
        return List.of(interval, warning);
    }

    private LocalizedText petitions() {
        var counts = figures.petitions();
        return Language.both(in -> {
            var vi = in == Language.VI;
            var parts = new ArrayList<String>();
            parts.add(
                    vi
                            ? in.count(counts.received()) + " phản ánh, kiến nghị"
                            : plural(counts.received(), "petition") + " received");
            parts.add((vi ? "đã xử lý đúng hạn " : "handled on time ") + in.count(counts.handledOnTime()));
            if (counts.handledLate() > 0) {
                parts.add((vi ? "xử lý quá hạn " : "handled late ") + in.count(counts.handledLate()));
            }
            if (counts.handledUndated() > 0) {
                parts.add((vi ? "đã xử lý, không có hạn " : "handled without a due day ")
                        + in.count(counts.handledUndated()));
            }
            if (counts.open() > 0) {
                parts.add((vi ? "đang giải quyết " : "open ") + in.count(counts.open()));
            }
            return String.join("; ", parts) + ".";
        });
    }

    private List<LocalizedText> postings(IndicatorResult result) {
        var levels = result.breakdowns().getOrDefault(Breakdown.LEVEL, List.of()).stream()
                .sorted(Comparator.comparingLong((Part part) -> part.fraction().denominator())
                        .reversed())
                .toList();
        var sentences = new ArrayList<LocalizedText>();
        if (!levels.isEmpty()) {
            sentences.add(Language.both(in -> capitalised(levels.stream()
                            .map(part -> "%s: %s %s"
                                    .formatted(
                                            uncapitalised(in.of(names.of(Breakdown.LEVEL, part.key()))),
                                            in.number(part.fraction().denominator()),
                                            in == Language.VI ? "TTHC" : "procedures"))
                            .collect(Collectors.joining("; ")))
                    + "."));
        }
        var share = result.official().fraction();
        sentences.add(Language.both(in -> (in == Language.VI
                        ? "Niêm yết đủ tại Bộ phận Tiếp nhận và Trả kết quả và trên cổng thông tin điện tử: %s/%s TTHC."
                        : "Posted at the one-stop shop and on the portal: %s of %s procedures.")
                .formatted(in.number(share.numerator()), in.number(share.denominator()))));
        return sentences;
    }

    private static LocalizedText audits(IndicatorResult result) {
        var share = result.official().fraction();
        if (share.numerator() == 0) {
            return Language.both(in -> in == Language.VI
                    ? "Chưa thực hiện đánh giá (chương trình năm: %s cơ quan).".formatted(in.count(share.denominator()))
                    : "Not yet audited (the year's programme: %s)."
                            .formatted(plural(share.denominator(), "agency", "agencies")));
        }
        return Language.both(in -> in == Language.VI
                ? "Đã đánh giá %s/%s cơ quan theo chương trình năm."
                        .formatted(in.number(share.numerator()), in.number(share.denominator()))
                : "%s of %s in the year's programme audited."
                        .formatted(in.number(share.numerator()), plural(share.denominator(), "agency", "agencies")));
    }

    static String plural(long number, String one) {
        return plural(number, one, one + "s");
    }

    static String plural(long number, String one, String many) {
        return Language.EN.number(number) + " " + (number == 1 ? one : many);
    }

    /** Leaves abbreviations such as UBND alone. */
    private static String uncapitalised(String text) {
        var plainWord = text.length() > 1 && Character.isLowerCase(text.charAt(1));
        return plainWord ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
