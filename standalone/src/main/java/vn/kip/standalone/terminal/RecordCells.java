package vn.kip.standalone.terminal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.lifecycle.Due;
import vn.kip.domain.record.Dossier;
import vn.kip.domain.record.InternalAudit;
import vn.kip.domain.record.Petition;
import vn.kip.domain.record.ProcedurePosting;
import vn.kip.domain.record.RecordContent;
import vn.kip.domain.record.SurveySlip;

/**
 * The canonical fields of a record as cells of a table: a state, and three moments.
 *
 * @param heading of the state and the moments, in both languages
 * @param cells as many as headings
 * @param more codes, in one line under the record; empty where there are none
 */
record RecordCells(List<String> heading, List<String> cells, String more) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final String NOTHING = "–";

    RecordCells {
        heading = List.copyOf(heading);
        cells = List.copyOf(cells);
    }

    static RecordCells of(RecordContent content, ZoneId zone) {
        if (content instanceof Dossier dossier) {
            return dossier(dossier, zone);
        }
        if (content instanceof Petition petition) {
            return petition(petition, zone);
        }
        if (content instanceof SurveySlip slip) {
            return new RecordCells(
                    List.of("Đánh giá / rating", "Ngày / rated", "", ""),
                    List.of(slip.rating(), moment(slip.ratedAt(), zone), "", ""),
                    codes("cơ quan / agency", slip.agency(), "hồ sơ / dossier", slip.dossierId()));
        }
        if (content instanceof ProcedurePosting posting) {
            return new RecordCells(
                    List.of("Thủ tục / procedure", "Hiệu lực / from", "Một cửa / posted", "Cổng / portal"),
                    List.of(
                            posting.procedure(),
                            day(posting.effectiveFrom()),
                            day(posting.postedAtOneStop()),
                            day(posting.postedOnPortal())),
                    codes("cấp / level", posting.level()));
        }
        var audit = (InternalAudit) content;
        return new RecordCells(
                List.of("Cơ quan / agency", "Kế hoạch/planned", "Thực hiện / done", ""),
                List.of(audit.agency(), day(audit.plannedOn()), day(audit.performedOn()), ""),
                codes("chương trình / programme", audit.programme()));
    }

    private static RecordCells dossier(Dossier dossier, ZoneId zone) {
        var end = dossier.completedAt() != null ? dossier.completedAt() : dossier.returnedAt();
        return new RecordCells(
                List.of("Trạng thái / status", "Nhận / received", "Hạn trả / due", "Xong / done"),
                List.of(
                        dossier.status().name(),
                        moment(dossier.receivedAt(), zone),
                        due(dossier.due(), zone),
                        moment(end, zone)),
                codes(
                        "cơ quan / agency",
                        dossier.resolvingAgency(),
                        "lĩnh vực / sector",
                        dossier.sector(),
                        "kênh / channel",
                        dossier.channel().name(),
                        "thủ tục / procedure",
                        dossier.procedure()));
    }

    private static RecordCells petition(Petition petition, ZoneId zone) {
        return new RecordCells(
                List.of("Trạng thái / status", "Nhận / received", "Hạn / due", "Xong / handled"),
                List.of(
                        petition.status().name(),
                        moment(petition.receivedAt(), zone),
                        due(petition.due(), zone),
                        moment(petition.handledAt(), zone)),
                codes("cơ quan / agency", petition.resolvingAgency(), "loại / category", petition.category()));
    }

    private static String moment(@Nullable Instant at, ZoneId zone) {
        return at == null ? NOTHING : TIME.format(at.atZone(zone));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? NOTHING : day.toString();
    }

    private static String due(@Nullable Due due, ZoneId zone) {
        if (due == null) {
            return NOTHING;
        }
        return due instanceof Due.At promise ? moment(promise.at(), zone) : day(due.day(zone));
    }

    /** Labels and codes by turns; those that are empty are left out. */
    private static String codes(String... labelled) {
        var text = new StringBuilder();
        for (var i = 0; i < labelled.length; i += 2) {
            if (!labelled[i + 1].isEmpty()) {
                text.append(text.isEmpty() ? "" : " · ")
                        .append(labelled[i])
                        .append(": ")
                        .append(labelled[i + 1]);
            }
        }
        return text.toString();
    }
}
