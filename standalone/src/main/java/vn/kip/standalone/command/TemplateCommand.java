package vn.kip.standalone.command;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.report.document.word.WordTemplates;
import vn.kip.standalone.terminal.Terminal;
import vn.kip.standalone.terminal.UserErrorException;

/** {@code kip template FILE}: the layout of the Word document, for the office to change. */
@Command(
        name = "template",
        description = {
            "Ghi mẫu Word của báo cáo ra tệp, để sửa bằng Word rồi khai trong kip.yml: documents: {template: TỆP}. Các số liệu điền vào các thẻ {{...}}.",
            "Write the Word layout of the report to a file, to be changed in Word and named in kip.yml: documents: {template: FILE}. The figures go where {{...}} stands.",
            ""
        })
final class TemplateCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            description = {"Tệp .docx sẽ được tạo.", "The .docx file to be made."})
    private Path file = Path.of("report-template.docx");

    private final Terminal terminal;

    TemplateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try {
            Files.write(file, WordTemplates.standard(), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new UserErrorException(
                    "đã có tệp " + file + ", không ghi đè", "expected no such file yet, found " + file);
        }
        terminal.advise(new LocalizedText("Đã ghi mẫu vào " + file, "The layout is in " + file));
        return ExitCode.DONE.code();
    }
}
