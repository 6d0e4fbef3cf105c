package budget.book;

import budget.base.Messages;
import budget.book.PanelFormulas.Reckoning;
import budget.consolidate.ConsolidatedLine;
import budget.definition.CodeLists;
import budget.form.FormColumns;
import budget.form.FormColumns.Printed;
import budget.layout.FormLayout.Money;
import budget.layout.PanelLayout;
import budget.model.Amount;
import budget.model.AmountUnit;
import budget.model.RowKey;
import budget.ooxml.SheetWriter;
import budget.ooxml.Style;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A consolidated form on its sheet, in the form's own look. */
final class ConsolidatedForm {

    private final FormColumns columns;
    private final FormRows rows;
    private final AmountUnit unit;
    private final int decimals;
    private final List<Side> sides = new ArrayList<>();
    private final int bodyRows;
    private final boolean hasTotal;
    private final Set<Style.Fill> met = new HashSet<>();

    ConsolidatedForm(FormRows rows, CodeLists codes, Money money, Messages messages) {
        this.columns = rows.columns();
        this.rows = rows;
        this.unit = money.unit();
        this.decimals = money.decimals();
        int most = rows.panels().stream()
                .mapToInt(panel -> panel.body().size())
                .max()
                .orElse(0);
        this.bodyRows = Math.max(1, most);
        this.hasTotal = rows.panels().stream().anyMatch(panel -> panel.total().isPresent());
        rows.panels().forEach(panel -> sides.add(new Side(panel, codes, messages)));
    }

    List<Integer> widths() {
        FormWidths widths = new FormWidths(columns);
        columns.all().stream()
                .filter(column -> YearColumn.of(column.layout()).isPresent())
                .forEach(column -> widths.fit(column.at(), column.words(), 0));
        for (Side side : sides) {
            side.rows.forEach(row -> side.fit(widths, row));
        }
        return widths.all();
    }

    /** Writes the form; returns the colours used on it. */
    Set<Style.Fill> write(SheetWriter sheet, String title, String left, String right) throws IOException {
        new FormHead(sheet, columns).write(title, left, Style.LINE, right);
        for (int at = 0; at < bodyRows + (hasTotal ? 1 : 0); at++) {
            sheet.begin(height(sheet, at));
            for (Side side : sides) {
                side.write(sheet, at);
            }
        }
        return met;
    }

    private int height(SheetWriter sheet, int at) {
        return sides.stream().mapToInt(side -> side.height(sheet, at)).max().orElse(18);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** One panel of the form. */
    private final class Side {

        private final PanelLayout panel;
        private final PanelRows source;
        private final List<FormRow> rows;
        private final KeyCells keys;
        private final PanelFormulas formulas;

        private Side(PanelRows panel, CodeLists codes, Messages messages) {
            this.panel = panel.panel();
            this.source = panel;
            this.rows = panel.all();
            this.keys = new KeyCells(columns, this.panel, codes, messages);
            Map<Integer, Integer> lines = new HashMap<>();
            int first = FormHead.rows(columns) + 1;
            int body = panel.body().size();
            for (int row = 0; row < rows.size(); row++) {
                lines.put(row, first + (row < body ? row : bodyRows));
            }
            this.formulas = new PanelFormulas(columns, this.panel, rows, lines);
        }

        /** The row at this position; totals are in one row at the bottom. */
        private int rowAt(int at) {
            boolean isTotal = at == bodyRows;
            int body = panel.totalKey().isPresent() ? rows.size() - 1 : rows.size();
            if (isTotal) {
                return panel.totalKey().isPresent() ? rows.size() - 1 : -1;
            }
            return at < body ? at : -1;
        }

        private @Nullable FormRow find(int at) {
            int row = rowAt(at);
            return row < 0 ? null : rows.get(row);
        }

        private void fit(FormWidths widths, FormRow row) {
            for (Printed column : columns.of(panel)) {
                KeyCells.Words words = keys.words(row, column);
                widths.fit(column.at(), words.text(), words.style().indent());
                row.amount(column.layout().key())
                        .or(() -> year(row, column))
                        .ifPresent(amount -> widths.fit(column.at(), amount, unit, decimals));
            }
        }

        /** The amount in a column that compares with the year before. */
        private Optional<Amount> year(FormRow row, Printed column) {
            return YearColumn.of(column.layout())
                    .flatMap(year -> source.year(row.key()).flatMap(year::amount));
        }

        private int height(SheetWriter sheet, int at) {
            FormRow row = find(at);
            int most = 18;
            if (row == null) {
                return most;
            }
            for (Printed column : columns.of(panel)) {
                KeyCells.Words words = keys.words(row, column);
                int width = sheet.shape().widths().get(column.at());
                most = Math.max(
                        most, FormWidths.height(words.text(), words.style().indent(), width));
            }
            return most;
        }

        private void write(SheetWriter sheet, int at) throws IOException {
            FormRow row = find(at);
            for (Printed column : columns.of(panel)) {
                if (row == null) {
                    sheet.blank(column.at(), Style.WORDS);
                } else if (YearColumn.of(column.layout()).isPresent()) {
                    compared(sheet, row, column);
                } else if (column.layout().isMeasure()) {
                    amount(sheet, rowAt(at), row, column);
                } else {
                    KeyCells.Words words = keys.words(row, column);
                    sheet.text(column.at(), words.style(), words.text());
                }
            }
        }

        private void compared(SheetWriter sheet, FormRow row, Printed column) throws IOException {
            Optional<BigDecimal> percent = YearColumn.of(column.layout())
                    .flatMap(year -> source.year(row.key()).flatMap(year::percent));
            Optional<Amount> amount = year(row, column);
            if (amount.isPresent()) {
                sheet.number(column.at(), style(row, decimals), AmountText.exact(amount.get(), unit));
            } else if (percent.isPresent()) {
                sheet.number(column.at(), style(row, 2), percent.get().toPlainString());
            } else {
                sheet.blank(column.at(), style(row, decimals));
            }
        }

        private static Style style(FormRow row, int places) {
            return row.key() instanceof RowKey.Total
                    ? Style.amount(places).with(Style.Face.BOLD).with(Style.Fill.TOTAL)
                    : Style.amount(places);
        }

        private void amount(SheetWriter sheet, int at, FormRow row, Printed column) throws IOException {
            Style style = style(row, decimals);
            ConsolidatedLine line = row.line(column.layout().key()).orElse(null);
            if (row.leavesOut(column.layout().key())) {
                sheet.text(column.at(), style, UnitAmounts.LEFT_OUT);
                return;
            }
            if (line == null) {
                sheet.blank(column.at(), style);
                return;
            }
            Reckoning reckoning = formulas.of(at, column);
            Style marked = marked(style, line, reckoning);
            String exact = AmountText.exact(line.amount(), unit);
            if (reckoning.formula().isEmpty()) {
                sheet.number(column.at(), marked, exact);
            } else {
                sheet.formula(column.at(), marked, reckoning.formula(), exact);
            }
        }

        private Style marked(Style style, ConsolidatedLine line, Reckoning reckoning) {
            Style.Fill fill = style.fill();
            if (reckoning.isApart()) {
                fill = Style.Fill.APART;
            } else if (!line.derived().equals(Amount.ZERO)) {
                fill = Style.Fill.DERIVED;
            }
            met.add(fill);
            return style.with(fill);
        }
    }
}
