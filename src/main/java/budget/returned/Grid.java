package budget.returned;

/** How wide and high the cells of a sheet are, in pixels. */
interface Grid {

    /** The width of a column, counted from 0. */
    int width(int column);

    /** The height of a row, counted from 1. */
    int height(int row);

    /** The last column there can be. */
    int lastColumn();

    /** The last row there can be. */
    int lastRow();
}
