package budget.submission;

import budget.figures.Table;
import budget.finding.Finding;
import budget.model.Amount;
import budget.model.AmountUnit;
import budget.model.Figure;
import budget.model.RowKey;
import budget.model.SheetCell;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The scale of the figures of a workbook, whatever its forms are called: enough to see that a budget cannot
 * be true.
 *
 * @param total the unit's total; none where every figure is 0
 * @param smallest the least amount that nine tenths of the figures reach, those that are 0 left out
 * @param isWhole whether every figure is a whole number of a unit of money larger than the yuan
 * @param isStated whether the workbook states anything that could be read as an amount
 * @param isRead whether every amount cell could be read
 */
public record Scale(@Nullable Total total, Amount smallest, boolean isWhole, boolean isStated, boolean isRead) {

    /** Of a workbook without a table. */
    public static final Scale NONE = new Scale(null, Amount.ZERO, false, false, true);

    /** The scale of a workbook, without its target tables, which repeat amounts. */
    public static Scale of(List<Table> tables) {
        List<Stated> figures = tables.stream().flatMap(Scale::figures).toList();
        List<Total> largestFirst = figures.stream()
                .filter(stated -> !stated.figure.amount().isZero())
                .map(Stated::total)
                .sorted(Comparator.comparing(Total::amount).reversed())
                .toList();
        boolean isStated = !figures.isEmpty();
        boolean isRead = tables.stream().allMatch(Scale::isRead);
        if (largestFirst.isEmpty()) {
            return new Scale(null, Amount.ZERO, false, isStated, isRead);
        }
        Amount smallest = largestFirst.get((largestFirst.size() - 1) * 9 / 10).amount();
        boolean isWhole = figures.stream().allMatch(stated -> isWhole(stated.figure));
        return new Scale(total(largestFirst), smallest, isWhole, isStated, isRead);
    }

    private static boolean isRead(Table table) {
        return IntStream.range(0, table.size()).noneMatch(table::isUnknown);
    }

    private static Stream<Stated> figures(Table table) {
        return IntStream.range(0, table.rows().size())
                .filter(row -> !(table.rows().get(row).key() instanceof RowKey.Target))
                .boxed()
                .flatMap(row -> table.figures(row).stream().map(figure -> new Stated(table, row, figure)));
    }

    /** The largest amount in two cells or more: a unit's total is in several tables, a single amount may be a mistake. */
    private static Total total(List<Total> figures) {
        return figures.get(Math.min(1, figures.size() - 1));
    }

    private static boolean isWhole(Figure figure) {
        long one = 100;
        for (int power = 0; power < figure.unit().powerOfTen(); power++) {
            one *= 10;
        }
        return figure.unit() != AmountUnit.YUAN && figure.amount().fen() % one == 0;
    }

    public Optional<Total> stated() {
        return Optional.ofNullable(total);
    }

    /** Whether the workbook states figures, all of which can be read, and each of which is 0. */
    public boolean isZero() {
        return total == null && isStated && isRead;
    }

    /**
     * The unit's total: the largest amount that two figures reach, or the only figure there is.
     *
     * @param amount without its sign
     * @param unit the unit of money of its cell
     */
    public record Total(Amount amount, Finding.Subject subject, AmountUnit unit, SheetCell cell) {}

    private record Stated(Table table, int row, Figure figure) {

        private Total total() {
            return new Total(
                    Amount.ofFen(Math.abs(Math.max(figure.amount().fen(), -Long.MAX_VALUE))),
                    new Finding.Subject(
                            table.panel().key(), table.rows().get(row).text(), figure.measure()),
                    figure.unit(),
                    new SheetCell(table.rows().get(row).sheet(), figure.cell()));
        }
    }
}
