package budget.archive;

import java.util.Locale;

/** The kind of a file of an archive, which decides its folder. */
public enum ArchivedFileKind {
    /** A submission. */
    INPUT("inputs/"),
    /** A file of the job folder. */
    JOB("job/"),
    /** A file of last year's publication, which the figures are compared with. */
    LAST_YEAR("last-year/"),
    /** A file of the publication. */
    OUTPUT("publication/"),
    /** Anything that no manifest lists. */
    OTHER("");

    private final String folder;

    ArchivedFileKind(String folder) {
        this.folder = folder;
    }

    String folder() {
        return folder;
    }

    /** Its name for programs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
