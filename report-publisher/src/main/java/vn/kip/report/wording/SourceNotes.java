package vn.kip.report.wording;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.indicator.Objective;
import vn.kip.domain.record.RecordKind;
import vn.kip.domain.source.Coverage;
import vn.kip.domain.source.Partial;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.figures.SourceState;

/** What a reader has to know of the sources behind a figure: that one is old, or not complete so far back. */
public final class SourceNotes {

    private SourceNotes() {}

    /** Of the figure of an objective; empty when there is nothing to know. */
    public static List<LocalizedText> of(ReportFigures figures, Objective objective) {
        return sentences(figures, figures.stale(objective), figures.partial(objective));
    }

    /** Of a table that shows all that becomes of records of a kind. */
    public static List<LocalizedText> of(ReportFigures figures, RecordKind kind) {
        return sentences(figures, figures.stale(kind), figures.partial(kind));
    }

    private static List<LocalizedText> sentences(
            ReportFigures figures, List<SourceState> stale, List<Partial> partial) {
        var zone = figures.catalogue().rules().zone();
        var sentences = new ArrayList<LocalizedText>();
        stale.forEach(source -> sentences.add(stale(source, zone)));
        partial.forEach(source -> sentences.add(partial(source)));
        return List.copyOf(sentences);
    }

    /** That a source is old, and since when. */
    public static LocalizedText stale(SourceState source, ZoneId zone) {
        var last = source.lastPulledAt();
        if (last == null) {
            return Language.both(in -> in.pick(
                    "Nguồn %s chưa được đọc lần nào.".formatted(source.source()),
                    "Source %s was never read.".formatted(source.source())));
        }
        var age = source.terms()
                .expectedAge()
                .map(SourceNotes::age)
                .map(most -> new LocalizedText(", quá mức " + most.vi(), ", longer ago than " + most.en()))
                .orElse(new LocalizedText("", ""));
        return Language.both(in -> in.pick(
                        "Số liệu của nguồn %s đã cũ: lần cuối lúc %s%s.", "Data of source %s are old: last read %s%s.")
                .formatted(source.source(), in.moment(last, zone), in.of(age)));
    }

    private static LocalizedText partial(Partial partial) {
        return switch (partial.part()) {
            case PERIOD ->
                Language.both(in -> in.pick(
                                "Nguồn %s chỉ đủ số liệu từ ngày %s, sau ngày đầu kỳ: số liệu chưa đầy đủ.",
                                "Source %s is complete only from %s, after the period begins: the figure is partial.")
                        .formatted(partial.source(), in.day(partial.from())));
            case CARRIED_OVER ->
                Language.both(in -> in.pick(
                                "Nguồn %s chỉ đủ số liệu từ ngày %s và không có số dư đầu kỳ: số chuyển từ kỳ trước có"
                                        + " thể thấp hơn thực tế.",
                                "Source %s is complete only from %s, without an opening balance: what is carried over"
                                        + " may be too low.")
                        .formatted(partial.source(), in.day(partial.from())));
        };
    }

    /** From when a source is complete: {@code đủ từ ngày 01/7/2023, có số dư đầu kỳ}. */
    static LocalizedText coverage(Coverage coverage) {
        return Language.both(in -> in.pick("đủ từ ngày ", "complete from ")
                + in.day(coverage.from())
                + (coverage.opening()
                        ? in.pick(", có số dư đầu kỳ", ", with an opening balance")
                        : in.pick(", không có số dư đầu kỳ", ", without an opening balance")));
    }

    /** In the largest unit that it is a whole number of. */
    private static LocalizedText age(Duration age) {
        if (age.equals(Duration.ofDays(age.toDays()))) {
            return unit(age.toDays(), "ngày", "day");
        }
        if (age.equals(Duration.ofHours(age.toHours()))) {
            return unit(age.toHours(), "giờ", "hour");
        }
        return age.equals(Duration.ofMinutes(age.toMinutes()))
                ? unit(age.toMinutes(), "phút", "minute")
                : unit(age.toSeconds(), "giây", "second");
    }

    private static LocalizedText unit(long number, String vi, String en) {
        return new LocalizedText(Language.VI.count(number) + " " + vi, EvidenceSentences.plural(number, en));
    }
}
