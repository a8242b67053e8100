package vn.kip.domain.doubt;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.review.ReviewRules;

/**
 * A course of a dossier that an auditor may want to look at (domain rule book, section 8.7): a hint, for each of them can
 * have an honest reason.
 */
public enum DoubtfulPattern {
    LATE_REAPPOINTMENT(
            "Hẹn lại muộn",
            "Re-appointed late",
            rules -> rules.reappointments().noticeDays() == 0
                    ? text(
                            "hạn trả được dời về sau, không phải do bổ sung giấy tờ, và việc dời được ghi sau ngày hẹn trả",
                            "the due date was put off, not because of papers, and that was recorded after the due day")
                    : text(
                            "hạn trả được dời về sau, không phải do bổ sung giấy tờ, và việc dời không được ghi trước ngày"
                                    + " hẹn trả ít nhất "
                                    + rules.reappointments().noticeDays() + " ngày",
                            "the due date was put off, not because of papers, and that was not recorded at least "
                                    + counted(rules.reappointments().noticeDays(), "one day", "days")
                                    + " before the due day")),
    REPEATED_REAPPOINTMENT(
            "Hẹn lại nhiều lần",
            "Re-appointed again",
            rules -> text(
                    "hạn trả được dời về sau hơn " + rules.reappointments().atMost()
                            + " lần, không phải do bổ sung giấy tờ",
                    "the due date was put off more than "
                            + counted(rules.reappointments().atMost(), "once", "times")
                            + ", not because of papers")),
    SUPPLEMENT_WHEN_DUE(
            "Yêu cầu bổ sung khi đã đến hạn",
            "Papers asked for when due",
            rules -> text(
                    "yêu cầu bổ sung giấy tờ vào ngày hẹn trả hoặc sau đó",
                    "missing papers were asked for on the due day or after it")),
    LATE_SUPPLEMENT(
            "Yêu cầu bổ sung muộn",
            "Papers asked for late",
            rules -> text(
                    "yêu cầu bổ sung giấy tờ sau ngày tiếp nhận hơn "
                            + rules.supplements().withinDays() + " ngày làm việc",
                    "missing papers were asked for more than "
                            + rules.supplements().withinDays() + " working days after the day of receipt")),
    REPEATED_SUPPLEMENT(
            "Yêu cầu bổ sung nhiều lần",
            "Papers asked for again",
            rules -> text(
                    "yêu cầu bổ sung giấy tờ hơn " + rules.supplements().atMost() + " lần",
                    "missing papers were asked for more than "
                            + counted(rules.supplements().atMost(), "once", "times"))),
    BULK_COMPLETION(
            "Kết thúc hàng loạt trước ngày chốt",
            "Completed in bulk before the cut-off",
            rules -> text(
                    "trong %d ngày cuối kỳ, cùng một ngày cơ quan ghi xong ít nhất %d hồ sơ và không dưới %d lần mức bình"
                                    .formatted(
                                            rules.bulk().days(),
                                            rules.bulk().atLeast(),
                                            rules.bulk().times())
                            + " quân của các ngày có ghi trước đó",
                    "on one of the last %d days of the period its agency recorded at least %d completions and no fewer than"
                                    .formatted(rules.bulk().days(), rules.bulk().atLeast())
                            + " " + rules.bulk().times() + " times the average of its earlier recording days")),
    REOPENED(
            "Kết thúc rồi mở lại",
            "Ended and reopened",
            rules -> text(
                    "hồ sơ đã ở trạng thái kết thúc lại trở về trạng thái đang giải quyết",
                    "a dossier that had ended went back to a state in which it is dealt with")),
    LATE_RECEIPT(
            "Tiếp nhận muộn so với lúc nộp",
            "Received late after submission",
            rules -> text(
                    "thời điểm tiếp nhận sau lúc nộp hơn " + hours(rules, "giờ", "phút") + " làm việc",
                    "received more than " + hours(rules, "hours", "minutes")
                            + " of working time after it was submitted")),
    RECEIPT_ENTERED_LATE(
            "Ghi nhận tiếp nhận muộn",
            "Receipt recorded late",
            rules -> text(
                    "việc tiếp nhận được ghi vào hệ thống sau thời điểm tiếp nhận hơn " + hours(rules, "giờ", "phút")
                            + " làm việc",
                    "the receipt was recorded more than " + hours(rules, "hours", "minutes")
                            + " of working time after it")),
    PROBABLE_DUPLICATE(
            "Có thể trùng hồ sơ",
            "Probable duplicate",
            rules -> text(
                    "cơ quan có một hồ sơ khác của cùng thủ tục, tiếp nhận cách nhau không quá "
                            + rules.duplicatesWithin().toSeconds() + " giây",
                    "its agency has another dossier of the same procedure, received no more than "
                            + rules.duplicatesWithin().toSeconds() + " seconds apart"));

    private static final int MINUTES = 60;

    private final LocalizedText title;
    private final Function<ReviewRules, LocalizedText> meaning;

    DoubtfulPattern(String vi, String en, Function<ReviewRules, LocalizedText> meaning) {
        this.title = text(vi, en);
        this.meaning = meaning;
    }

    private static LocalizedText text(String vi, String en) {
        return new LocalizedText(vi, en);
    }

    private static String counted(int number, String one, String many) {
        return number == 1 ? one : number + " " + many;
    }

    private static String hours(ReviewRules rules, String hours, String minutes) {
        Duration tolerated = rules.entry().tolerated();
        return tolerated.toMinutes() % MINUTES == 0
                ? tolerated.toHours() + " " + hours
                : tolerated.toMinutes() + " " + minutes;
    }

    /** In lower case with hyphens, as addresses and files write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public LocalizedText title() {
        return title;
    }

    /** What it is in one sentence, without a full stop, with the thresholds that hold. */
    public LocalizedText meaning(ReviewRules rules) {
        return meaning.apply(rules);
    }
}
