package vn.kip.standalone.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.wording.VietnameseWording;
import vn.kip.report.evidence.DifferenceException;
import vn.kip.report.evidence.SignedReport;
import vn.kip.report.signature.NoEmptyFieldException;
import vn.kip.report.signature.PdfSigner;
import vn.kip.report.signature.SignaturePlace;
import vn.kip.report.signature.SigningKey;
import vn.kip.report.signature.UnusableKeyException;
import vn.kip.standalone.terminal.Logs;
import vn.kip.standalone.terminal.Terminal;
import vn.kip.standalone.terminal.UserErrorException;

/** {@code kip sign DIR}: a person, or the office, signs the PDF of a published report. */
@Command(
        name = "sign",
        description = {
            "Ký số báo cáo PDF trong một thư mục đã chốt (PAdES). Các số liệu được kiểm tra lại trước khi ký; bản ký là report-signed.pdf.",
            "Sign the PDF report of a published folder (PAdES). The figures are checked before; the signed file is report-signed.pdf.",
            ""
        })
final class SignCommand implements Callable<Integer> {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Where the key is. */
    static final class Key {

        @Option(
                names = "--key",
                paramLabel = "FILE",
                description = {"Tệp khóa PKCS#12 (.p12, .pfx).", "PKCS#12 file with the key (.p12, .pfx)."})
        private @Nullable Path file;

        @Option(
                names = "--device",
                paramLabel = "LIBRARY",
                description = {
                    "Thư viện PKCS#11 của thiết bị lưu khóa (USB token).",
                    "PKCS#11 library of the device that holds the key (USB token)."
                })
        private @Nullable Path device;
    }

    @Parameters(
            paramLabel = "DIR",
            description = {"Thư mục báo cáo.", "Folder of the report."})
    private Path folder = Path.of("out");

    @ArgGroup(multiplicity = "1")
    private Key key = new Key();

    @Option(
            names = "--slot",
            paramLabel = "N",
            description = {
                "Thứ tự của thiết bị trong danh sách của thư viện, từ 0.",
                "Place of the device in the list of its library, from 0."
            })
    private int slot;

    @Option(
            names = "--alias",
            paramLabel = "NAME",
            description = {"Tên khóa, nếu có nhiều khóa.", "Name of the key, where there are several."})
    private @Nullable String alias;

    @Option(
            names = "--password",
            interactive = true,
            arity = "0..1",
            description = {
                "Hỏi mật khẩu hoặc mã PIN; không có thì lấy từ biến môi trường KIP_KEY_PASSWORD.",
                "Ask for the password or PIN; without it, the variable KIP_KEY_PASSWORD is read."
            })
    private char @Nullable [] password;

    @Option(
            names = "--as",
            paramLabel = "WHO",
            description = {
                "signer: người có thẩm quyền (mặc định); office: cơ quan, đóng dấu.",
                "signer: the person in charge (default); office: the office with its seal."
            })
    private SignaturePlace place = SignaturePlace.SIGNER;

    @Option(
            names = "--image",
            paramLabel = "PNG",
            description = {
                "Hình chữ ký (màu xanh) hoặc hình dấu (màu đỏ), nền trong suốt.",
                "Picture of the signature (blue) or of the seal (red) on a transparent ground."
            })
    private @Nullable Path image;

    @Option(
            names = "--timestamp",
            paramLabel = "URL",
            description = {"Địa chỉ cấp dấu thời gian (RFC 3161).", "Time stamp authority (RFC 3161)."})
    private @Nullable URI timestamps;

    private final Terminal terminal;
    private final Clock clock;

    SignCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        Logs.off();
        if (!Files.isDirectory(folder)) {
            throw new UserErrorException("không có thư mục " + folder, "expected a folder, found none: " + folder);
        }
        if (image != null && !Files.isRegularFile(image)) {
            throw new UserErrorException("không có tệp " + image, "expected a picture, found none: " + image);
        }
        var signer = new PdfSigner(ZONE, Optional.ofNullable(timestamps));
        try (var open = open()) {
            var signed = SignedReport.sign(
                    folder, pdf -> signer.sign(pdf, place, open, Optional.ofNullable(image), clock.instant()));
            terminal.advise(new LocalizedText("Đã ký: " + signed, "Signed: " + signed));
            return ExitCode.DONE.code();
        } catch (UnusableKeyException | NoEmptyFieldException e) {
            var message = String.valueOf(e.getMessage());
            throw new UserErrorException(VietnameseWording.of(message), message);
        } catch (DifferenceException e) {
            var difference = String.valueOf(e.getMessage());
            terminal.refuse(
                    new LocalizedText("không ký: " + VietnameseWording.of(difference), "not signed: " + difference));
            return ExitCode.NOT_CLEAN.code();
        }
    }

    private SigningKey open() {
        return key.file != null
                ? SigningKey.ofFile(key.file, secret(), alias)
                : SigningKey.ofDevice(Objects.requireNonNull(key.device), slot, secret(), alias);
    }

    private char[] secret() {
        if (password != null) {
            return password;
        }
        var variable = System.getenv("KIP_KEY_PASSWORD");
        if (variable == null) {
            throw new UserErrorException(
                    "cần mật khẩu của khóa: --password hoặc biến KIP_KEY_PASSWORD",
                    "expected the password of the key: --password or the variable KIP_KEY_PASSWORD");
        }
        return variable.toCharArray();
    }
}
