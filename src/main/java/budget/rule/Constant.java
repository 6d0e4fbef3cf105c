package budget.rule;

/**
 * A number written in the formula, or a parameter of the job.
 *
 * @param value in 分 for money, in hundredths otherwise
 * @param hasUnit whether a unit of money was written behind it
 */
record Constant(long value, boolean hasUnit) implements Atom {

    @Override
    public void addTo(SideSum tally, int sign, Binding binding, CellReader cells) {
        tally.add(sign, value, 0);
    }
}
