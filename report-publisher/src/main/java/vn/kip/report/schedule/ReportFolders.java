package vn.kip.report.schedule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import vn.kip.domain.snapshot.ReportKey;
import vn.kip.report.evidence.Manifest;
import vn.kip.report.settings.KipProperties;

/**
 * Where the files of published revisions are kept: {@code CALENDAR/PERIOD/REVISION}. A folder is there with all its files
 * or not at all, and Kip does not change it afterwards; a signature may be added to it.
 */
@Component
public class ReportFolders {

    private static final Logger LOG = LoggerFactory.getLogger(ReportFolders.class);
    private static final String UNFINISHED = ".unfinished";

    private final Path root;

    @Autowired
    ReportFolders(KipProperties properties) {
        this(properties.reportsDir());
    }

    ReportFolders(Path root) {
        this.root = root.toAbsolutePath();
    }

    /** The folder of a revision, whether it is there or not. */
    public Path of(ReportKey report, int revision) {
        return root.resolve(report.calendar()).resolve(report.period()).resolve(Integer.toString(revision));
    }

    /** Whether the files of a revision are there. */
    public boolean holds(ReportKey report, int revision) {
        return Files.isRegularFile(of(report, revision).resolve(Manifest.NAME));
    }

    /** Keeps the files of a revision that were written elsewhere, unless its folder is there already. */
    public void keep(ReportKey report, int revision, Collection<Path> files) {
        if (holds(report, revision)) {
            return;
        }
        var folder = begin(report);
        try {
            Files.createDirectories(folder);
            for (var file : files) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the files of the report cannot be kept in " + root, e);
        }
        finish(folder, report, revision);
    }

    /** An empty place for files that are about to be written, by one writer of a report at a time. */
    Path begin(ReportKey report) {
        var folder = unfinished(report);
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("what was left unfinished cannot be removed from " + root, e);
        }
        return folder;
    }

    /** Removes what was begun: it may be what fills the disk. */
    void abandon(ReportKey report) {
        try {
            FileSystemUtils.deleteRecursively(unfinished(report));
        } catch (IOException e) {
            LOG.atWarn().setCause(e).log("What was left unfinished of a report cannot be removed");
        }
    }

    private Path unfinished(ReportKey report) {
        return root.resolve(UNFINISHED).resolve(report.calendar() + "-" + report.period());
    }

    /** Makes what was written the folder of a revision. */
    void finish(Path written, ReportKey report, int revision) {
        var folder = of(report, revision);
        try {
            if (!holds(report, revision)) {
                Files.createDirectories(folder.getParent());
                Files.move(written, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            FileSystemUtils.deleteRecursively(written);
        } catch (IOException e) {
            throw new UncheckedIOException("the files of the report cannot be kept in " + root, e);
        }
    }
}
