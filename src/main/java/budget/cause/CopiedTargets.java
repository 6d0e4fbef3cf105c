package budget.cause;

import budget.figures.Figures;
import budget.figures.Table;
import budget.figures.TableBuilder;
import budget.figures.TableRow;
import budget.figures.Vocabulary.Rows;
import budget.finding.Finding;
import budget.model.RowKey;
import budget.model.SheetCell;
import budget.model.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two target tables of one project: one is a copy made for another project, with the name of the first left in it. */
final class CopiedTargets {

    /** Projects without a target table that one of the two may be meant for. */
    private static final int MOST_PROJECTS = 12;

    private final Figures figures;
    private final String project;

    private CopiedTargets(Figures figures, String project) {
        this.figures = figures;
        this.project = project;
    }

    /** Either of the two, the later first, renamed to a project without a target table, or to no project. */
    static Stream<Supplier<Map<Integer, Table>>> of(Inquiry inquiry, Finding finding) {
        CopiedTargets copied =
                new CopiedTargets(inquiry.figures(), finding.subject().row());
        return finding.cells().stream()
                .filter(copied::isTarget)
                .flatMap(place ->
                        copied.projectsWithoutTarget().stream().map(name -> () -> copied.renamed(place, name)));
    }

    private boolean isTarget(SheetCell place) {
        return targets().anyMatch(row -> isAt(row, place));
    }

    private Stream<TableRow> targets() {
        return figures.tables().stream()
                .filter(table -> table.panel().rows() == Rows.TARGETS)
                .flatMap(table -> table.rows().stream());
    }

    private List<String> projectsWithoutTarget() {
        Set<String> targets = targets().map(row -> Words.bare(row.text())).collect(Collectors.toSet());
        List<String> names = new ArrayList<>(figures.tables().stream()
                .filter(table -> table.panel().rows() == Rows.PROJECT)
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.key().project().stream())
                .filter(name -> !targets.contains(Words.bare(name)))
                .distinct()
                .limit(MOST_PROJECTS)
                .toList());
        names.add(UnnamedProjects.NAMELESS);
        return names;
    }

    private Map<Integer, Table> renamed(SheetCell place, String name) {
        Function<TableRow, RowKey> keys = row -> row.key() instanceof RowKey.Target && isAt(row, place)
                ? new RowKey.Target(name)
                : row.key() instanceof RowKey.Measured measured && isBelow(row, place)
                        ? new RowKey.Measured(name, measured.named())
                        : row.key();
        return figures.tables().stream()
                .filter(table ->
                        table.rows().stream().anyMatch(row -> !keys.apply(row).equals(row.key())))
                .collect(Collectors.toMap(figures::number, table -> TableBuilder.rekeyed(table, keys)));
    }

    private boolean isAt(TableRow row, SheetCell place) {
        return row.text().equals(project)
                && row.sheet().equals(place.sheet())
                && row.line() == place.address().row();
    }

    /** Whether an indicator belongs to the target table whose name is here: to the nearest one above it. */
    private boolean isBelow(TableRow row, SheetCell place) {
        return targets()
                .filter(target -> target.sheet().equals(row.sheet()) && target.line() <= row.line())
                .max(Comparator.comparingInt(TableRow::line))
                .filter(target -> isAt(target, place))
                .isPresent();
    }
}
