package vn.kip.report.evidence;

/** {@code revision-1.json} and so on: the revisions before the one that a publication is of, as they were published. */
public final class RevisionFile {

    private RevisionFile() {}

    /** The name of the file of a revision. */
    public static String name(int revision) {
        return "revision-" + revision + ".json";
    }
}
