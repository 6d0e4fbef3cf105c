package budget.normalise;

import budget.finding.Finding;
import budget.finding.Finding.Subject;
import budget.finding.FindingCode;
import budget.layout.ColumnLayout.Role;
import budget.model.AmountUnit;
import budget.model.CellAddress;
import budget.model.SheetCell;
import budget.table.BoundColumn;
import budget.table.FoundPanel;
import budget.table.FoundTable;
import budget.workbook.Cell;
import budget.workbook.Row;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Counts the cells of a table that are no figures, and reports amounts that are in no column of the form. */
final class TableRest {

    private final FoundTable table;
    private final AmountUnit unit;
    private final Year fiscalYear;
    private final YearNumbers years;
    private final AmountCells amounts;
    private final Discoveries discoveries;
    private final Map<Integer, Role> roles = new HashMap<>();
    private final TreeMap<Integer, List<Cell>> unread = new TreeMap<>();
    private final List<Integer> hidden = new ArrayList<>();
    /** Columns whose heads say so, such as 单位编码. */
    private final Set<Integer> noMoney = new HashSet<>();

    TableRest(FoundTable table, AmountUnit unit, Year fiscalYear, Discoveries discoveries) {
        this.fiscalYear = fiscalYear;
        this.years = new YearNumbers(fiscalYear.getValue());
        this.table = table;
        this.unit = unit;
        this.amounts = new AmountCells(table.sheet(), discoveries);
        this.discoveries = discoveries;
        table.drift().unknown().stream()
                .filter(headed -> NoMoney.isLabel(headed.header()))
                .forEach(headed -> noMoney.add(headed.column()));
        for (FoundPanel panel : table.panels()) {
            for (BoundColumn column : panel.columns()) {
                roles.put(column.column(), column.layout().role());
            }
        }
    }

    void take(Row row) {
        List<Cell> beside = new ArrayList<>();
        for (Cell cell : row.cells()) {
            Role role = roles.get(cell.address().column());
            if (role == null) {
                takeUnbound(row, cell, beside);
            } else if (role != Role.MEASURE && cell.address().row() == row.number()) {
                discoveries.cellUsed();
            }
        }
        years.remove(row, beside, false);
        beside.forEach(this::noteUnread);
        if (row.hidden()) {
            hidden.add(row.number());
        }
    }

    /** Words in a column without a place in the form are labels; an amount there would be lost. */
    private void takeUnbound(Row row, Cell cell, List<Cell> beside) {
        boolean isIndicator = table.isOfIndicators() && table.encloses(cell);
        boolean isAmount = !isIndicator
                && !noMoney.contains(cell.address().column())
                && amounts.isAmount(cell, unit)
                && !NoMoney.isLabelled(row, cell);
        boolean isInside = table.encloses(cell);
        if (isAmount && isInside) {
            noteUnread(cell);
            discoveries.cellLeftOver();
        } else if (isAmount) {
            beside.add(cell);
        } else if (isInside) {
            discoveries.cellUsed();
        }
    }

    private void noteUnread(Cell cell) {
        unread.computeIfAbsent(cell.address().column(), ignored -> new ArrayList<>())
                .add(cell);
    }

    void finish() {
        Map<Integer, Integer> counts = new HashMap<>();
        unread.forEach((column, cells) -> counts.put(column, cells.size()));
        HeaderFindings.report(table, counts, fiscalYear, discoveries);
        unread.forEach((column, cells) -> {
            if (!isHeaded(column) && !areRowNumbers(cells)) {
                reportColumn(cells);
            }
        });
        reportHidden(table.form().form());
    }

    /** Whether they are the numbers 1, 2, 3 … at the left of the table. */
    private boolean areRowNumbers(List<Cell> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).shown().equals(Integer.toString(i + 1))) {
                return false;
            }
        }
        return cells.get(0).address().column() < table.frame().firstColumn();
    }

    /** Whether a finding about the header names the column. */
    private boolean isHeaded(int column) {
        return Stream.concat(table.drift().unknown().stream(), table.drift().ungrouped().stream())
                .anyMatch(headed -> headed.column() == column);
    }

    private void reportColumn(List<Cell> cells) {
        boolean isInside = table.encloses(cells.get(0));
        Cell largest = StrayNumbers.largest(cells);
        Finding finding = Finding.at(
                isInside ? FindingCode.AMOUNT_LEFT_OVER : FindingCode.AMOUNT_OUTSIDE_TABLE,
                Subject.of(table.form().form()),
                cells.stream()
                        .map(cell -> new SheetCell(table.sheet(), cell.address()))
                        .toList(),
                CellAddress.columnLetters(cells.get(0).address().column()),
                Integer.toString(cells.size()),
                largest.shown());
        discoveries.find(isInside ? finding : StrayNumbers.weighed(finding, !StrayNumbers.areNoughts(cells)));
    }

    private void reportHidden(String form) {
        List<SheetCell> cells = new ArrayList<>();
        hidden.forEach(row -> cells.add(at(row, table.frame().firstColumn())));
        table.frame()
                .hiddenColumns()
                .forEach(column -> cells.add(at(table.frame().headerRow(), column)));
        if (!cells.isEmpty()) {
            discoveries.find(Finding.at(
                    FindingCode.HIDDEN_CELLS, Subject.of(form), cells, form, Integer.toString(cells.size())));
        }
    }

    private SheetCell at(int row, int column) {
        return new SheetCell(table.sheet(), new CellAddress(row, column));
    }
}
