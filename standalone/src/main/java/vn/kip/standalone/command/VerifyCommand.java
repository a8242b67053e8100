package vn.kip.standalone.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.wording.VietnameseWording;
import vn.kip.report.evidence.DifferenceException;
import vn.kip.report.evidence.Verification;
import vn.kip.report.signature.PdfSignatures;
import vn.kip.standalone.terminal.Logs;
import vn.kip.standalone.terminal.Terminal;
import vn.kip.standalone.terminal.UserErrorException;

/** {@code kip verify DIR}: whether a published folder is what was published, and its figures are what its evidence adds up to. */
@Command(
        name = "verify",
        description = {
            "Kiểm tra một thư mục báo cáo đã chốt: tệp, mã băm, chuỗi các lần chốt, và cộng lại số liệu các mục tiêu từ minh chứng.",
            "Check the folder of a published report: files, hashes, the chain of revisions, and add up the objectives' figures from the evidence.",
            ""
        })
final class VerifyCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "DIR",
            description = {"Thư mục báo cáo.", "Folder of the report."})
    private Path folder = Path.of("out");

    private final Terminal terminal;

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Logs.off();
        if (!Files.isDirectory(folder)) {
            throw new UserErrorException("không có thư mục " + folder, "expected a folder, found none: " + folder);
        }
        try {
            var verified = Verification.of(folder);
            terminal.advise(new LocalizedText(
                    "Đúng: lần chốt " + verified.revision() + ", " + verified.files() + " tệp, "
                            + verified.records() + " hồ sơ và phiếu, " + verified.figures()
                            + " số liệu cộng lại khớp. Mã băm "
                            + verified.contentHash(),
                    "Verified: revision " + verified.revision() + ", " + verified.files() + " files, "
                            + verified.records() + " records, " + verified.figures() + " figures added up again. Hash "
                            + verified.contentHash()));
            verified.signatures().forEach(this::tell);
            if (!verified.unlisted().isEmpty()) {
                tell(verified.unlisted());
            }
            if (verified.differing() > 0) {
                terminal.advise(
                        new LocalizedText(
                                "Trong đó " + verified.differing()
                                        + " số liệu không khớp minh chứng; bản chốt có nêu: công bố dù chưa đạt kiểm tra.",
                                "Of these, " + verified.differing()
                                        + " figures differ from the evidence; the snapshot says that it was published in spite of that."));
            }
            return ExitCode.DONE.code();
        } catch (DifferenceException e) {
            var difference = String.valueOf(e.getMessage());
            terminal.refuse(new LocalizedText(
                    "không đúng: " + VietnameseWording.of(difference), "not as published: " + difference));
            return ExitCode.NOT_CLEAN.code();
        }
    }

    private void tell(List<String> unlisted) {
        // whoever named them may have meant the terminal
        var names = String.join(", ", unlisted).replaceAll("\\p{Cntrl}", "?");
        terminal.advise(new LocalizedText(
                "Không thuộc bản chốt, không được kiểm tra: " + names,
                "Not part of the publication, and not checked: " + names));
    }

    private void tell(PdfSignatures.Found signature) {
        terminal.advise(new LocalizedText(
                "Chữ ký số còn nguyên vẹn: " + signature.by() + ", " + signature.at()
                        + " (chứng thư có đáng tin hay không: xem bằng phần mềm ký số của cơ quan)",
                "Signature intact: " + signature.by() + ", " + signature.at()
                        + " (whether the certificate is to be trusted: see the office's signing software)"));
    }
}
