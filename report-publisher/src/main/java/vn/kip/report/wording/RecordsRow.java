package vn.kip.report.wording;

import java.util.List;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.report.figures.ReportFigures;

/** What became of the records of one kind: {@code known = counted + outside + undated}, as it is written. */
public record RecordsRow(
        LocalizedText kind, LocalizedText known, LocalizedText counted, LocalizedText outside, LocalizedText undated) {

    /** One per kind of record. */
    public static List<RecordsRow> of(ReportFigures figures) {
        return figures.records().entrySet().stream()
                .map(entry -> new RecordsRow(
                        Names.of(entry.getKey()),
                        Share.number(entry.getValue().known()),
                        Share.number(entry.getValue().counted()),
                        Share.number(entry.getValue().outside()),
                        Share.number(entry.getValue().undated())))
                .toList();
    }
}
