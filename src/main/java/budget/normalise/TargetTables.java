package budget.normalise;

import budget.definition.FormLayout.FieldLayout;
import budget.model.AmountUnit;
import budget.model.Figure;
import budget.model.FigureRow;
import budget.model.FilledTable;
import budget.model.FilledTable.UnreadableCell;
import budget.model.Finding.Subject;
import budget.model.RowKey;
import budget.workbook.Cell;
import budget.workbook.FoundTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The labelled cells of target tables (绩效目标表): one row of figures for each project. */
final class TargetTables {

    private final Discoveries discoveries;
    private final Map<String, Sheet> sheets = new LinkedHashMap<>();

    TargetTables(Discoveries discoveries) {
        this.discoveries = discoveries;
    }

    /** Takes the cells above the indicators and gives back the project they are about. */
    String begin(FoundTable table, AmountUnit unit) {
        Cell name = table.fields().get("project");
        String project = RowKeys.text(name);
        RowKey key = new RowKey.Target(project);
        Sheet sheet = sheets.computeIfAbsent(
                table.sheet(), ignored -> new Sheet(table.form().form(), unit));
        AmountCells amounts = new AmountCells(table.sheet(), discoveries);
        List<Figure> figures = new ArrayList<>();
        for (FieldLayout field : table.form().fields()) {
            Cell cell = table.fields().get(field.key());
            if (field.isMeasure() && cell != null) {
                Subject subject = new Subject(table.form().form(), project, field.key());
                Optional<Figure> figure = amounts.figure(cell, unit, subject);
                figure.ifPresent(figures::add);
                if (figure.isEmpty() && amounts.lastWasUnreadable()) {
                    sheet.unreadable.add(new UnreadableCell(key, field.key(), cell.address()));
                }
            }
        }
        int line = name != null ? name.address().row() : table.frame().headerRow();
        sheet.rows.add(new FigureRow(key, project, line, figures));
        return project;
    }

    boolean any() {
        return !sheets.isEmpty();
    }

    List<FilledTable> finish() {
        List<FilledTable> tables = new ArrayList<>();
        sheets.forEach((name, sheet) ->
                tables.add(new FilledTable(sheet.form, name, sheet.unit, List.of(), sheet.rows, sheet.unreadable)));
        return tables;
    }

    private static final class Sheet {
        private final String form;
        private final AmountUnit unit;
        private final List<FigureRow> rows = new ArrayList<>();
        private final List<UnreadableCell> unreadable = new ArrayList<>();

        private Sheet(String form, AmountUnit unit) {
            this.form = form;
            this.unit = unit;
        }
    }
}
