package budget.archive;

import java.util.Locale;

/** What a file of an archive is, which decides in which of its folders it lies. */
public enum FileKind {
    /** A submission. */
    INPUT("inputs/"),
    /** A file of the job folder. */
    JOB("job/"),
    /** A file of the publication. */
    OUTPUT("publication/"),
    /** Anything that no manifest lists. */
    OTHER("");

    private final String folder;

    FileKind(String folder) {
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
