package budget.report;

import budget.consolidate.ConsolidatedLine;
import budget.definition.JobDefinition;
import budget.definition.PanelLayout;
import budget.definition.PanelLayout.ItemLayout;
import budget.model.Amount;
import budget.model.Messages;
import budget.report.Table.Bar;
import budget.report.Table.Cell;
import budget.report.Table.Column;
import budget.report.Table.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** 表1's two totals, and where its money comes from: the lines of the form and those right below them. */
final class IncomeBySource {

    private static final String FORM = "表1";
    private static final String INCOME = "收入总计";
    private static final String SPENDING = "支出总计";

    /** The form numbers its lines; beside bars the numbers say nothing. */
    private static final Pattern NUMBERED = Pattern.compile("^[0-9]+[.．、]");

    private final Optional<PanelLayout> panel;
    private final Shown shown;
    private final Messages messages;
    private final Map<String, Amount> stated = new HashMap<>();

    IncomeBySource(JobDefinition job, Shown shown, Messages messages) {
        this.panel = job.form(FORM).flatMap(form -> form.panel("表1收入"));
        this.shown = shown;
        this.messages = messages;
    }

    void take(ConsolidatedLine line) {
        if (line.table().equals(FORM)) {
            stated.putIfAbsent(line.row(), line.amount());
        }
    }

    /** What all counting units have; nothing where none of them states it. */
    Optional<Amount> income() {
        return Optional.ofNullable(stated.get(INCOME));
    }

    /** What all counting units spend; nothing where none of them states it. */
    Optional<Amount> spending() {
        return Optional.ofNullable(stated.get(SPENDING));
    }

    /** The sources that somebody states; no table where nobody does. */
    Optional<Table> table() {
        List<ItemLayout> items = panel.map(PanelLayout::items).orElse(List.of()).stream()
                .filter(item -> item.depth() < 2 && stated.containsKey(item.path()))
                .toList();
        if (items.isEmpty()) {
            return Optional.empty();
        }
        Amount tops = sum(items.stream().filter(item -> item.depth() == 0).toList());
        Amount whole = income().orElse(tops);
        List<Row> rows = new ArrayList<>();
        for (ItemLayout item : items) {
            rows.add(row(item, items, whole));
            if (isLastBelow(item, items)) {
                addRest(rows, stated(item.parent()).minus(sum(below(item.parent(), items))), whole);
            }
        }
        addRest(rows, whole.minus(tops), whole);
        return Optional.of(Table.of(messages.text("report.by-source"), columns(), rows)
                .withFoot(List.of(Row.sum(
                        Cell.head(INCOME), Cell.number(shown.amount(whole)), Cell.number(Shown.share(whole, whole))))));
    }

    private List<Column> columns() {
        return List.of(
                Column.words(messages.text("report.source")),
                Column.number(messages.text("report.amount", shown.unit().printed())),
                Column.number(messages.text("report.share")));
    }

    private Row row(ItemLayout item, List<ItemLayout> items, Amount whole) {
        Amount amount = stated(item.path());
        String label = NUMBERED.matcher(item.path().substring(item.path().lastIndexOf('/') + 1))
                .replaceFirst("");
        boolean isParted = !below(item.path(), items).isEmpty();
        Cell head = Cell.head(label).looking(item.depth() == 0 ? "" : "in");
        String share = Shown.share(amount, whole);
        String words = label + " " + shown.amount(amount) + " " + shown.unit().printed() + " " + share;
        return new Row(
                isParted ? "group" : "",
                List.of(
                        isParted ? head : head.with(Bar.of(words, Shown.length(amount, largest(items)))),
                        Cell.number(shown.amount(amount)),
                        Cell.number(share)));
    }

    /** What a line has more than those below it. */
    private void addRest(List<Row> rows, Amount rest, Amount whole) {
        if (!rest.isZero()) {
            rows.add(Row.of(
                    Cell.head(messages.text("report.rest")).looking("in"),
                    Cell.number(shown.amount(rest)),
                    Cell.number(Shown.share(rest, whole))));
        }
    }

    private static boolean isLastBelow(ItemLayout item, List<ItemLayout> items) {
        List<ItemLayout> beside = below(item.parent(), items);
        return item.depth() == 1 && beside.get(beside.size() - 1).equals(item);
    }

    private static List<ItemLayout> below(String path, List<ItemLayout> items) {
        return items.stream()
                .filter(item -> item.depth() == 1 && item.parent().equals(path))
                .toList();
    }

    private Amount largest(List<ItemLayout> items) {
        return items.stream()
                .filter(item -> below(item.path(), items).isEmpty())
                .map(item -> stated(item.path()))
                .reduce(Amount.ZERO, (one, other) -> one.compareTo(other) < 0 ? other : one);
    }

    private Amount sum(List<ItemLayout> items) {
        return items.stream().map(item -> stated(item.path())).reduce(Amount.ZERO, Amount::plus);
    }

    private Amount stated(String path) {
        return stated.getOrDefault(path, Amount.ZERO);
    }
}
