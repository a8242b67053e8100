package vn.kip.report.snapshot;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.kip.report.figures.ReportFigures;
import vn.kip.report.settings.DocumentSettings;

/** The documents that are written at a publication. */
@Component
class Documents {

    private final ObjectProvider<ReportDocument> all;
    private final DocumentSettings settings;

    Documents(ObjectProvider<ReportDocument> all, DocumentSettings settings) {
        this.all = all;
        this.settings = settings;
    }

    /** By the names of their files, each on its way: there are more processors than one, and evidence waits for the disk. */
    Map<String, CompletableFuture<byte[]>> rendered(ReportFigures figures, Snapshot snapshot) {
        var rendered = new LinkedHashMap<String, CompletableFuture<byte[]>>();
        all.orderedStream()
                .filter(document -> settings.wants(document.fileName()) && document.appliesTo(figures))
                .forEach(document -> rendered.put(
                        document.fileName(), CompletableFuture.supplyAsync(() -> document.render(figures, snapshot))));
        return rendered;
    }
}
