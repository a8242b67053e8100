package vn.kip.report.delivery;

import java.nio.file.Path;

/** The files of a revision are not there, or not yet. */
final class FilesMissingException extends DeliveryFailedException {

    FilesMissingException(Path folder) {
        super("expected the files of the revision in " + folder + ", found none");
    }
}
