package budget.report;

import budget.base.CodePoints;
import budget.base.Messages;
import budget.model.Amount;
import budget.model.BudgetUnit;
import budget.model.HeadlineAmounts;
import budget.report.PageTable.Bar;
import budget.report.PageTable.Cell;
import budget.report.PageTable.Column;
import budget.report.PageTable.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/** The units that spend most, and what all others spend together. */
final class LargestUnits {

    private static final int MOST = 15;

    private static final Comparator<Line> MOST_MONEY_FIRST =
            Comparator.comparing(Line::spent).reversed().thenComparing(Line::code, CodePoints.ORDER);

    private final Shown shown;
    private final Messages messages;
    private final PriorityQueue<Line> largest = new PriorityQueue<>(MOST_MONEY_FIRST.reversed());
    private Line rest = new Line("", "", Optional.empty(), Optional.empty());
    private int others;
    private final boolean hasIncome;

    /** A list that shows what units receive as well, if it is known. */
    LargestUnits(boolean hasIncome, Shown shown, Messages messages) {
        this.hasIncome = hasIncome;
        this.shown = shown;
        this.messages = messages;
    }

    void add(BudgetUnit unit, HeadlineAmounts amounts) {
        largest.add(new Line(unit.code(), unit.name(), amounts.income(), amounts.spending()));
        if (largest.size() > MOST) {
            rest = rest.plus(largest.remove());
            others++;
        }
    }

    boolean isEmpty() {
        return largest.isEmpty();
    }

    PageTable table() {
        List<Line> lines = largest.stream().sorted(MOST_MONEY_FIRST).toList();
        Line all = lines.stream().reduce(rest, Line::plus);
        Amount most = lines.get(0).spent();
        List<Row> rows = lines.stream()
                .map(line -> new Row("", cells(head(line, most, all.spent()), line, all.spent())))
                .toList();
        return PageTable.of(messages.text("report.largest"), columns(), rows).withFoot(foot(all));
    }

    private List<Column> columns() {
        String money = shown.unit().printed();
        List<Column> columns = new ArrayList<>(List.of(
                Column.words(messages.text("book.unit-name")),
                Column.number(messages.text("report.spending", money)),
                Column.number(messages.text("report.share"))));
        if (hasIncome) {
            columns.add(Column.number(messages.text("report.income", money)));
        }
        return columns;
    }

    private Cell head(Line line, Amount most, Amount whole) {
        String words = line.name + " " + shown.amount(line.spending) + " "
                + shown.unit().printed() + " " + Shown.share(line.spent(), whole);
        return Cell.head(line.name).with(Bar.of(words, Shown.length(line.spent(), most)));
    }

    private List<Row> foot(Line all) {
        List<Row> foot = new ArrayList<>();
        if (others > 0) {
            Cell head = Cell.head(messages.text("report.other-units", Shown.count(others)));
            foot.add(new Row("", cells(head, rest, all.spent())));
        }
        foot.add(new Row("sum", cells(Cell.head(messages.text("book.total")), all, all.spent())));
        return foot;
    }

    private List<Cell> cells(Cell head, Line line, Amount whole) {
        List<Cell> cells = new ArrayList<>(List.of(
                head,
                Cell.number(shown.amount(line.spending)),
                Cell.number(line.spending.isPresent() ? Shown.share(line.spent(), whole) : "")));
        if (hasIncome) {
            cells.add(Cell.number(shown.amount(line.income)));
        }
        return cells;
    }

    private record Line(String code, String name, Optional<Amount> income, Optional<Amount> spending) {

        private Amount spent() {
            return spending.orElse(Amount.ZERO);
        }

        private Line plus(Line other) {
            return new Line(code, name, Amount.sum(income, other.income), Amount.sum(spending, other.spending));
        }
    }
}
