package budget.disclosure;

import budget.figures.Part;
import budget.figures.Table;
import budget.figures.TableBuilder;
import budget.figures.Vocabulary.Rows;
import budget.model.Detail;
import budget.model.Indicator;
import budget.model.RowKey;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which target tables, and words beside figures, go with figures that are left out: those of the same project, which state its
 * costs; those whose amount comes too near to an amount left out; those that name a withheld project.
 */
final class TargetsToo {

    private final WithheldProjects withheld;
    private final Set<FigureKey> leftOut;
    private final Margin margin;
    private final Set<String> projects = new HashSet<>();
    private final Set<FigureKey> figures = new HashSet<>();

    TargetsToo(WithheldProjects withheld, Set<FigureKey> leftOut, Margin margin) {
        this.withheld = withheld;
        this.leftOut = Set.copyOf(leftOut);
        this.margin = margin;
    }

    /** Finds the projects that are concerned. */
    void learn(List<Table> tables) {
        Set<Long> amounts = new HashSet<>();
        tables.stream().filter(table -> table.panel().rows() == Rows.PROJECT).forEach(table -> {
            for (Part part : Part.stated(table)) {
                if (part.key().project().isPresent() && part.value() != 0 && leftOut.contains(key(part))) {
                    projects.add(name(part.key()));
                    amounts.add(part.value());
                }
            }
        });
        tables.stream().filter(table -> table.panel().rows() == Rows.TARGETS).forEach(table -> {
            for (Part part : Part.stated(table)) {
                if (part.isMoney() && amounts.stream().anyMatch(amount -> isNear(amount, part.value()))) {
                    projects.add(name(part.key()));
                }
            }
        });
        tables.stream().filter(table -> table.panel().rows() == Rows.TARGETS).forEach(table -> {
            for (Part part : Part.stated(table)) {
                if (projects.contains(name(part.key()))) {
                    figures.add(key(part));
                }
            }
        });
    }

    private boolean isNear(long amount, long other) {
        return Math.abs(amount - other) <= margin.of(amount);
    }

    private static FigureKey key(Part part) {
        return PublicTables.key(part.table().panel(), part.key(), part.table().columnOf(part.cell()));
    }

    private static String name(RowKey key) {
        return WithheldProjects.bare(key.project().orElse(key.text()));
    }

    /** A table without the targets that are left out. */
    Table without(Table table) {
        if (table.panel().rows() != Rows.TARGETS) {
            return table;
        }
        TableBuilder builder = TableBuilder.like(table);
        for (int row = 0; row < table.rows().size() && !table.isImplied(row); row++) {
            if (!projects.contains(name(table.rows().get(row).key()))) {
                builder.keep(table, row);
            }
        }
        return builder.completedLike(table).build();
    }

    /** Whether a figure of a target table is left out. */
    boolean isLeftOut(FigureKey key) {
        return figures.contains(key);
    }

    boolean isAbout(Indicator indicator) {
        return withheld.of(indicator.project()).isPresent()
                || projects.contains(WithheldProjects.bare(indicator.project()))
                || List.of(
                                indicator.project(),
                                indicator.names().first(),
                                indicator.names().second(),
                                indicator.names().third(),
                                indicator.target().words(),
                                indicator.notes().basis(),
                                indicator.notes().lastYear())
                        .stream()
                        .anyMatch(withheld::areNamedIn);
    }

    /** A figure of a project's own row is a word beside money too; it goes where the row goes. */
    boolean isAbout(Detail detail) {
        boolean isOfProject = detail.row()
                .project()
                .filter(project ->
                        withheld.of(project).isPresent() || projects.contains(WithheldProjects.bare(project)))
                .isPresent();
        return isOfProject || withheld.areNamedIn(detail.value());
    }
}
