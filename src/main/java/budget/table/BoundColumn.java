package budget.table;

import budget.layout.ColumnLayout;
import budget.model.AmountUnit;
import java.util.Optional;

/**
 * A column of a layout and where it was found.
 *
 * @param column counted from 0
 * @param unit the unit of money the header itself names, as in 预算数（万元）
 */
public record BoundColumn(ColumnLayout layout, int column, Optional<AmountUnit> unit) {

    /** Whether it tells what a row is about. */
    boolean isKey() {
        return layout.isKey();
    }
}
