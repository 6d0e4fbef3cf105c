package budget.intake;

import java.nio.file.Path;

/**
 * A file of the input folder as the listing shows it.
 *
 * @param name its path below the folder, with forward slashes
 * @param modified in whole seconds
 * @param kind whether it can be taken at all
 */
public record ListedFile(String name, Path path, long size, long modified, Kind kind) {

    /** A file like others. */
    public ListedFile(String name, Path path, long size, long modified) {
        this(name, path, size, modified, Kind.FILE);
    }

    /** What lies there. */
    public enum Kind {
        FILE,
        /** A symbolic link, a pipe or a device: it is not followed, which is reported. */
        LINK,
        /** A folder that may not be listed: what it holds is not known. */
        FOLDER
    }
}
