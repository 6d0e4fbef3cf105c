package budget.rule;

/**
 * Where a workbook holds the rows of a panel, for formulas in that workbook. Each method returns a range of one column; all
 * ranges of a panel cover the same rows.
 */
public interface FigureCells {

    /** What stands before the code in the key of a project. */
    String PROJECT = "P";

    /** The key of each row: a code, the path of a line, the total's name, or {@link #PROJECT} and a code. */
    String keys();

    /** The key of the row that each row is added up into; of a top row the total's. */
    String parents();

    /** The key of each row that is added up into no row but the total. */
    String tops();

    /** The amounts of a column in 元, 0 where nothing is stated; by its number in the vocabulary. */
    String amounts(int column);

    /** Half the interval that each amount of a column stands for, in 元; 0 only where nothing is stated. */
    String halves(int column);
}
