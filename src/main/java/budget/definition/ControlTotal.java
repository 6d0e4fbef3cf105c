package budget.definition;

import budget.model.Amount;
import budget.rule.Rule;

/**
 * The control total of a figure of a unit (控制数), a line of {@code control-totals.csv}.
 *
 * @param rule the rule that the unit's figure meets it
 */
public record ControlTotal(String unitCode, String table, String row, String measure, Amount amount, Rule rule) {

    /** Whether it is an upper bound. */
    public boolean isCeiling() {
        return rule.written().contains(" <= ");
    }
}
