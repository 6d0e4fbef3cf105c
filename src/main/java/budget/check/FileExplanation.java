package budget.check;

import budget.finding.Finding;
import budget.layout.FormLayout;
import budget.table.HeaderChoice;
import budget.table.UnfitTable;
import java.util.List;
import java.util.Optional;

/**
 * How a workbook is read: which forms its sheets are taken for, and why.
 *
 * @param refusal why it cannot be read at all
 * @param sheets the visible ones, in their order
 */
public record FileExplanation(String file, Optional<Finding> refusal, List<SheetExplanation> sheets) {

    public FileExplanation {
        sheets = List.copyOf(sheets);
    }

    /**
     * A sheet.
     *
     * @param unfit titles and headers of forms that could not be read as tables
     * @param past what reading says of it: rows not understood, columns unknown, amounts outside of tables
     */
    public record SheetExplanation(
            String sheet, List<TableExplanation> tables, List<UnfitTable> unfit, List<Finding> past) {

        public SheetExplanation {
            tables = List.copyOf(tables);
            unfit = List.copyOf(unfit);
            past = List.copyOf(past);
        }
    }

    /** A table that was found. */
    public record TableExplanation(
            FormLayout form,
            HeaderChoice choice,
            int headerRow,
            List<ColumnExplanation> columns,
            List<RowExplanation> rows) {

        public TableExplanation {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A column.
     *
     * @param at counted from 0
     * @param words over it
     * @param panel the panel it belongs to; empty for one that is unknown
     * @param key the measure or the role it is read as; empty for one that is unknown
     */
    public record ColumnExplanation(int at, String words, String panel, String key) {

        public boolean isKnown() {
            return !key.isEmpty();
        }
    }

    /**
     * A row below the header.
     *
     * @param label its words
     * @param keys what it is read as, one for each panel; none where it is not understood
     * @param amounts how many numbers it has
     */
    public record RowExplanation(int number, String label, List<String> keys, int amounts) {

        public RowExplanation {
            keys = List.copyOf(keys);
        }
    }
}
