package vn.kip.ingest.source.fetch.sftp;

import java.io.File;
import java.nio.file.Path;
import java.util.Comparator;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.remote.SftpEndpoint;
import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;
import org.springframework.stereotype.Component;
import vn.kip.ingest.source.Source;
import vn.kip.ingest.source.Sources;
import vn.kip.ingest.source.fetch.Fetching;
import vn.kip.ingest.source.fetch.Inbox;

/**
 * Fetches files over SFTP.
 *
 * <pre>
 * remote directory ─► settled files, the oldest first ─► .fetching ─► the folder of the source ─► over there: kept, deleted
 *                                                        a File       where the reader of files   or moved
 *                                                                     takes over
 * </pre>
 *
 * <p>At least once: a file is deleted or moved over there only when it is safe here, and one that stays is remembered then.
 */
@Component
final class SftpRoutes extends RouteBuilder {

    static final String SECTION = "sftp";

    private static final int REMEMBERED_IN_MEMORY = 10_000;
    private static final long REMEMBERED_BYTES = 32L * 1024 * 1024;

    private final Sources sources;
    private final Fetching fetching;

    SftpRoutes(Sources sources, Fetching fetching) {
        this.sources = sources;
        this.fetching = fetching;
        // wrong settings stop the start here, before anything is touched
        for (var source : fetching.of(sources, SECTION)) {
            fetching.settings(source);
            sftp(source);
        }
    }

    @Override
    public void configure() {
        fetching.of(sources, SECTION).stream().filter(fetching::begins).forEach(this::fetch);
    }

    private void fetch(Source source) {
        var name = source.name();
        var settled = new SettledFiles(fetching.settings(source).pattern());
        var look = fetching.look(source, settled);
        var inbox = fetching.inbox(source);
        getContext().getRegistry().bind(look(name), look);
        var remote = endpoint(name, sftp(source), inbox);
        remote.setFilter(settled.filter());
        // spotless:off  the indentation follows the route
        from(remote).routeId("fetch-" + name).routeGroup(name)
            .errorHandler(noErrorHandler())
            .transform().body(File.class, look.watching(file -> inbox.take(file.toPath(), file.getName())));
        // spotless:on
    }

    private SftpSettings sftp(Source source) {
        return SftpSettings.read(source.section().required(SECTION), fetching.home());
    }

    private SftpEndpoint endpoint(String source, SftpSettings sftp, Inbox inbox) {
        var tick = fetching.tick().toMillis();
        var endpoint = getContext()
                .getEndpoint(
                        "sftp:" + sftp.host().name() + ":" + sftp.host().port() + "?pollStrategy=#" + look(source)
                                + "&exceptionHandler=#" + look(source) + "&delay=" + tick + "&{{kip.ingest.sftp}}",
                        SftpEndpoint.class);
        var login = sftp.credentials();
        var configuration = endpoint.getConfiguration();
        configuration.setDirectory(sftp.directory());
        configuration.setUsername(login.user());
        configuration.setPassword(login.password());
        configuration.setPrivateKeyFile(login.key() == null ? null : login.key().toString());
        configuration.setPrivateKeyPassphrase(login.passphrase());
        configuration.setPreferredAuthentications(login.key() == null ? "password,keyboard-interactive" : "publickey");
        configuration.setKnownHostsFile(sftp.knownHosts().toString());
        endpoint.setLocalWorkDirectory(inbox.workshop().toString());
        endpoint.setSorter(oldestFirst());
        afterwards(endpoint, sftp, inbox.remembered());
        return endpoint;
    }

    private static void afterwards(SftpEndpoint endpoint, SftpSettings sftp, Path remembered) {
        switch (sftp.after()) {
            case DELETE -> endpoint.setDelete(true);
            // what was moved there under the same name before stays
            case MOVE -> endpoint.setMove(sftp.moveTo() + "/${date:now:yyyyMMdd-HHmmss}-${file:onlyname}");
            case KEEP -> {
                endpoint.setNoop(true);
                endpoint.setIdempotentKey("${file:name}-${file:size}-${file:modified}");
                // told before a file is safe, it would not be fetched again after a crash
                endpoint.setIdempotentEager(false);
                endpoint.setIdempotentRepository(FileIdempotentRepository.fileIdempotentRepository(
                        remembered.toFile(), REMEMBERED_IN_MEMORY, REMEMBERED_BYTES));
            }
        }
    }

    private static <F> Comparator<GenericFile<F>> oldestFirst() {
        return Comparator.<GenericFile<F>>comparingLong(GenericFile::getLastModified)
                .thenComparing(GenericFile::getFileNameOnly);
    }

    private static String look(String source) {
        return "look-" + source;
    }
}
