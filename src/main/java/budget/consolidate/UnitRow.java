package budget.consolidate;

/**
 * A row in which units have figures; the same row of several units is one, as long as they name it alike.
 *
 * @param panel its table
 * @param text its key
 * @param name its name for display: the official one of a code, else as the unit has it
 */
public record UnitRow(String panel, String text, String name, Kind kind) {

    /** What a row is, as far as its place among the others depends on it. */
    public enum Kind {
        TOTAL,
        CODE,
        OTHER
    }
}
