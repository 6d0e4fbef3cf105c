package budget.table;

import budget.layout.ColumnLayout;
import budget.model.AmountUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A column of a layout and where it was found.
 *
 * @param column counted from 0
 * @param unit the unit of money the header itself names, as in 预算数（万元）
 * @param inPercent whether the printed header says that its numbers are per cent
 */
public record BoundColumn(ColumnLayout layout, int column, Optional<AmountUnit> unit, boolean inPercent) {

    private static final Pattern PERCENT = Pattern.compile(".*(?:[%％]|百分).*");

    /** A column under these words. */
    static BoundColumn under(List<String> words, ColumnLayout layout, int column, Optional<AmountUnit> unit) {
        return new BoundColumn(
                layout,
                column,
                unit,
                words.stream().anyMatch(word -> PERCENT.matcher(word).matches()));
    }

    /** Whether it tells what a row is about. */
    boolean isKey() {
        return layout.isKey();
    }
}
