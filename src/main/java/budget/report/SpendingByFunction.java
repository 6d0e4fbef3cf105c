package budget.report;

import budget.consolidate.UnitLines.ByFunction;
import budget.definition.Catalogue;
import budget.model.Amount;
import budget.model.Messages;
import budget.report.Table.Bar;
import budget.report.Table.Cell;
import budget.report.Table.Column;
import budget.report.Table.Legend;
import budget.report.Table.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is spent on which 类, as basic and as project expenditure; adds up to 表3's 合计. */
final class SpendingByFunction {

    private static final int CATEGORY_DIGITS = 3;

    private final Catalogue functions;
    private final Shown shown;
    private final Messages messages;
    private final Map<String, Parts> categories = new TreeMap<>();

    SpendingByFunction(Catalogue functions, Shown shown, Messages messages) {
        this.functions = functions;
        this.shown = shown;
        this.messages = messages;
    }

    /** Adds a unit's leaves; what a unit states beside its codes has no code. */
    void add(List<ByFunction> lines) {
        for (ByFunction line : lines) {
            String code = line.code();
            String category = code.length() > CATEGORY_DIGITS ? code.substring(0, CATEGORY_DIGITS) : code;
            String name = functions.find(category).map(Catalogue.Entry::name).orElse(line.name());
            categories.merge(category, new Parts(name, line.total(), line.basic(), line.project()), Parts::plus);
        }
    }

    boolean isEmpty() {
        return categories.isEmpty();
    }

    Parts all() {
        return categories.values().stream().reduce(new Parts("", Amount.ZERO, Amount.ZERO, Amount.ZERO), Parts::plus);
    }

    /** The categories, those with most money first. */
    Table table() {
        Amount whole = all().total;
        Amount largest = categories.values().stream()
                .map(Parts::total)
                .max(Comparator.naturalOrder())
                .orElse(Amount.ZERO);
        List<Row> rows = categories.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(
                        Comparator.comparing(Parts::total).reversed()))
                .map(entry -> row(label(entry.getKey(), entry.getValue()), entry.getValue(), whole, largest))
                .toList();
        return Table.of(messages.text("report.by-function"), columns(), rows)
                .withFoot(List.of(new Row("sum", cells(Cell.head(messages.text("book.total")), all(), whole))))
                .withLegend(List.of(
                        new Legend("p0", messages.text("report.basic")),
                        new Legend("p1", messages.text("report.project"))));
    }

    private List<Column> columns() {
        String money = shown.unit().printed();
        return List.of(
                Column.words(messages.text("report.function")),
                Column.number(messages.text("report.amount", money)),
                Column.number(messages.text("report.share")),
                Column.number(messages.text("report.basic")),
                Column.number(messages.text("report.project")));
    }

    private String label(String code, Parts parts) {
        return code.isEmpty() ? messages.text("report.no-code") : code + " " + parts.name;
    }

    private Row row(String label, Parts parts, Amount whole, Amount largest) {
        String words = label + " " + shown.amount(parts.total) + " "
                + shown.unit().printed() + " " + Shown.share(parts.total, whole);
        Bar bar = Bar.of(words, Shown.length(parts.basic, largest), Shown.length(parts.project, largest));
        return new Row("", cells(Cell.head(label).with(bar), parts, whole));
    }

    private List<Cell> cells(Cell head, Parts parts, Amount whole) {
        return List.of(
                head,
                Cell.number(shown.amount(parts.total)),
                Cell.number(Shown.share(parts.total, whole)),
                Cell.number(shown.amount(parts.basic)),
                Cell.number(shown.amount(parts.project)));
    }

    /** A category's money. */
    record Parts(String name, Amount total, Amount basic, Amount project) {

        private Parts plus(Parts other) {
            return new Parts(name, total.plus(other.total), basic.plus(other.basic), project.plus(other.project));
        }
    }
}
