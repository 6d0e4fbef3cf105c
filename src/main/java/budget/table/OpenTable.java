package budget.table;

import budget.layout.FormLayout;
import budget.model.Words;
import budget.workbook.Cell;
import budget.workbook.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The table whose rows are being handed over: knows when it is complete, and what of a page break is no row. */
final class OpenTable {

    private static final Pattern LIKE_AN_AMOUNT =
            Pattern.compile("[\\s\\u3000\\u00a0]*(?!20[0-9]{2}\\s*年)[-+(（￥¥]?[0-9０-９]");

    private final FoundTable found;
    private final Set<String> headerWords;
    private final MergedKeys keys;
    private final List<UnitsAbove> units;
    private final Set<FoundPanel> totalled = new HashSet<>();
    private @Nullable Row pageTitle;
    private boolean underHeader = true;
    private boolean hasRows;
    private boolean hasOtherRows;
    private boolean totalFirst;

    OpenTable(FoundTable found, Set<String> headerWords) {
        this.found = found;
        this.headerWords = headerWords;
        this.keys = new MergedKeys(found);
        this.units = found.panels().stream()
                .filter(FoundPanel::isByUnit)
                .map(UnitsAbove::new)
                .toList();
    }

    FoundTable found() {
        return found;
    }

    /** Whether something like an amount is in one of its money columns: a remark beside it is no title. */
    boolean statesAmounts(Row row) {
        for (FoundPanel panel : found.panels()) {
            for (BoundColumn measure : panel.measures()) {
                Cell cell = row.at(measure.column());
                if (cell instanceof Cell.Number
                        || (cell != null && LIKE_AN_AMOUNT.matcher(cell.shown()).lookingAt())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A title of the same form before the table is complete is a page break, not a second table. */
    boolean goesOnUnder(FormLayout title) {
        return title.equals(found.form()) && !title.hasFields() && (totalled.isEmpty() || hasOtherRows);
    }

    void turnPage(Row title) {
        pageTitle = title;
    }

    /** The title at the top of the page that is being read. */
    Row pageTitle() {
        return Objects.requireNonNull(pageTitle);
    }

    /** Whether a line between the page's title and its header names another unit of money: then it is another table. */
    boolean turnsToAnotherUnit(Row row) {
        return pageTitle != null && namesAnotherUnit(row, cell -> true);
    }

    /** Whether a row without amounts, under no title, names another unit of money in a line of its own. */
    boolean statesAnotherUnit(Row row) {
        return pageTitle == null && namesAnotherUnit(row, cell -> MoneyWords.isOwnLine(cell.shown()));
    }

    private boolean namesAnotherUnit(Row row, Predicate<Cell> isLine) {
        return found.unit().isPresent()
                && !repeatsHeader(row)
                && row.cells().stream()
                        .filter(isLine)
                        .flatMap(cell -> MoneyWords.line(cell.shown()).stream())
                        .anyMatch(unit -> !found.unit().equals(Optional.of(unit)));
    }

    /** Whether the row repeats the header, or goes on with it by numbering the columns. */
    boolean isOfHeader(Row row) {
        boolean ofHeader = repeatsHeader(row) || (underHeader && ColumnNumbers.areAllOf(row));
        underHeader = ofHeader;
        pageTitle = null;
        return ofHeader;
    }

    private boolean repeatsHeader(Row row) {
        for (Cell cell : row.cells()) {
            if (!(cell instanceof Cell.Text text) || !headerWords.contains(Words.key(text.text()))) {
                return false;
            }
        }
        return row.cells().size() > 1;
    }

    /** The row as a reader sees it, with what is merged over it from above, and with its unit. */
    Row seen(Row row) {
        Row seen = keys.complete(row);
        for (UnitsAbove above : units) {
            seen = above.complete(seen);
        }
        return seen;
    }

    void note(Row row) {
        boolean total = false;
        for (FoundPanel panel : found.panels()) {
            if (panel.totalIn(row) != null) {
                total = true;
                totalled.add(panel);
            }
        }
        boolean again = total && totalFirst && hasOtherRows;
        totalFirst = !again && (totalFirst || (total && !hasRows));
        hasOtherRows |= !total;
        hasRows = true;
    }

    /** Whether every side has had its total row; where that row is the first, the following rows decide. */
    boolean isComplete() {
        return !totalFirst
                && !found.panels().isEmpty()
                && totalled.size() == found.panels().size();
    }
}
