package budget.submission;

/**
 * A file in the input folder, as it was met.
 *
 * @param path below the input folder, with forward slashes; it is the file's name from then on
 * @param sha256 of its bytes in hex; empty where they could not be read
 * @param modified its modification time in whole seconds
 * @param firstSeen in which intake these bytes were first met under this path: 1, 2, 3, …
 */
public record Arrival(String path, String sha256, long size, long modified, int firstSeen, Condition condition) {

    /** The file's own name, without the folders above it. */
    public String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Whether the bytes are at hand. */
    public boolean isTaken() {
        return switch (condition) {
            case TAKEN, JUST_WRITTEN, KEPT -> true;
            case UNREADABLE, LINK, FOLDER, STILL_CHANGING -> false;
        };
    }

    /** Whether its bytes lay in the input folder before and have been kept since. */
    public boolean isKept() {
        return condition == Condition.KEPT;
    }

    /** Whether what is there could not be read, so that its contents are unknown. */
    public boolean isOutOfReach() {
        return switch (condition) {
            case UNREADABLE, LINK, FOLDER -> true;
            case TAKEN, JUST_WRITTEN, KEPT, STILL_CHANGING -> false;
        };
    }

    /** What the intake could do with the file. */
    public enum Condition {
        /** Its bytes are kept. */
        TAKEN,
        /** Its bytes are kept, but they are minutes old: if the end is missing, it may be on its way. */
        JUST_WRITTEN,
        /** It may not be read. */
        UNREADABLE,
        /** It is a symbolic link, a pipe or a device, which is not followed. */
        LINK,
        /** It is a folder below the input folder that may not be listed. */
        FOLDER,
        /** Its bytes are kept from before; what lies at its path now cannot be counted. */
        KEPT,
        /** It was being written while we looked. */
        STILL_CHANGING
    }
}
