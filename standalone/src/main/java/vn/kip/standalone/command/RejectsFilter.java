package vn.kip.standalone.command;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.kip.domain.ledger.Rejection.Reason;

/** Options that say which rejected rows are meant; without any, all are. */
final class RejectsFilter {

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = {"Chỉ nguồn này (mặc định: mọi nguồn).", "Only this source (default: all)."})
    @Nullable
    String source;

    @Option(
            names = "--reason",
            paramLabel = "REASON",
            description = {"Chỉ lý do này: ${COMPLETION-CANDIDATES}.", "Only this reason."})
    private @Nullable Reason reason;

    @Option(
            names = "--field",
            paramLabel = "FIELD",
            description = {"Chỉ cột này của nguồn.", "Only this field of the source."})
    private @Nullable String field;

    /** What is asked for beside the source, as parameters of a request. */
    Map<String, String> asked() {
        var asked = new TreeMap<String, String>();
        if (reason != null) {
            asked.put("reason", reason.name());
        }
        if (field != null) {
            asked.put("field", field);
        }
        return asked;
    }
}
