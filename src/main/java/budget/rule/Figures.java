package budget.rule;

import budget.model.RowKey;
import budget.model.SheetCell;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** All figures a rule may read for one submission: its own tables, and those of others that it is compared with. */
public final class Figures {

    private final List<TableFigures> own;
    private final Map<Scope, Figures> others = new EnumMap<>(Scope.class);
    private final Secrets secrets;

    /** The figures of a submission, one table for each panel of the vocabulary, in its order. */
    public Figures(List<TableFigures> tables, Secrets secrets) {
        this.own = List.copyOf(tables);
        this.secrets = secrets;
    }

    /** The same with the figures of another scope beside them. */
    public Figures with(Scope scope, Figures figures) {
        Figures both = new Figures(own, secrets);
        both.others.putAll(others);
        both.others.put(scope, figures);
        return both;
    }

    /** The figures as they would be if one cell stated so much more, in 分 or hundredths. */
    public Figures supposing(Part cell, long more) {
        List<TableFigures> tables = own.stream().map(TableFigures::fresh).toList();
        tables.stream()
                .filter(table -> table.panel().equals(cell.table().panel()))
                .forEach(table -> table.derive(
                        cell.cell(),
                        TableFigures.State.STATED,
                        Math.addExact(table.value(cell.cell()), more),
                        table.half(cell.cell())));
        return supposed(tables);
    }

    /** The figures as they would be if some cells of the sheets said nothing. */
    public Figures without(Predicate<SheetCell> cells) {
        List<TableFigures> tables = own.stream().map(TableFigures::fresh).toList();
        for (TableFigures table : tables) {
            IntStream.range(0, table.rows().size() * table.panel().columns().size())
                    .filter(cell -> table.place(cell).filter(cells).isPresent())
                    .forEach(cell -> table.derive(cell, TableFigures.State.BLANK, 0, 0));
        }
        return supposed(tables);
    }

    /** The figures as they would be if rows were about something else. */
    public Figures rekeyed(Function<TableRow, RowKey> keys) {
        return supposed(own.stream().map(table -> table.rekeyed(keys)).toList());
    }

    /** The figures as they would be if two rows of a table had each other's. */
    public Figures exchanging(Part one, Part other) {
        List<TableFigures> tables = own.stream().map(TableFigures::fresh).toList();
        tables.stream()
                .filter(table -> table.panel().equals(one.table().panel()))
                .forEach(table -> exchange(table, table.rowOf(one.cell()), table.rowOf(other.cell())));
        return supposed(tables);
    }

    private static void exchange(TableFigures table, int one, int other) {
        for (int column = 0; column < table.panel().columns().size(); column++) {
            int here = table.cell(one, column);
            int there = table.cell(other, column);
            TableFigures.State state = table.state(here);
            long value = table.value(here);
            long half = table.half(here);
            table.derive(here, table.state(there), table.value(there), table.half(there));
            table.derive(there, state, value, half);
        }
    }

    private Figures supposed(List<TableFigures> tables) {
        Figures supposed = new Figures(tables, secrets);
        supposed.others.putAll(others);
        return supposed;
    }

    /** A submission's own table. */
    public TableFigures table(int panel) {
        return own.get(panel);
    }

    /** The table of a scope; nothing where there is nothing to compare with. */
    @Nullable
    TableFigures table(Scope scope, int panel) {
        if (scope == Scope.OWN) {
            return own.get(panel);
        }
        Figures other = others.get(scope);
        return other == null ? null : other.table(panel);
    }

    public List<TableFigures> tables() {
        return own;
    }

    boolean isSecret(String project) {
        return secrets.has(project);
    }

    /** Which projects are declared 涉密, by their names without blanks and brackets. */
    @FunctionalInterface
    public interface Secrets {
        boolean has(String project);
    }
}
