package budget.book;

import budget.model.CellAddress;

/**
 * A rectangle of cells.
 *
 * @param top counted from 1
 * @param left counted from 0
 */
record Region(int top, int left, int bottom, int right) {

    /** A piece of one row. */
    static Region ofRow(int row, int left, int right) {
        return new Region(row, left, row, right);
    }

    /** A piece of one column. */
    static Region ofColumn(int column, int top, int bottom) {
        return new Region(top, column, bottom, column);
    }

    boolean isOneCell() {
        return top == bottom && left == right;
    }

    /** As a formula names it: {@code B6:B45}, or {@code B6} alone. */
    String a1() {
        String first = new CellAddress(top, left).a1();
        return isOneCell() ? first : first + ":" + new CellAddress(bottom, right).a1();
    }

    /** As a name of the workbook refers to it. */
    String absolute() {
        return "$" + CellAddress.columnLetters(left) + "$" + top + ":$" + CellAddress.columnLetters(right) + "$"
                + bottom;
    }
}
