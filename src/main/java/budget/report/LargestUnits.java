package budget.report;

import budget.consolidate.UnitLines.ByUnit;
import budget.model.Amount;
import budget.model.BudgetUnit;
import budget.model.CodePoints;
import budget.model.Messages;
import budget.report.Table.Bar;
import budget.report.Table.Cell;
import budget.report.Table.Column;
import budget.report.Table.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The units that spend most, and what all others spend together. */
final class LargestUnits {

    private static final int MOST = 15;

    private static final Comparator<Line> MOST_MONEY_FIRST =
            Comparator.comparing(Line::spending).reversed().thenComparing(Line::code, CodePoints.ORDER);

    private final Shown shown;
    private final Messages messages;
    private final PriorityQueue<Line> largest = new PriorityQueue<>(MOST_MONEY_FIRST.reversed());
    private Line rest = new Line("", "", Amount.ZERO, Amount.ZERO);
    private int others;

    LargestUnits(Shown shown, Messages messages) {
        this.shown = shown;
        this.messages = messages;
    }

    void add(BudgetUnit unit, ByUnit totals) {
        largest.add(new Line(unit.code(), unit.name(), totals.income(), totals.expenditure()));
        if (largest.size() > MOST) {
            rest = rest.plus(largest.remove());
            others++;
        }
    }

    boolean isEmpty() {
        return largest.isEmpty();
    }

    Table table() {
        List<Line> lines = largest.stream().sorted(MOST_MONEY_FIRST).toList();
        Line all = lines.stream().reduce(rest, Line::plus);
        Amount most = lines.get(0).spending;
        List<Row> rows = lines.stream()
                .map(line -> new Row("", cells(head(line, most, all.spending), line, all.spending)))
                .toList();
        return Table.of(messages.text("report.largest"), columns(), rows).withFoot(foot(all));
    }

    private List<Column> columns() {
        String money = shown.unit().printed();
        return List.of(
                Column.words(messages.text("book.unit-name")),
                Column.number(messages.text("report.spending", money)),
                Column.number(messages.text("report.share")),
                Column.number(messages.text("report.income", money)));
    }

    private Cell head(Line line, Amount most, Amount whole) {
        String words = line.name + " " + shown.amount(line.spending) + " "
                + shown.unit().printed() + " " + Shown.share(line.spending, whole);
        return Cell.head(line.name).with(Bar.of(words, Shown.length(line.spending, most)));
    }

    private List<Row> foot(Line all) {
        List<Row> foot = new ArrayList<>();
        if (others > 0) {
            Cell head = Cell.head(messages.text("report.other-units", Shown.count(others)));
            foot.add(new Row("", cells(head, rest, all.spending)));
        }
        foot.add(new Row("sum", cells(Cell.head(messages.text("book.total")), all, all.spending)));
        return foot;
    }

    private List<Cell> cells(Cell head, Line line, Amount whole) {
        return List.of(
                head,
                Cell.number(shown.amount(line.spending)),
                Cell.number(Shown.share(line.spending, whole)),
                Cell.number(shown.amount(line.income)));
    }

    private record Line(String code, String name, Amount income, Amount spending) {

        private Line plus(Line other) {
            return new Line(code, name, income.plus(other.income), spending.plus(other.spending));
        }
    }
}
