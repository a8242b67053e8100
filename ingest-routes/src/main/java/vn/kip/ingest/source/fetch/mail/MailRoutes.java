package vn.kip.ingest.source.fetch.mail;

import jakarta.mail.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mail.MailConstants;
import org.apache.camel.component.mail.MailEndpoint;
import org.springframework.stereotype.Component;
import vn.kip.ingest.source.Source;
import vn.kip.ingest.source.Sources;
import vn.kip.ingest.source.fetch.Fetching;

/**
 * Fetches files that are attached to e-mails.
 *
 * <pre>
 * mailbox ─► wanted messages ─► their attachments ─► the folder of the source ─► the message is marked, moved or deleted
 *            a Message          by name and size     where the reader of files
 *                                                    takes over
 * </pre>
 *
 * <p>At least once: a message is touched only when all of its attachments are safe here.
 */
@Component
final class MailRoutes extends RouteBuilder {

    static final String SECTION = "mail";

    private final Sources sources;
    private final Fetching fetching;

    MailRoutes(Sources sources, Fetching fetching) {
        this.sources = sources;
        this.fetching = fetching;
        // wrong settings stop the start here, before anything is touched
        for (var source : fetching.of(sources, SECTION)) {
            fetching.settings(source);
            mail(source);
        }
    }

    @Override
    public void configure() {
        fetching.of(sources, SECTION).stream().filter(fetching::begins).forEach(this::fetch);
    }

    private void fetch(Source source) {
        var name = source.name();
        var mail = mail(source);
        var mailbox = new Mailbox(mail);
        var look = fetching.look(source, mailbox);
        var attachments = new Attachments(name, fetching.settings(source), mail, fetching.inbox(source));
        getContext().getRegistry().bind(look(name), look);
        // spotless:off  the indentation follows the route
        from(endpoint(name, mail, mailbox)).routeId("fetch-" + name).routeGroup(name)
            .errorHandler(noErrorHandler())
            .transform().body(Message.class, look.watching(attachments::take))
            .setHeader(MailConstants.MAIL_COPY_TO).body(Attachments.Taken.class, mail::copyTo);
        // spotless:on
    }

    private static MailSettings mail(Source source) {
        return MailSettings.read(source.section().required(SECTION));
    }

    private MailEndpoint endpoint(String source, MailSettings mail, Mailbox mailbox) {
        var tick = fetching.tick().toMillis();
        var server = mail.server();
        var endpoint = getContext()
                .getEndpoint(
                        server.protocol().scheme() + ":" + server.host() + ":" + server.port() + "?pollStrategy=#"
                                + look(source) + "&exceptionHandler=#" + look(source) + "&delay=" + tick
                                + "&{{kip.ingest.mail}}",
                        MailEndpoint.class);
        var configuration = endpoint.getConfiguration();
        configuration.setUsername(server.user());
        configuration.setPassword(server.password());
        configuration.setFolderName(mail.folder());
        configuration.setDelete(mail.after() == MailSettings.Afterwards.DELETE);
        configuration.setMoveTo(mail.moveTo().isEmpty() ? null : mail.moveTo());
        configuration.setAdditionalJavaMailProperties(mailbox.properties());
        endpoint.setSearchTerm(new WantedMail(mail));
        return endpoint;
    }

    private static String look(String source) {
        return "look-" + source;
    }
}
