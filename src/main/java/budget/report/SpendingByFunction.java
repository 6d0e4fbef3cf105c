package budget.report;

import budget.base.Messages;
import budget.consolidate.UnitLines;
import budget.definition.Datasets.ByFunction;
import budget.definition.JobDefinition;
import budget.model.Amount;
import budget.model.Catalogue;
import budget.report.PageTable.Bar;
import budget.report.PageTable.Cell;
import budget.report.PageTable.Column;
import budget.report.PageTable.Legend;
import budget.report.PageTable.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Expenditure by 类, as basic and as project expenditure where the job defines them. */
final class SpendingByFunction {

    private static final int CATEGORY_DIGITS = 3;

    private final Catalogue functions;
    private final Shown shown;
    private final Messages messages;
    private final Map<String, Parts> categories = new TreeMap<>();

    private final boolean hasBasic;
    private final boolean hasProject;

    SpendingByFunction(JobDefinition job, Shown shown, Messages messages) {
        this.functions = job.codes().functional();
        this.hasBasic = job.datasets().byFunction().flatMap(ByFunction::basic).isPresent();
        this.hasProject =
                job.datasets().byFunction().flatMap(ByFunction::project).isPresent();
        this.shown = shown;
        this.messages = messages;
    }

    /** Adds a unit's leaves; what a unit states beside its codes has no code. */
    void add(List<UnitLines.ByFunction> lines) {
        for (UnitLines.ByFunction line : lines) {
            String code = line.code();
            String category = code.length() > CATEGORY_DIGITS ? code.substring(0, CATEGORY_DIGITS) : code;
            String name = functions.find(category).map(Catalogue.Entry::name).orElse(line.name());
            categories.merge(
                    category,
                    new Parts(name, line.total().orElse(Amount.ZERO), line.basic(), line.project()),
                    Parts::plus);
        }
    }

    boolean isEmpty() {
        return categories.isEmpty();
    }

    Parts all() {
        return categories.values().stream().reduce(Parts.NONE, Parts::plus);
    }

    /** The categories, those with most money first. */
    PageTable table() {
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
        return PageTable.of(messages.text("report.by-function"), columns(), rows)
                .withFoot(List.of(new Row("sum", cells(Cell.head(messages.text("book.total")), all(), whole))))
                .withLegend(legend());
    }

    private List<Legend> legend() {
        return hasBasic && hasProject
                ? List.of(
                        new Legend("p0", messages.text("report.basic")),
                        new Legend("p1", messages.text("report.project")))
                : List.of();
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.words(messages.text("report.function")),
                Column.number(messages.text("report.amount", shown.unit().printed())),
                Column.number(messages.text("report.share"))));
        if (hasBasic) {
            columns.add(Column.number(messages.text("report.basic")));
        }
        if (hasProject) {
            columns.add(Column.number(messages.text("report.project")));
        }
        return columns;
    }

    private String label(String code, Parts parts) {
        return code.isEmpty() ? messages.text("report.no-code") : code + " " + parts.name;
    }

    private Row row(String label, Parts parts, Amount whole, Amount largest) {
        String words = label + " " + shown.amount(parts.total) + " "
                + shown.unit().printed() + " " + Shown.share(parts.total, whole);
        Bar bar = hasBasic && hasProject
                ? Bar.of(words, length(parts.basic, largest), length(parts.project, largest))
                : Bar.of(words, Shown.length(parts.total, largest));
        return new Row("", cells(Cell.head(label).with(bar), parts, whole));
    }

    private static int length(Optional<Amount> part, Amount largest) {
        return Shown.length(part.orElse(Amount.ZERO), largest);
    }

    private List<Cell> cells(Cell head, Parts parts, Amount whole) {
        List<Cell> cells = new ArrayList<>(
                List.of(head, Cell.number(shown.amount(parts.total)), Cell.number(Shown.share(parts.total, whole))));
        if (hasBasic) {
            cells.add(Cell.number(shown.amount(parts.basic)));
        }
        if (hasProject) {
            cells.add(Cell.number(shown.amount(parts.project)));
        }
        return cells;
    }

    /** A category's money. */
    record Parts(String name, Amount total, Optional<Amount> basic, Optional<Amount> project) {

        private static final Parts NONE = new Parts("", Amount.ZERO, Optional.empty(), Optional.empty());

        private Parts plus(Parts other) {
            return new Parts(
                    name, total.plus(other.total), Amount.sum(basic, other.basic), Amount.sum(project, other.project));
        }
    }
}
