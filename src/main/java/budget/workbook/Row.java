package budget.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a sheet.
 *
 * @param number counted from 1, as the sheet shows it
 * @param cells its non-blank cells from left to right
 */
public record Row(int number, boolean hidden, List<Cell> cells) {

    /** The cell in a column counted from 0, or nothing where it is blank. */
    public @Nullable Cell at(int column) {
        for (Cell cell : cells) {
            if (cell.address().column() == column) {
                return cell;
            }
        }
        return null;
    }
}
