package budget.consolidate;

import budget.layout.FormLayout;
import budget.model.Figure;
import budget.model.FilledTable;
import budget.model.SheetCell;
import java.util.ArrayList;
import java.util.List;

/**
 * A figure that is part of a consolidated number.
 *
 * @param place its place in the unit's workbook
 * @param follows whether the unit's amount is derived from this figure and others
 */
public record TracedFigure(Figure figure, SheetCell place, boolean follows) {

    /** All figures of a unit that are part of the number of a row and a measure; together they are the unit's share of it. */
    public static List<TracedFigure> of(UnitFigures unit, FormLayout form, String row, String measure) {
        List<TracedFigure> traced = new ArrayList<>();
        for (Panel panel : Panels.Form.of(form).panels()) {
            unit.table(panel.key())
                    .ifPresent(table -> table.rows().stream()
                            .filter(each -> each.key().text().equals(row) && each.has(measure))
                            .forEach(each -> traced.addAll(figures(unit, table, each, measure))));
        }
        return traced;
    }

    private static List<TracedFigure> figures(
            UnitFigures unit, CompletedTable table, CompletedRow row, String measure) {
        boolean follows = row.stated().figure(measure).isEmpty();
        return table.figuresOf(row, measure).stream()
                .map(figure ->
                        new TracedFigure(figure, new SheetCell(sheet(unit, table, figure), figure.cell()), follows))
                .toList();
    }

    /** A form may be spread over several sheets. */
    @SuppressWarnings("ReferenceEquality") // by identity: an equal figure may be on another sheet
    private static String sheet(UnitFigures unit, CompletedTable table, Figure figure) {
        return unit.content().tables().stream()
                .filter(part -> part.panel().equals(table.layout().key()))
                .filter(part -> part.rows().stream()
                        .flatMap(row -> row.figures().stream())
                        .anyMatch(each -> each == figure))
                .map(FilledTable::sheet)
                .findFirst()
                .orElseThrow();
    }
}
