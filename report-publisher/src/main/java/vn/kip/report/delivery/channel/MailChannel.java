package vn.kip.report.delivery.channel;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.domain.settings.Setting;
import vn.kip.report.delivery.Channel;
import vn.kip.report.delivery.ChannelReader;
import vn.kip.report.delivery.DeliveryFailedException;
import vn.kip.report.delivery.Parcel;

/**
 * Sends the report to people, as the office documents that there are, else as the page.
 *
 * <p>Each attempt has the same {@code Message-ID}, by which mailboxes tell that a message is there already.
 */
final class MailChannel implements Channel {

    private static final String PDF = "report.pdf";
    private static final String SIGNED = "report-signed.pdf";
    private static final Set<String> OFFICE = Set.of(PDF, SIGNED, "report.docx", "report.xlsx");
    private static final String PAGE = "report.html";
    private static final String PATIENCE_MS = "30000";

    private final MailSettings settings;
    private final Catalogue catalogue;
    private final JavaMailSenderImpl sender;

    private MailChannel(MailSettings settings, Catalogue catalogue) {
        this.settings = settings;
        this.catalogue = catalogue;
        this.sender = sender(settings);
    }

    /** Reads what {@link MailSettings} needs. */
    @Component
    record Reader(Catalogue catalogue) implements ChannelReader {

        @Override
        public String kind() {
            return "mail";
        }

        @Override
        public Channel read(Setting entry) {
            return new MailChannel(MailSettings.read(entry), catalogue);
        }
    }

    private static JavaMailSenderImpl sender(MailSettings settings) {
        var server = settings.server();
        var sender = new JavaMailSenderImpl();
        sender.setHost(server.host());
        sender.setPort(server.port());
        var properties = new Properties();
        var tls = server.security() == MailSettings.Security.TLS;
        var protocol = tls ? "smtps" : "smtp";
        sender.setProtocol(protocol);
        var startTls = String.valueOf(server.security() == MailSettings.Security.STARTTLS);
        properties.put("mail.smtp.starttls.enable", startTls);
        properties.put("mail.smtp.starttls.required", startTls);
        for (var step : List.of("connectiontimeout", "timeout", "writetimeout")) {
            properties.put("mail." + protocol + "." + step, PATIENCE_MS);
        }
        properties.put("mail." + protocol + ".ssl.checkserveridentity", "true");
        var login = settings.login();
        if (login != null) {
            sender.setUsername(login.user());
            sender.setPassword(login.password());
            properties.put("mail." + protocol + ".auth", "true");
        }
        sender.setJavaMailProperties(properties);
        return sender;
    }

    @Override
    public boolean needsFiles() {
        return true;
    }

    @Override
    public void deliver(Parcel parcel) throws IOException {
        var files = attachments(parcel.files());
        var words = MailWords.of(catalogue, parcel);
        try {
            var message = sender.createMimeMessage();
            var mail = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            mail.setFrom(settings.from());
            mail.setTo(settings.to().toArray(String[]::new));
            mail.setSubject(words.subject());
            mail.setText(words.text());
            mail.setSentDate(Date.from(parcel.publishedAt()));
            for (var file : files) {
                mail.addAttachment(file.getFileName().toString(), file.toFile());
                // as text, its line breaks would be changed, and so its hash
                var parts = mail.getRootMimeMultipart();
                parts.getBodyPart(parts.getCount() - 1).setHeader("Content-Transfer-Encoding", "base64");
            }
            message.setHeader("Message-ID", "<" + parcel.contentHash() + "@kip.invalid>");
            sender.send(message);
        } catch (MailException | MessagingException e) {
            // what mail servers answer has addresses in it
            throw new DeliveryFailedException("expected the mail server to take the message, found "
                    + e.getClass().getSimpleName());
        }
    }

    /** Of the files of a report those for people: a signed PDF stands for the other one. */
    static List<Path> attachments(List<Path> files) {
        var office = files.stream().filter(file -> OFFICE.contains(name(file))).toList();
        if (office.stream().anyMatch(file -> name(file).equals(SIGNED))) {
            return office.stream().filter(file -> !name(file).equals(PDF)).toList();
        }
        return office.isEmpty()
                ? files.stream().filter(file -> name(file).equals(PAGE)).toList()
                : office;
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
