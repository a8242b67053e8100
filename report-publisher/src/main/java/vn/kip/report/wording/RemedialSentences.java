package vn.kip.report.wording;

import static vn.kip.report.wording.EvidenceSentences.plural;

import java.util.ArrayList;
import java.util.List;
import vn.kip.domain.indicator.Breakdown;
import vn.kip.domain.indicator.Form06a;
import vn.kip.domain.indicator.IndicatorResult;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.record.RecordKind;
import vn.kip.report.figures.Outstanding;
import vn.kip.report.figures.PetitionCounts;
import vn.kip.report.figures.ReportFigures;

/**
 * The remedial-action column, for an objective that is missed or not yet done: the actions that the configuration names,
 * then who has to act, which is the agency by which the objective falls short the most.
 */
final class RemedialSentences {

    private final ReportFigures figures;
    private final Names names;

    RemedialSentences(ReportFigures figures) {
        this.figures = figures;
        this.names = new Names(figures.catalogue());
    }

    List<LocalizedText> of(IndicatorResult result) {
        var verdict = Verdict.of(result.official());
        if (verdict != Verdict.MISSED && verdict != Verdict.NOT_YET_DONE) {
            return List.of();
        }
        var actions = new ArrayList<>(result.indicator().remedialActions());
        if (verdict == Verdict.MISSED) {
            Outstanding.most(result)
                    .map(most -> addressee(most, result.indicator().formula().kind()))
                    .ifPresent(actions::add);
        }
        return List.copyOf(actions);
    }

    private LocalizedText addressee(Outstanding most, RecordKind kind) {
        var agency = names.of(Breakdown.AGENCY, most.agency());
        return switch (kind) {
            case DOSSIER -> dossiers(agency, figures.form06aByAgency().getOrDefault(most.agency(), Form06a.EMPTY));
            case PETITION ->
                petitions(agency, figures.petitionsByAgency().getOrDefault(most.agency(), PetitionCounts.NONE));
            default -> others(agency, most.items(), kind);
        };
    }

    private static LocalizedText dossiers(LocalizedText agency, Form06a form) {
        return Language.both(in -> in.pick(
                        "Chấn chỉnh %s: nhiều hồ sơ trễ nhất (%s giải quyết quá hạn, %s quá hạn chưa giải quyết).",
                        "Corrective letter to %s: the most late dossiers (%s resolved late, %s overdue and open).")
                .formatted(in.of(agency), in.count(form.c10()), in.count(form.c13())));
    }

    private static LocalizedText petitions(LocalizedText agency, PetitionCounts counts) {
        if (counts.open() == 0) {
            return Language.both(in -> in.pick(
                    "Nhắc %s: %s phản ánh, kiến nghị xử lý không đúng hạn."
                            .formatted(agency.vi(), in.count(counts.received() - counts.handledOnTime())),
                    "Remind %s: %s not handled on time."
                            .formatted(agency.en(), plural(counts.received() - counts.handledOnTime(), "petition"))));
        }
        return Language.both(in -> in.pick(
                "Đôn đốc %s xử lý %s phản ánh, kiến nghị tồn.".formatted(agency.vi(), in.count(counts.open())),
                "Remind %s of %s.".formatted(agency.en(), plural(counts.open(), "open petition"))));
    }

    private static LocalizedText others(LocalizedText agency, long items, RecordKind kind) {
        var what =
                switch (kind) {
                    case SURVEY -> new LocalizedText("phiếu chưa hài lòng", "slips not satisfied");
                    case PROCEDURE -> new LocalizedText("TTHC chưa niêm yết đủ", "procedures not posted");
                    default -> new LocalizedText("việc chưa thực hiện", "items not done");
                };
        return Language.both(in ->
                in.pick("Nhắc %s: %s %s.", "Remind %s: %s %s.").formatted(in.of(agency), in.count(items), in.of(what)));
    }
}
