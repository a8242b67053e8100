package vn.kip.domain.index766;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.indicator.Formula;
import vn.kip.domain.indicator.Fraction;
import vn.kip.domain.indicator.LocalizedText;

/**
 * A share that a group of the index is scored by, as the implemented national formulae name them (domain rule book,
 * sections 1.1 to 1.6 and 11.5).
 */
public enum Component {
    PROMULGATED_ON_TIME(
            Group.PUBLICITY,
            text("Công bố TTHC đúng hạn", "Procedures promulgated on time"),
            text(
                    "bản ghi không có ngày của quyết định công bố",
                    "records do not have the day of the decision that promulgates a procedure")),
    PUBLISHED_ON_TIME(
            Group.PUBLICITY,
            text(
                    "Công khai TTHC đúng hạn trên Cơ sở dữ liệu quốc gia",
                    "Procedures published on time in the national database"),
            text(
                    "bản ghi không có ngày công khai trên Cơ sở dữ liệu quốc gia và ngày của quyết định công bố",
                    "records have neither the day of publication in the national database nor that of the decision")),
    PUBLISHED_COMPLETELY(
            Group.PUBLICITY,
            text("TTHC công khai đầy đủ các bộ phận", "Procedures published with all their parts"),
            text("bản ghi không có nội dung của TTHC", "records do not have the content of a procedure")),
    DOSSIERS_SYNCHRONISED(
            Group.PUBLICITY,
            text("Hồ sơ đồng bộ lên Cổng Dịch vụ công quốc gia", "Dossiers synchronised with the national portal"),
            text(
                    "không biết số hồ sơ trên Cổng và trong hệ thống báo cáo quốc gia",
                    "the number of dossiers on the portal and in the national report system is not known")),
    POSTED_ON_BOTH_CHANNELS(
            Group.PUBLICITY,
            text(
                    "TTHC niêm yết tại Một cửa và trên cổng thông tin (ngoài bộ chỉ số)",
                    "Procedures posted at the one-stop shop and on the portal (not part of the index)"),
            records -> records.share(Formula.POSTED_OF_IN_FORCE)),
    RESOLVED_ON_TIME(
            Group.PROGRESS,
            text("Hồ sơ giải quyết đúng hạn và còn trong hạn", "Dossiers resolved on time or pending in time"),
            records -> records.share(Formula.INDEX_766)),
    AVERAGE_TIME_PER_PROCEDURE(
            Group.PROGRESS,
            text("Thời gian giải quyết trung bình theo TTHC", "Average time of resolution per procedure"),
            text("chưa có phép đo thời gian giải quyết", "the time of resolution is not among the measures")),
    DOSSIERS_DIGITISED(
            Group.DIGITISATION,
            text("Số hóa hồ sơ, kết quả giải quyết", "Dossiers and results digitised"),
            text(
                    "bản ghi không có trường thành phần số hóa của hồ sơ",
                    "records do not have the field of a dossier that tells of digitised papers")),
    RECEIVED_ONLINE(
            Group.ONLINE_SERVICE,
            text("Hồ sơ tiếp nhận trực tuyến", "Dossiers received online"),
            PeriodRecords::online),
    PAID_ONLINE(
            Group.ONLINE_SERVICE,
            text("Hồ sơ thanh toán trực tuyến", "Dossiers paid online"),
            text("bản ghi không có thông tin thanh toán", "records do not have anything of payments")),
    SERVICES_PROVIDED_ONLINE(
            Group.ONLINE_SERVICE,
            text("TTHC cung cấp trực tuyến", "Procedures provided online"),
            text(
                    "bản ghi không có mức độ cung cấp trực tuyến của TTHC",
                    "records do not have how far a procedure is provided online")),
    PETITIONS_ON_TIME(
            Group.SATISFACTION,
            text("Phản ánh, kiến nghị xử lý đúng hạn", "Petitions handled on time or pending in time"),
            records -> records.share(Formula.PETITION_INDEX_766)),
    PETITIONERS_SATISFIED(
            Group.SATISFACTION,
            text("Hài lòng về xử lý phản ánh, kiến nghị", "Satisfaction with the handling of petitions"),
            text(
                    "bản ghi không có đánh giá của người phản ánh, kiến nghị",
                    "records do not have how a petitioner rates the answer")),
    CITIZENS_SATISFIED(
            Group.SATISFACTION,
            text("Hài lòng về giải quyết TTHC", "Satisfaction with the resolution of dossiers"),
            text(
                    "cần đối chiếu từng hồ sơ với phiếu khảo sát, chưa làm trong số liệu này",
                    "dossiers have to be joined with their slips, which these figures do not do"));

    private final Group group;
    private final LocalizedText name;
    private final @Nullable Function<PeriodRecords, Fraction> share;
    private final @Nullable LocalizedText reason;

    Component(Group group, LocalizedText name, Function<PeriodRecords, Fraction> share) {
        this.group = group;
        this.name = name;
        this.share = share;
        this.reason = null;
    }

    Component(Group group, LocalizedText name, LocalizedText reason) {
        this.group = group;
        this.name = name;
        this.share = null;
        this.reason = reason;
    }

    private static LocalizedText text(String vi, String en) {
        return new LocalizedText(vi, en);
    }

    /** The components of a group, in the order of the index. */
    static List<Component> of(Group group) {
        return Arrays.stream(values())
                .filter(component -> component.group == group)
                .toList();
    }

    public Group group() {
        return group;
    }

    public LocalizedText title() {
        return name;
    }

    /** Why the cells do not give it; empty when they do. */
    public Optional<LocalizedText> reasonMissing() {
        return Optional.ofNullable(reason);
    }

    Optional<Fraction> of(PeriodRecords records) {
        return Optional.ofNullable(share).map(of -> of.apply(records));
    }
}
