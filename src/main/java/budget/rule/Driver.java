package budget.rule;

import budget.figures.Selector;
import budget.figures.Table;
import budget.model.RowKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The keys for each of which a rule is evaluated once: those of rows of one kind in any of the tables.
 *
 * @param tables the references whose selector drives; none for a rule that names all its rows
 * @param byProject whether rows are matched by the project's name alone, as target tables have no codes
 */
record Driver(Selector.Kind kind, List<Reference> tables, boolean byProject) {

    static final Driver NONE = new Driver(Selector.Kind.FIXED, List.of(), false);

    Driver {
        tables = List.copyOf(tables);
    }

    /** Passes on the bindings of the rule, each key once, in the order of the tables. */
    void each(CellReader cells, Consumer<Binding> receiver) {
        if (byProject) {
            eachProject(cells, receiver);
        } else {
            eachRow(cells, receiver);
        }
    }

    private void eachRow(CellReader cells, Consumer<Binding> receiver) {
        Set<String> met = tables.size() > 1 ? new HashSet<>() : Set.of();
        boolean isOfNumbers = tables.stream().anyMatch(reference -> isOfNumbers(reference, cells.table(reference)));
        for (Reference reference : tables) {
            Table table = cells.table(reference);
            if (table != null) {
                for (int row : table.rows(kind)) {
                    RowKey key = table.rows().get(row).key();
                    boolean isLeftOut = isOfNumbers && table.isImplied(row);
                    if (!isLeftOut && (tables.size() == 1 || met.add(key.text()))) {
                        receiver.accept(Binding.to(key, 0, new Binding.Home(table, row)));
                    }
                }
            }
        }
    }

    /** Whether a reference is to percentages or numbers of things: a row that is not there has none. */
    private static boolean isOfNumbers(Reference reference, @Nullable Table table) {
        return table != null
                && Arrays.stream(reference.columns())
                        .flatMapToInt(IntStream::of)
                        .anyMatch(column -> !table.panel().columns().get(column).isMoney());
    }

    private void eachProject(CellReader cells, Consumer<Binding> receiver) {
        List<Table> before = new ArrayList<>();
        for (Reference reference : tables) {
            Table table = cells.table(reference);
            if (table != null) {
                table.eachProject((name, rows) -> {
                    if (before.stream().allMatch(other -> other.projects(name).length == 0)) {
                        receiver.accept(
                                Binding.toProject(table.rows().get(rows[0]).key(), name, 0));
                    }
                });
                before.add(table);
            }
        }
    }
}
