package budget.definition;

import budget.model.Amount;
import budget.rule.Rule;

/**
 * What the bureau has set for a figure of a unit (控制数), a line of {@code control-totals.csv}.
 *
 * @param rule the claim that the unit's figure keeps to it
 */
public record ControlTotal(String unitCode, String table, String row, String measure, Amount amount, Rule rule) {

    /** Whether the figure may be less than what is set, but not more. */
    public boolean isCeiling() {
        return rule.written().contains(" <= ");
    }
}
