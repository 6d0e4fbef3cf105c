package budget.consolidate;

import budget.consolidate.UnitLines.Project;
import budget.definition.Datasets;
import budget.model.Amount;
import budget.model.Figure;
import budget.model.FilledTable;
import budget.model.RowKey;
import budget.model.SheetCell;
import budget.model.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
            String sheet = sheet(unit);
            new Breakdown(table, List.of(measure))
                    .walk(
                            row -> projects.add(project(unit, table, row, sheet, targets)),
                            (row, rest) -> projects.add(new Project(
                                    Analysis.code(row),
                                    UnitLines.DIFFERENCE,
                                    Optional.of(rest.get(0)),
                                    rest.get(0),
                                    Optional.empty(),
                                    "",
                                    null)));
        });
        return projects;
    }

    private String sheet(UnitFigures unit) {
        String panel = defined.amount().panel().key();
        return unit.content().tables().stream()
                .filter(filled -> filled.panel().equals(panel))
                .findFirst()
                .map(FilledTable::sheet)
                .orElse("");
    }

    private Project project(
            UnitFigures unit, CompletedTable table, CompletedRow row, String sheet, Map<String, Amount> targets) {
        String name = row.key().project().orElse("");
        boolean secret = unit.content().secretProjects().contains(name);
        return new Project(
                Analysis.code(row),
                name,
                table.told(row, measure),
                row.derivedPart(measure),
                Optional.ofNullable(targets.get(Words.bare(name))),
                secret ? "amount-only" : "",
                row.stated()
                        .figure(measure)
                        .or(() -> row.stated().figures().stream().findFirst())
                        .map(Figure::cell)
                        .map(cell -> new SheetCell(sheet, cell))
                        .orElse(null));
    }

    private Map<String, Amount> targets(UnitFigures unit) {
        Map<String, Amount> targets = new HashMap<>();
        defined.target()
                .ifPresent(target -> unit.table(target.panel().key()).ifPresent(table -> {
                    for (CompletedRow row : table.rows()) {
                        if (row.key() instanceof RowKey.Target named) {
                            row.find(target.measure())
                                    .ifPresent(amount -> targets.putIfAbsent(Words.bare(named.text()), amount));
                        }
                    }
                }));
        return targets;
    }
}
