package budget.report;

import budget.base.Messages;
import budget.consolidate.ConsolidatedLine;
import budget.definition.Datasets;
import budget.definition.JobDefinition;
import budget.layout.PanelLayout;
import budget.layout.PanelLayout.ItemLayout;
import budget.model.Amount;
import budget.report.PageTable.Bar;
import budget.report.PageTable.Cell;
import budget.report.PageTable.Column;
import budget.report.PageTable.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a column of a form adds up to, line by line: the lines that the form lists and those right below them, or the columns
 * of its total row.
 */
final class ListedLines {

    /** The line number of a label, which is not shown beside bars. */
    private static final Pattern NUMBERED = Pattern.compile("^[0-9]+[.．、]");

    private final Datasets.Column column;
    private final String total;
    private final List<ItemLayout> lines;
    private final boolean areColumns;
    private final Map<String, Amount> stated = new HashMap<>();

    private ListedLines(Datasets.Column column, JobDefinition job, List<String> columns) {
        PanelLayout layout = job.form(column.panel().form())
                .flatMap(form -> form.panel(column.panel().key()))
                .orElseThrow();
        this.column = column;
        this.total = layout.totalKey().orElse("");
        this.areColumns = !columns.isEmpty();
        this.lines = areColumns
                ? columns.stream()
                        .map(each -> new ItemLayout(each, List.of(each), 0, List.of()))
                        .toList()
                : layout.items().stream().filter(item -> item.depth() < 2).toList();
    }

    /** The lines of a form in one of its columns. */
    static ListedLines of(Datasets.Column column, JobDefinition job) {
        return new ListedLines(column, job, List.of());
    }

    /** A job's revenue by source. */
    static ListedLines of(Datasets.Sources sources, JobDefinition job) {
        return new ListedLines(sources.total(), job, sources.columns());
    }

    void take(ConsolidatedLine line) {
        if (areColumns
                && line.table().equals(column.panel().form())
                && line.row().equals(total)) {
            stated.putIfAbsent(line.measure().equals(column.measure()) ? total : line.measure(), line.amount());
        } else if (!areColumns && column.is(line.table(), line.measure())) {
            stated.putIfAbsent(line.row(), line.amount());
        }
    }

    /** The lines that some unit states, under a title; no table where there is none. */
    Optional<PageTable> table(String title, String head, Shown shown, Messages messages) {
        List<ItemLayout> items =
                lines.stream().filter(item -> stated.containsKey(item.path())).toList();
        return items.isEmpty() ? Optional.empty() : Optional.of(new Page(items, shown, messages).table(title, head));
    }

    private Amount stated(String path) {
        return stated.getOrDefault(path, Amount.ZERO);
    }

    private Amount sum(List<ItemLayout> items) {
        return items.stream().map(item -> stated(item.path())).reduce(Amount.ZERO, Amount::plus);
    }

    /** The lines that are stated, as they are shown. */
    private final class Page {

        private final List<ItemLayout> items;
        private final Shown shown;
        private final Messages messages;
        private final Amount tops;
        private final Amount whole;

        private Page(List<ItemLayout> items, Shown shown, Messages messages) {
            this.items = items;
            this.shown = shown;
            this.messages = messages;
            this.tops = sum(items.stream().filter(item -> item.depth() == 0).toList());
            this.whole = stated.getOrDefault(total, tops);
        }

        private PageTable table(String title, String head) {
            List<Row> rows = new ArrayList<>();
            for (ItemLayout item : items) {
                rows.add(row(item));
                if (isLastBelow(item)) {
                    addRest(rows, stated(item.parent()).minus(sum(below(item.parent()))));
                }
            }
            addRest(rows, whole.minus(tops));
            return PageTable.of(title, columns(head), rows)
                    .withFoot(List.of(Row.sum(
                            Cell.head(total.isEmpty() ? messages.text("book.total") : total),
                            Cell.number(shown.amount(whole)),
                            Cell.number(Shown.share(whole, whole)))));
        }

        private List<Column> columns(String head) {
            return List.of(
                    Column.words(head),
                    Column.number(messages.text("report.amount", shown.unit().printed())),
                    Column.number(messages.text("report.share")));
        }

        private Row row(ItemLayout item) {
            Amount amount = stated(item.path());
            String label = NUMBERED.matcher(item.path().substring(item.path().lastIndexOf('/') + 1))
                    .replaceFirst("");
            boolean isParted = !below(item.path()).isEmpty();
            Cell head = Cell.head(label).looking(item.depth() == 0 ? "" : "in");
            String share = Shown.share(amount, whole);
            String words =
                    label + " " + shown.amount(amount) + " " + shown.unit().printed() + " " + share;
            return new Row(
                    isParted ? "group" : "",
                    List.of(
                            isParted ? head : head.with(Bar.of(words, Shown.length(amount, largest()))),
                            Cell.number(shown.amount(amount)),
                            Cell.number(share)));
        }

        /** What a line has more than those below it. */
        private void addRest(List<Row> rows, Amount rest) {
            if (!rest.isZero()) {
                rows.add(Row.of(
                        Cell.head(messages.text("report.rest")).looking("in"),
                        Cell.number(shown.amount(rest)),
                        Cell.number(Shown.share(rest, whole))));
            }
        }

        private boolean isLastBelow(ItemLayout item) {
            List<ItemLayout> beside = below(item.parent());
            return item.depth() == 1 && beside.get(beside.size() - 1).equals(item);
        }

        private List<ItemLayout> below(String path) {
            return items.stream()
                    .filter(item -> item.depth() == 1 && item.parent().equals(path))
                    .toList();
        }

        private Amount largest() {
            return items.stream()
                    .filter(item -> below(item.path()).isEmpty())
                    .map(item -> stated(item.path()))
                    .reduce(Amount.ZERO, (one, other) -> one.compareTo(other) < 0 ? other : one);
        }
    }
}
