package budget.learn;

import budget.workbook.MergedRegions;
import budget.workbook.Row;
import budget.workbook.Sheet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sheet of a sample, held as a whole.
 *
 * @param file the workbook
 * @param rows those with a non-blank cell
 */
record SheetGrid(String file, String name, List<Row> rows, MergedRegions merged) {

    /** Limit: no blank form has so many rows; a sample with more is read up to here. */
    private static final int MOST_ROWS = 5_000;

    static SheetGrid of(String file, Sheet sheet) throws IOException {
        List<Row> rows = new ArrayList<>();
        Optional<Row> row = sheet.nextRow();
        while (row.isPresent() && rows.size() < MOST_ROWS) {
            rows.add(row.get());
            row = sheet.nextRow();
        }
        return new SheetGrid(file, sheet.name(), rows, sheet.merged());
    }
}
