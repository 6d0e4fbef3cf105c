package budget.model;

/**
 * An amount as one cell states it.
 *
 * @param measure the column's key, such as 基本支出
 * @param decimals how many decimals the cell states, in its own unit
 * @param unit the unit of money the cell is kept in
 */
public record Figure(String measure, Amount amount, int decimals, AmountUnit unit, CellAddress cell) {}
