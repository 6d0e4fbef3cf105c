package budget.consolidate;

import budget.consolidate.UnitLines.Project;
import budget.model.Amount;
import budget.model.ClassificationCode;
import budget.model.Figure;
import budget.model.RowKey;
import budget.model.SheetCell;
import budget.model.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The projects of one unit (表7), each beside the amount of its target table. */
public final class Projects {

    private static final String TOTAL = "项目支出合计";

    private Projects() {}

    /** Hands over the projects in the order of the sheet; with the differences they add up to 表7's 合计. */
    public static void each(UnitFigures unit, Consumer<Project> receiver) {
        Map<String, Amount> targets = targets(unit);
        unit.table("表7").ifPresent(table -> {
            String sheet = unit.content().tables().stream()
                    .filter(filled -> filled.panel().equals("表7"))
                    .findFirst()
                    .map(filled -> filled.sheet())
                    .orElse("");
            new Breakdown(table, List.of(TOTAL))
                    .walk(
                            row -> receiver.accept(project(unit, row, sheet, targets)),
                            (row, rest) -> receiver.accept(new Project(
                                    function(row), UnitLines.DIFFERENCE, rest.get(0), rest.get(0), null, "", null)));
        });
    }

    private static Project project(UnitFigures unit, CompletedRow row, String sheet, Map<String, Amount> targets) {
        String name = row.key().project().orElse("");
        boolean secret = unit.content().secretProjects().contains(name);
        return new Project(
                function(row),
                name,
                row.amount(TOTAL),
                row.derivedPart(TOTAL),
                targets.get(Words.bare(name)),
                secret ? "amount-only" : "",
                row.stated()
                        .figure(TOTAL)
                        .or(() -> row.stated().figures().stream().findFirst())
                        .map(Figure::cell)
                        .map(cell -> new SheetCell(sheet, cell))
                        .orElse(null));
    }

    private static String function(CompletedRow row) {
        return row.key().code().map(ClassificationCode::digits).orElse("");
    }

    private static Map<String, Amount> targets(UnitFigures unit) {
        Map<String, Amount> targets = new HashMap<>();
        unit.table("绩效").ifPresent(table -> {
            for (CompletedRow row : table.rows()) {
                if (row.key() instanceof RowKey.Target target) {
                    row.find("年度预算总额").ifPresent(amount -> targets.putIfAbsent(Words.bare(target.text()), amount));
                }
            }
        });
        return targets;
    }
}
