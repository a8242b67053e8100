package vn.kip.ingest.source.fetch.sftp;

import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.apache.camel.component.file.remote.RemoteFilePollingConsumerPollStrategy;
import vn.kip.ingest.source.fetch.FetchedName;
import vn.kip.ingest.source.fetch.RemoteLook;

/**
 * Lets those remote files through that are meant and have not changed between two looks: others may still be growing, and
 * wait for the next look. For one thread.
 *
 * <p>Remote clocks are not compared with the one here.
 */
final class SettledFiles implements RemoteLook.Remains {

    private static final Condition ABSENT = new Condition(-1, -1);

    private final String pattern;
    private final RemoteFilePollingConsumerPollStrategy connection = new RemoteFilePollingConsumerPollStrategy();
    private Map<String, Condition> before = Map.of();
    private Map<String, Condition> now = new HashMap<>();
    private boolean unsettled;

    SettledFiles(String pattern) {
        this.pattern = pattern;
    }

    private record Condition(long size, long modified) {}

    <F> GenericFileFilter<F> filter() {
        return this::accept;
    }

    private boolean accept(GenericFile<?> file) {
        var name = file.getFileNameOnly();
        if (!isHarmless(name) || !FetchedName.matches(pattern, name)) {
            return false;
        }
        var condition = new Condition(file.getFileLength(), file.getLastModified());
        now.put(name, condition);
        var settled = condition.equals(before.getOrDefault(name, ABSENT));
        unsettled |= !settled;
        return settled;
    }

    /** A name that would be another one here belongs to nobody who means well. */
    private static boolean isHarmless(String name) {
        return FetchedName.of(name).filter(name::equals).isPresent();
    }

    @Override
    public boolean any() {
        var left = unsettled;
        before = now;
        now = new HashMap<>();
        unsettled = false;
        return left;
    }

    /** A connection on which something failed is not used again; what it has shown does not count. */
    @Override
    public void recover(Consumer consumer, Endpoint endpoint, Exception cause) {
        now = new HashMap<>();
        unsettled = false;
        try {
            connection.rollback(consumer, endpoint, 0, cause);
        } catch (Exception e) {
            throw new IllegalStateException("closing a connection does not fail", e);
        }
    }
}
