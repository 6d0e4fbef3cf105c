package budget.jobfile;

import budget.base.Messages;

/**
 * A place in a file of a job folder.
 *
 * @param line counted from 1; 0 for the file as a whole
 * @param column counted from 1; 0 for the line as a whole
 */
public record Place(String file, int line, int column) {

    public Place {
        if (line < 0 || column < 0 || (line == 0 && column > 0)) {
            throw new IllegalArgumentException("There is no line " + line + ", column " + column);
        }
    }

    /** The file as a whole. */
    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    /** A line of the file. */
    public static Place of(String file, int line) {
        return new Place(file, line, 0);
    }

    /** The place for display. */
    public String in(Messages messages) {
        String at =
                column > 0 ? "definition.place.column" : line > 0 ? "definition.place.line" : "definition.place.file";
        return messages.text(at, file, Integer.toString(line), Integer.toString(column));
    }
}
