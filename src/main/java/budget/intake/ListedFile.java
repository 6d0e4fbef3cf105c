package budget.intake;

import java.nio.file.Path;

/**
 * A file of the input folder as the listing shows it.
 *
 * @param name its path below the folder, with forward slashes
 * @param modified in whole seconds
 * @param kind whether it can be received
 */
public record ListedFile(String name, Path path, long size, long modified, Kind kind) {

    /** A regular file. */
    public ListedFile(String name, Path path, long size, long modified) {
        this(name, path, size, modified, Kind.FILE);
    }

    /** The kinds of entries. */
    public enum Kind {
        FILE,
        /** A symbolic link, a pipe or a device: it is not followed, which is reported. */
        LINK,
        /** A folder that may not be listed, with unknown content. */
        FOLDER
    }
}
