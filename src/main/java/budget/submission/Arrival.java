package budget.submission;

import java.util.Locale;

/**
 * A file in the input folder, at the time of the intake.
 *
 * @param path below the input folder, with forward slashes; it is the file's name from then on
 * @param sha256 of its bytes in hex; empty where they could not be read
 * @param modified its modification time in whole seconds
 * @param firstSeen the intake in which these bytes were first received under this path: 1, 2, 3, …
 * @param part which of the file's submissions is meant: 0 for the file itself, 1, 2, 3, … for those of the units of its tables
 *     by unit
 */
public record Arrival(
        String path, String sha256, long size, long modified, int firstSeen, Condition condition, int part) {

    /** Whether its name is that of a text file, which has sentences and no tables. */
    public boolean isText() {
        return path.toLowerCase(Locale.ROOT).endsWith(".txt");
    }

    /** A file. */
    public Arrival(String path, String sha256, long size, long modified, int firstSeen, Condition condition) {
        this(path, sha256, size, modified, firstSeen, condition, 0);
    }

    /** One of the submissions in the file. */
    public Arrival part(int number) {
        return new Arrival(path, sha256, size, modified, firstSeen, condition, number);
    }

    /** Whether this is the submission of one of several units of a file. */
    public boolean isPart() {
        return part > 0;
    }

    /** The file itself. */
    public Arrival whole() {
        return isPart() ? part(0) : this;
    }

    /** The file's own name, without the folders above it. */
    public String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Whether the bytes are kept. */
    public boolean isTaken() {
        return switch (condition) {
            case TAKEN, JUST_WRITTEN, KEPT -> true;
            case UNREADABLE, LINK, FOLDER, STILL_CHANGING -> false;
        };
    }

    /** Whether its bytes were received earlier and are kept since. */
    public boolean isKept() {
        return condition == Condition.KEPT;
    }

    /** Whether it could not be read, so that its content is unknown. */
    public boolean isOutOfReach() {
        return switch (condition) {
            case UNREADABLE, LINK, FOLDER -> true;
            case TAKEN, JUST_WRITTEN, KEPT, STILL_CHANGING -> false;
        };
    }

    /** The result of the intake of a file. */
    public enum Condition {
        /** Its bytes are kept. */
        TAKEN,
        /** Its bytes are kept, but are minutes old: if they are incomplete, it may be still being copied. */
        JUST_WRITTEN,
        /** It may not be read. */
        UNREADABLE,
        /** It is a symbolic link, a pipe or a device, which is not followed. */
        LINK,
        /** It is a folder below the input folder that may not be listed. */
        FOLDER,
        /** Its bytes are kept from before; the file at its path now cannot be counted. */
        KEPT,
        /** It was written to during the intake. */
        STILL_CHANGING
    }
}
