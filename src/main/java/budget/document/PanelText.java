package budget.document;

import budget.definition.CodeLists;
import budget.figures.CellState;
import budget.figures.Table;
import budget.figures.TableRow;
import budget.form.AmountWords;
import budget.form.FormColumns;
import budget.form.FormColumns.Printed;
import budget.form.KeyTexts;
import budget.layout.PanelLayout;
import budget.layout.PanelLayout.ItemLayout;
import budget.layout.RowKind;
import budget.model.AmountUnit;
import budget.model.ClassificationCode;
import budget.model.RowKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The texts of one side of a form: the lines it lists, or the codes and projects of the unit; the total apart. */
final class PanelText {

    /** An amount that is there but not shown: a blank cell would be none. */
    private static final String LEFT_OUT = "*";

    private final FormColumns columns;
    private final PanelLayout panel;
    private final Optional<Table> table;
    private final CodeLists codes;
    private final KeyTexts keys;
    private final AmountUnit unit;
    private final List<Line> body = new ArrayList<>();

    PanelText(FormColumns columns, PanelLayout panel, Optional<Table> table, CodeLists codes) {
        this.columns = columns;
        this.panel = panel;
        this.table = table;
        this.codes = codes;
        this.keys = new KeyTexts(columns, panel, codes);
        this.unit = columns.form().money().unit();
        if (panel.print().isOneLine()) {
            body.add(new Line(new RowKey.Item(""), "", -1));
        } else if (panel.rows() == RowKind.ITEMS) {
            panel.items().forEach(item -> body.add(listed(item)));
        } else {
            table.ifPresent(this::addRows);
            addMissingItems();
        }
    }

    private Line listed(ItemLayout item) {
        return new Line(item.key(), item.key().label(), row(item.path()));
    }

    /** The rows that the unit has, in its order. */
    private void addRows(Table rows) {
        for (int row = 0; row < rows.rows().size(); row++) {
            TableRow of = rows.rows().get(row);
            if (!(of.key() instanceof RowKey.Total) && !rows.isImplied(row)) {
                body.add(new Line(of.key(), name(of), row));
            }
        }
    }

    private void addMissingItems() {
        panel.items().stream()
                .filter(item -> body.stream()
                        .noneMatch(line -> line.key().text().equals(item.key().text())))
                .forEach(item -> body.add(listed(item)));
    }

    /** The official name of a code; that of the unit where the list does not have it. */
    private String name(TableRow row) {
        if (row.key().isListed()) {
            return row.key().label();
        }
        Optional<ClassificationCode> code = row.key().code();
        String official = code.map(of -> codes.catalogue(of.system()).name(of)).orElse("");
        return official.isEmpty() ? row.name() : official;
    }

    private int row(String key) {
        return table.map(rows -> rows.row(key)).orElse(-1);
    }

    /** Its rows but for the total. */
    List<Line> body() {
        return body;
    }

    /** The total row, where the form has one. */
    Optional<Line> total() {
        return panel.totalKey().map(total -> {
            int row = row(total);
            return new Line(
                    new RowKey.Total(total),
                    total,
                    row < 0 ? table.map(Table::total).orElse(-1) : row);
        });
    }

    boolean hasAmounts() {
        return table.isPresent()
                && java.util.stream.IntStream.range(0, table.get().size())
                        .anyMatch(cell -> table.get().state(cell) == CellState.STATED);
    }

    /** Writes the texts of a row into the columns of this side. */
    void write(Line line, String[] texts) {
        for (Printed column : columns.of(panel)) {
            texts[column.at()] = column.layout().isMeasure() || column.layout().isDetail()
                    ? amount(line, column)
                    : keys.text(line.key(), line.name(), column);
        }
    }

    /** What is blank stays blank; the amounts of a total row that the unit has left out are its sums. */
    private String amount(Line line, Printed column) {
        String own = column.layout().place().line();
        int row = own.isEmpty() ? line.row() : row(own);
        if (table.isEmpty() || row < 0) {
            return "";
        }
        int at = table.get().panel().column(column.layout().key());
        if (at < 0) {
            return "";
        }
        int cell = table.get().cell(row, at);
        boolean isImpliedTotal = table.get().isImplied(row) && table.get().isDerived(cell);
        if (isImpliedTotal) {
            return AmountWords.of(
                    table.get().amount(cell), unit, columns.form().money().decimals());
        }
        if (table.get().isUnknown(cell)) {
            return LEFT_OUT;
        }
        return table.get().isStated(cell) ? AmountWords.of(table.get().figure(cell), unit) : "";
    }

    /**
     * A row.
     *
     * @param row its number in the table, or -1
     */
    record Line(RowKey key, String name, int row) {}
}
