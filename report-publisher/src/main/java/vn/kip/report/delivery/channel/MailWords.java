package vn.kip.report.delivery.channel;

import java.util.function.Function;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.report.delivery.Parcel;
import vn.kip.report.wording.Language;
import vn.kip.report.wording.PeriodWords;

/** What a message with a report says: in Vietnamese, then in English. */
record MailWords(LocalizedText title, LocalizedText body) {

    static MailWords of(Catalogue catalogue, Parcel parcel) {
        var periods = catalogue.periods();
        var calendar = periods.ofId(parcel.report().calendar()).orElse(catalogue.calendar());
        var period =
                PeriodWords.nameWithin(calendar, calendar.period(parcel.report().period()));
        Function<Language, String> title = in -> in.pick(
                "Báo cáo mục tiêu chất lượng " + period.vi() + ", lần chốt " + parcel.revision(),
                "Quality objectives, " + period.en() + ", revision " + parcel.revision());
        Function<Language, String> body = in -> in.of(catalogue.unitName()) + "\n"
                + title.apply(in) + "\n"
                + in.pick("Chốt lúc ", "Published at ")
                + in.moment(parcel.publishedAt(), catalogue.rules().zone()) + "\n"
                + in.pick("Mã băm: ", "Content hash: ") + parcel.contentHash() + "\n"
                + in.pick(
                        "Thư do Kịp tự gửi. Lần chốt sau thay thế các lần trước; báo cáo chưa được phê duyệt thì trên báo cáo có ghi.",
                        "Sent by Kip. A later revision replaces the ones before it; a report that nobody has approved says so.");
        return new MailWords(Language.both(title), Language.both(body));
    }

    String subject() {
        return title.vi() + " / " + title.en();
    }

    String text() {
        return body.vi() + "\n\n" + body.en() + "\n";
    }
}
