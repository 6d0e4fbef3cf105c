package budget.normalise;

import budget.finding.Finding;
import budget.finding.Finding.Subject;
import budget.finding.FindingCode;
import budget.finding.Severity;
import budget.model.AmountUnit;
import budget.model.SheetCell;
import budget.model.Words;
import budget.workbook.Cell;
import budget.workbook.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of a sheet outside its tables: reported by row, or for the sheet as a whole where no table was found on it.
 *
 * <p>Row and page numbers, codes, years and telephone numbers are left out.
 */
final class StrayNumbers {

    /** More rows than this are a table of their own, which has one finding. */
    private static final int MOST_ROWS_REPORTED = 100;

    /** A row may have 16,384 numbers; they are in memory until all rows are known. */
    private static final int MOST_NUMBERS_REPORTED = 20_000;

    private static final int LONGEST_LABEL = 60;
    private static final Pattern PAGE = Pattern.compile("[1-9][0-9]{0,2}");
    private static final Pattern CONTENTS = Pattern.compile("目录|目次");

    private final AmountCells amounts;
    private final Discoveries discoveries;
    private final String sheet;
    private final YearNumbers years;
    private final List<StrayRow> rows = new ArrayList<>();
    private final Map<Integer, String> labels = new HashMap<>();
    private final Map<Integer, Integer> byColumn = new HashMap<>();
    private boolean isContents;
    private boolean hasMoney;
    private int counted;
    private int numbers;
    private int rowsKept;
    private @Nullable Cell largest;

    StrayNumbers(String sheet, int fiscalYear, Discoveries discoveries) {
        this.sheet = sheet;
        this.years = new YearNumbers(fiscalYear);
        this.amounts = new AmountCells(sheet, discoveries);
        this.discoveries = discoveries;
    }

    /**
     * Takes the next row.
     *
     * @param belowTable whether a table was found above it
     */
    void take(Row row, boolean belowTable) {
        List<Cell> found = new ArrayList<>();
        String left = "";
        for (Cell cell : row.cells()) {
            int column = cell.address().column();
            if (isMoney(cell, left, labels.getOrDefault(column, ""))) {
                found.add(cell);
            } else if (cell instanceof Cell.Text text) {
                String words = Words.key(text.text());
                left = NoMoney.labelAfter(left, words);
                labels.put(column, words);
                isContents |= CONTENTS.matcher(words).matches();
            }
        }
        years.remove(row, found, row.cells().size() == 1 && !belowTable);
        if (!found.isEmpty() && !isContents && !isCount(row, found)) {
            add(new StrayRow(row.number(), label(row), found));
        }
    }

    /** A row with nothing but its own number, or at the left that of the page. */
    private boolean isCount(Row row, List<Cell> found) {
        Cell first = found.get(0);
        boolean isAtTheLeft = first.address().column() <= 1;
        if (row.cells().size() == 1
                && isAtTheLeft
                && PAGE.matcher(first.shown()).matches()) {
            return true;
        }
        boolean counts = found.size() == 1 && found.get(0).shown().equals(Integer.toString(counted + 1));
        counted += counts ? 1 : 0;
        return counts;
    }

    private boolean isTableOfItsOwn() {
        return rowsKept > MOST_ROWS_REPORTED || numbers > MOST_NUMBERS_REPORTED;
    }

    private void add(StrayRow row) {
        numbers += row.cells.size();
        row.cells.forEach(cell -> byColumn.merge(cell.address().column(), 1, Integer::sum));
        hasMoney |= !areNoughts(row.cells);
        Cell most = largest(row.cells);
        largest = largest == null ? most : largest(List.of(largest, most));
        if (isTableOfItsOwn()) {
            rows.clear();
        } else {
            rows.add(row);
            rowsKept++;
        }
    }

    private boolean isMoney(Cell cell, String left, String above) {
        boolean isNumber = cell instanceof Cell.Number
                || (cell instanceof Cell.Text text && text.text().length() <= 40)
                || cell instanceof Cell.Unvalued;
        return isNumber && amounts.isAmount(cell, AmountUnit.YUAN) && !NoMoney.isLabel(left) && !NoMoney.isLabel(above);
    }

    private static String label(Row row) {
        for (Cell cell : row.cells()) {
            if (cell instanceof Cell.Text text) {
                String words = Words.trimmed(text.text());
                return words.length() <= LONGEST_LABEL ? words : words.substring(0, LONGEST_LABEL) + "…";
            }
        }
        return "";
    }

    /**
     * Reports what was gathered.
     *
     * @param hasTable whether a table on the sheet was read, or is reported as unreadable
     * @param table the form that was read last on it
     */
    void finish(boolean hasTable, String table) {
        if (largest == null) {
            return;
        }
        if (!hasTable || isTableOfItsOwn()) {
            discoveries.find(weighed(
                    Finding.at(
                            FindingCode.SHEET_NOT_READ,
                            Subject.NONE,
                            at(largest),
                            sheet,
                            Integer.toString(numbers),
                            largest.shown()),
                    hasMoney));
            return;
        }
        for (StrayRow row : rows) {
            Cell most = largest(row.cells);
            discoveries.find(weighed(
                    Finding.at(
                            FindingCode.ROW_OUTSIDE_TABLE,
                            Subject.of(table),
                            row.cells.stream().map(this::at).toList(),
                            Integer.toString(row.number),
                            row.label,
                            Integer.toString(row.cells.size()),
                            most.shown()),
                    !areNoughts(row.cells)));
        }
    }

    /** Noughts that were not read, such as differences that are worked out beside a table, leave nothing out. */
    static Finding weighed(Finding finding, boolean isMoney) {
        return isMoney ? finding : finding.weighing(Severity.NOTE);
    }

    static boolean areNoughts(List<Cell> cells) {
        return cells.stream().allMatch(StrayNumbers::isNought);
    }

    private static boolean isNought(Cell cell) {
        BigDecimal value = number(cell);
        return value != null && value.signum() == 0;
    }

    /** How many numbers there are, by column. */
    Map<Integer, Integer> byColumn() {
        return byColumn;
    }

    /** The cell with the largest number, whatever its sign; the first of equal ones. */
    static Cell largest(List<Cell> cells) {
        return cells.stream()
                .max(Comparator.comparing(StrayNumbers::size)
                        .thenComparing((Cell cell) -> -cell.address().row()))
                .orElseThrow();
    }

    private static BigDecimal size(Cell cell) {
        BigDecimal value = number(cell);
        return value == null ? BigDecimal.ZERO : value.abs();
    }

    private static @Nullable BigDecimal number(Cell cell) {
        if (cell instanceof Cell.Unvalued) {
            return null;
        }
        String text = cell instanceof Cell.Number number ? number.digits() : cell.shown();
        return new TypedAmount(text, AmountUnit.YUAN).value().orElse(null);
    }

    private SheetCell at(Cell cell) {
        return new SheetCell(sheet, cell.address());
    }

    /** A row with numbers outside all tables. */
    private record StrayRow(int number, String label, List<Cell> cells) {}
}
