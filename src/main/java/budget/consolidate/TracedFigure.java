package budget.consolidate;

import budget.figures.Part;
import budget.figures.Table;
import budget.layout.FormLayout;
import budget.model.Figure;
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
        for (Table table : unit.tables().values()) {
            int column = table.panel().column(measure);
            for (int at = 0; column >= 0 && at < table.rows().size(); at++) {
                if (table.panel().form().equals(form.form())
                        && table.rows().get(at).text().equals(row)) {
                    addTo(traced, unit, Part.of(table, table.cell(at, column), 1));
                }
            }
        }
        return traced;
    }

    private static void addTo(List<TracedFigure> traced, UnitFigures unit, Part part) {
        for (Part stated : unit.statedParts(part)) {
            SheetCell place = stated.place().orElseThrow();
            traced.add(new TracedFigure(stated.table().figure(stated.cell()), place, !part.isStated()));
        }
    }
}
