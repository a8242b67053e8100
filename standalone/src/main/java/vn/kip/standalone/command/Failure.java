package vn.kip.standalone.command;

import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;
import vn.kip.domain.indicator.LocalizedText;
import vn.kip.domain.period.UnknownPeriodException;
import vn.kip.domain.settings.SettingException;
import vn.kip.domain.wording.VietnameseWording;
import vn.kip.embedded.EmbeddedStartException;
import vn.kip.ingest.source.UnknownSourceException;
import vn.kip.ingest.source.file.UnusableFileException;
import vn.kip.report.figures.UnusablePeriodException;
import vn.kip.standalone.terminal.Terminal;
import vn.kip.standalone.terminal.UserErrorException;

/** Tells apart what the user has to change from what is a fault, and tells either in a line. */
final class Failure {

    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);

    private static final int LONGEST = 200;

    private Failure() {}

    /** Tells what happened; returns the exit code. */
    static int tell(Terminal terminal, Throwable failure) {
        if (failure instanceof RunningNode.RefusedException refused) {
            terminal.refuse(text("không làm được: ", "cannot be done: ", refused));
            return ExitCode.REFUSED.code();
        }
        var usage = causes(failure).flatMap(cause -> usage(cause).stream()).findFirst();
        if (usage.isPresent()) {
            terminal.refuse(usage.get());
            return ExitCode.USAGE.code();
        }
        LOG.atError().setCause(failure).log("Kip stops");
        var what = shortened(causes(failure).reduce((outer, inner) -> inner).orElse(failure));
        terminal.refuse(new LocalizedText(
                "Kịp dừng do lỗi bên trong: " + what + ". Chi tiết trong nhật ký.",
                "Kip stops because of a fault: " + what + ". The log says more."));
        return ExitCode.FAULT.code();
    }

    /** The log has all of it, and what is long is not read on a terminal. */
    private static String shortened(Throwable failure) {
        var text = failure.toString().lines().findFirst().orElse("");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private static Optional<LocalizedText> usage(Throwable cause) {
        if (cause instanceof UserErrorException wrong) {
            return Optional.of(wrong.text());
        }
        if (cause instanceof SettingException) {
            return Optional.of(text("cấu hình không dùng được: ", "wrong configuration: ", cause));
        }
        if (cause instanceof UnknownPeriodException || cause instanceof UnusablePeriodException) {
            return Optional.of(text("kỳ báo cáo không dùng được: ", "wrong period: ", cause));
        }
        if (cause instanceof UnknownSourceException) {
            return Optional.of(text("không có nguồn này: ", "no such source: ", cause));
        }
        if (cause instanceof UnusableFileException) {
            return Optional.of(text("không đọc được tệp: ", "the file cannot be read: ", cause));
        }
        if (cause instanceof EmbeddedStartException) {
            return Optional.of(text("không khởi động được: ", "cannot start: ", cause));
        }
        if (cause instanceof PortInUseException port) {
            return Optional.of(portInUse(port.getPort()));
        }
        return Optional.empty();
    }

    static LocalizedText portInUse(int port) {
        return new LocalizedText(
                "cổng " + port + " đang được chương trình khác sử dụng; hãy chọn cổng khác bằng --port",
                "port " + port + " is in use by another program; choose another one with --port");
    }

    private static LocalizedText text(String vi, String en, Throwable cause) {
        return new LocalizedText(
                vi + VietnameseWording.of(String.valueOf(cause.getMessage())), en + cause.getMessage());
    }
}
