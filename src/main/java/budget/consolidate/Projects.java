package budget.consolidate;

import budget.consolidate.UnitLines.Project;
import budget.definition.Datasets;
import budget.figures.Part;
import budget.figures.Table;
import budget.figures.TableRow;
import budget.model.Amount;
import budget.model.RowKey;
import budget.model.SheetCell;
import budget.model.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The projects of units, each beside the amount of its target table. */
final class Projects {

    private final Datasets.Projects defined;
    private final String measure;

    Projects(Datasets.Projects defined) {
        this.defined = defined;
        this.measure = defined.amount().measure();
    }

    /** The projects of a unit in the order of the sheet; with the differences they add up to the table's total. */
    List<Project> of(UnitFigures unit) {
        List<Project> projects = new ArrayList<>();
        unit.table(defined.amount().panel().key()).ifPresent(table -> {
            Map<String, Amount> targets = targets(unit);
            new Breakdown(table, List.of(measure))
                    .walk(
                            row -> projects.add(project(unit, table, row, targets)),
                            (rest, row) -> projects.add(new Project(
                                    Analysis.code(table.rows().get(row)),
                                    UnitLines.DIFFERENCE,
                                    Optional.of(rest.get(0)),
                                    rest.get(0),
                                    Optional.empty(),
                                    "",
                                    null)));
        });
        return projects;
    }

    private Project project(UnitFigures unit, Table table, int row, Map<String, Amount> targets) {
        TableRow keyed = table.rows().get(row);
        String name = keyed.key().project().orElse("");
        int cell = table.cell(row, table.panel().column(measure));
        boolean secret = unit.content().secretProjects().contains(name);
        return new Project(
                Analysis.code(keyed),
                name,
                UnitFigures.known(table, row, measure),
                table.isDerived(cell) ? table.amount(cell) : Amount.ZERO,
                Optional.ofNullable(targets.get(Words.bare(name))),
                secret ? "amount-only" : "",
                place(table, row, cell));
    }

    /** The place of the amount if the sheet states it, else of the first amount of its row. */
    private static @Nullable SheetCell place(Table table, int row, int cell) {
        return table.isStated(cell)
                ? table.place(cell).orElse(null)
                : Part.inRow(table, row).stream()
                        .filter(part -> part.isMoney() && part.isStated())
                        .flatMap(part -> part.place().stream())
                        .min(Comparator.comparing(SheetCell::address))
                        .orElse(null);
    }

    private Map<String, Amount> targets(UnitFigures unit) {
        Map<String, Amount> targets = new HashMap<>();
        defined.target()
                .ifPresent(target -> unit.table(target.panel().key()).ifPresent(table -> {
                    for (int row = 0; row < table.rows().size(); row++) {
                        int cell = table.cell(row, table.panel().column(target.measure()));
                        if (table.rows().get(row).key() instanceof RowKey.Target named && table.isFilled(cell)) {
                            targets.putIfAbsent(Words.bare(named.text()), table.amount(cell));
                        }
                    }
                }));
        return targets;
    }
}
