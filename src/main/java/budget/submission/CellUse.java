package budget.submission;

/**
 * The use of the non-empty cells of the tables: none is dropped silently.
 *
 * @param read cells inside recognised tables
 * @param used those that became a figure, a key or a label
 * @param leftOver those that did not; each one with an amount is also a finding
 */
public record CellUse(long read, long used, long leftOver) {

    public static final CellUse NONE = new CellUse(0, 0, 0);

    public CellUse plus(CellUse other) {
        return new CellUse(read + other.read, used + other.used, leftOver + other.leftOver);
    }
}
