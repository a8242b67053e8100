package vn.kip.standalone.node;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.context.ConfigurableApplicationContext;
import vn.kip.ingest.control.Backfill;
import vn.kip.ingest.control.ControlNotReadyException;
import vn.kip.ingest.control.Filter;
import vn.kip.ingest.control.Outcome;
import vn.kip.ingest.control.SourceControl;
import vn.kip.ingest.status.SourceStatus;

/**
 * The control of the sources of a node, for its web server: that is the publisher's, which knows no sources and may be
 * there before they are.
 */
record RunningControl(CompletableFuture<ConfigurableApplicationContext> ingest) implements SourceControl {

    private SourceControl control() {
        if (!ingest.isDone()
                || ingest.isCompletedExceptionally()
                || !ingest.join().isActive()) {
            throw new ControlNotReadyException();
        }
        return ingest.join().getBean(SourceControl.class);
    }

    @Override
    public List<SourceStatus> status() {
        return control().status();
    }

    @Override
    public Outcome redrive(String source, Filter filter) {
        return control().redrive(source, filter);
    }

    @Override
    public Outcome resume(String source) {
        return control().resume(source);
    }

    @Override
    public Backfill backfill(String source, LocalDate from, LocalDate to) {
        return control().backfill(source, from, to);
    }

    @Override
    public List<Backfill> backfills() {
        return control().backfills();
    }
}
