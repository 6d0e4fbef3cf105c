package budget.edition;

import budget.consolidate.AnalysedUnit;
import budget.consolidate.UnitFigures;
import budget.consolidate.UnitLines;
import budget.consolidate.UnitLines.ByEconomic;
import budget.consolidate.UnitLines.ByFunction;
import budget.consolidate.UnitLines.Project;
import budget.definition.Datasets;
import budget.figures.Table;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a unit of which something is left out. A line that adds up figures is blank where one of them is left out; a
 * difference between a figure and those below it is no line at all, for it would be what is left out.
 */
final class PublicLines {

    private final Datasets datasets;

    PublicLines(Datasets datasets) {
        this.datasets = datasets;
    }

    AnalysedUnit of(AnalysedUnit unit, UnitFigures figures) {
        List<ByFunction> byFunction = unit.byFunction().stream()
                .filter(line -> !line.level().equals(UnitLines.RESIDUAL))
                .toList();
        List<ByEconomic> byEconomic = unit.byEconomic().stream()
                .filter(line -> !line.code().isEmpty() && !line.name().equals(UnitLines.DIFFERENCE))
                .map(line -> isKnown(figures, line) ? line : blank(line))
                .toList();
        List<Project> projects = unit.projects().stream()
                .filter(line -> !line.project().equals(UnitLines.DIFFERENCE))
                .toList();
        return new AnalysedUnit(
                unit.unit(), unit.cells(), byFunction, byEconomic, unit.byUnit(), projects, unit.headline());
    }

    /** Whether every figure in the columns that a line adds up is known. */
    private boolean isKnown(UnitFigures figures, ByEconomic line) {
        for (Datasets.ByEconomic defined : datasets.byEconomic()) {
            @Nullable Table table = figures.tables().get(defined.panel().key());
            if (table == null) {
                continue;
            }
            for (String measure : defined.across()) {
                int column = table.panel().column(measure);
                boolean isOfLine =
                        table.panel().columns().get(column).economic().equals(line.code());
                if (isOfLine && defined.source().equals(line.source()) && hasUnknown(table, column)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean hasUnknown(Table table, int column) {
        for (int row = 0; row < table.rows().size(); row++) {
            if (table.isUnknown(table.cell(row, column))) {
                return true;
            }
        }
        return false;
    }

    private static ByEconomic blank(ByEconomic line) {
        return new ByEconomic(
                line.code(), line.name(), line.government(), line.governmentName(), line.source(), Optional.empty());
    }
}
