package budget.word;

/**
 * A level of a list.
 *
 * @param format a name of ST_NumberFormat
 * @param text the label, with %1 for the number of the highest level
 * @param start the first number
 * @param restart the number of levels above, of which any starts it anew; 0: none does
 * @param isLegal whether the numbers of the levels above are written in digits
 * @param style the paragraph style that has this level; empty for none
 */
record ListLevel(String format, String text, int start, int restart, boolean isLegal, String style) {

    /** Limit of levels. */
    static final int MOST = 9;

    ListLevel startingAt(int number) {
        return new ListLevel(format, text, number, restart, isLegal, style);
    }

    boolean isBullet() {
        return NumberForm.named(format) == NumberForm.NONE;
    }
}
