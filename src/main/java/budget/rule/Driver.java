package budget.rule;

import budget.model.RowKey;
import budget.model.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a rule is evaluated once for: every key that rows of one kind have in any of the tables.
 *
 * @param tables the references whose selector drives; none for a rule that names all its rows
 * @param byProject whether rows are matched by the project's name alone, because target tables know no codes
 */
record Driver(Selector.Kind kind, List<Reference> tables, boolean byProject) {

    static final Driver NONE = new Driver(Selector.Kind.FIXED, List.of(), false);

    Driver {
        tables = List.copyOf(tables);
    }

    /** Hands over the keys, each once, in the order of the tables. */
    void each(CellReader cells, Consumer<RowKey> receiver) {
        Set<String> met = tables.size() > 1 || byProject ? new HashSet<>() : Set.of();
        for (Reference reference : tables) {
            TableFigures table = cells.table(reference);
            if (table != null) {
                for (int row : table.rows(kind)) {
                    RowKey key = table.rows().get(row).key();
                    if (tables.size() == 1 && !byProject) {
                        receiver.accept(key);
                    } else if (met.add(name(key))) {
                        receiver.accept(key);
                    }
                }
            }
        }
    }

    private String name(RowKey key) {
        return byProject ? Words.bare(key.project().orElse("")) : key.text();
    }

    Binding bind(RowKey key, int column) {
        return byProject ? Binding.toProject(key, column) : Binding.to(key, column);
    }
}
