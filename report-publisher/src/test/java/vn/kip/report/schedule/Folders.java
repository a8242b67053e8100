package vn.kip.report.schedule;

import java.nio.file.Path;

/** The folders of reports, where a test wants them. */
public final class Folders {

    private Folders() {}

    public static ReportFolders in(Path root) {
        return new ReportFolders(root);
    }
}
