package vn.kip.standalone.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.record.RecordKind;
import vn.kip.ingest.infer.SourceProposal;
import vn.kip.standalone.terminal.Logs;
import vn.kip.standalone.terminal.Terminal;
import vn.kip.standalone.terminal.UserErrorException;

/** {@code kip source infer}: a first entry of {@code sources} for a file, to be checked and filled in. */
@Command(
        name = "infer",
        description = {
            "Xem một tệp và đề xuất mục sources cho kip.yml. Không in giá trị nào ngoài mã trạng thái.",
            "Look at a file and propose its entry in the sources of kip.yml. Prints no values but codes of states.",
            ""
        })
final class SourceInferCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            description = {
                "Tệp CSV, XLSX, XLS, JSON, JSON lines, XML, hoặc ZIP của các loại đó.",
                "A file of CSV, XLSX, XLS, JSON, JSON lines or XML, or a ZIP of these."
            })
    private Path file = Path.of(".");

    @Option(
            names = "--records",
            paramLabel = "KIND",
            description = {
                "Mỗi dòng là gì: dossier, survey, petition, procedure, audit (mặc định: tự đoán).",
                "What a row is: dossier, survey, petition, procedure, audit (default: found out)."
            })
    private @Nullable RecordKind records;

    private final Terminal terminal;

    SourceInferCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Logs.off();
        if (!Files.isRegularFile(file)) {
            throw unreadable();
        }
        try {
            terminal.out().print(SourceProposal.of(file, records));
        } catch (IOException e) {
            throw unreadable();
        }
        terminal.advise(
                new LocalizedText(
                        "Hãy chép vào kip.yml, điền những chỗ FILL_IN, rồi thử bằng: ./kip source check TÊN --config kip.yml",
                        "Copy it into kip.yml, fill in what says FILL_IN, then try it with: ./kip source check NAME --config kip.yml"));
        return ExitCode.DONE.code();
    }

    private UserErrorException unreadable() {
        return new UserErrorException(
                "không đọc được tệp " + file, "expected a file that can be read, found none at " + file);
    }
}
