package budget.normalise;

import budget.model.Words;
import budget.workbook.Cell;
import budget.workbook.Row;
import java.util.List;

/**
 * Tells numbers that are years from amounts: behind or before their word, or this year and the last beside one another, as in a
 * heading. An amount may be 2023 as well.
 */
final class YearNumbers {

    private final int fiscalYear;

    YearNumbers(int fiscalYear) {
        this.fiscalYear = fiscalYear;
    }

    /**
     * Removes the years among the numbers of a row.
     *
     * @param isAlone whether nothing else is in the row, nor any table above it
     */
    void remove(Row row, List<Cell> numbers, boolean isAlone) {
        boolean areYears = numbers.stream().allMatch(this::mayBeYear)
                && numbers.stream().map(Cell::shown).distinct().count() > 1;
        numbers.removeIf(cell -> mayBeYear(cell) && (isAlone || areYears || isBesideYear(row, cell)));
    }

    /** Whether it is this year or the last, written without decimals; amounts in a column mostly have some. */
    private boolean mayBeYear(Cell cell) {
        String words = Words.key(cell.shown());
        boolean isWhole = !(cell instanceof Cell.Number number)
                || (number.formatDecimals() <= 0 && number.display().isPlain());
        return isWhole
                && (words.equals(Integer.toString(fiscalYear)) || words.equals(Integer.toString(fiscalYear - 1)));
    }

    private static boolean isBesideYear(Row row, Cell cell) {
        int column = cell.address().column();
        return row.cells().stream().anyMatch(other -> {
            String words = other instanceof Cell.Text text ? Words.key(text.text()) : "";
            int away = other.address().column() - column;
            return (away == 1 && words.startsWith("年")) || (away == -1 && words.endsWith("年"));
        });
    }
}
