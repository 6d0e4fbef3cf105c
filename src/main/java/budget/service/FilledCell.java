package budget.service;

import java.util.List;

/**
 * A cell of a {@link FilledForm}.
 *
 * @param depth of a line below another one
 * @param row the row of its figure as the datasets name it, and with it the measure; empty for a text or a blank
 * @param place the cell of the unit's own sheet; empty where there is none
 * @param notes the numbers of the findings at it
 * @param severity of the gravest of them; empty without any
 */
public record FilledCell(
        String text,
        int depth,
        boolean isAmount,
        String row,
        String measure,
        String place,
        List<Integer> notes,
        String severity) {

    public FilledCell {
        notes = List.copyOf(notes);
    }

    /** The sheet of its place. */
    public String sheet() {
        return place.substring(0, Math.max(0, place.lastIndexOf('!')));
    }

    /** The cell in that sheet. */
    public String address() {
        return place.substring(place.lastIndexOf('!') + 1);
    }

    static FilledCell blank(boolean isAmount) {
        return new FilledCell("", 0, isAmount, "", "", "", List.of(), "");
    }

    static FilledCell words(String text, int depth) {
        return new FilledCell(text, depth, false, "", "", "", List.of(), "");
    }
}
