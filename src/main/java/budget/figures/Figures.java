package budget.figures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All figures a rule may read for one submission: its own tables, and those of others that it is compared with. */
public final class Figures {

    private final List<Table> own;
    private final Map<Scope, Figures> others = new EnumMap<>(Scope.class);
    private final Secrets secrets;

    /** The figures of a submission, one table for each panel of the vocabulary, in its order. */
    public Figures(List<Table> tables, Secrets secrets) {
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

    /** The figures with some tables replaced, by their numbers. */
    public Figures replacing(Map<Integer, Table> tables) {
        List<Table> changed = new ArrayList<>(own);
        tables.forEach(changed::set);
        Figures supposed = new Figures(changed, secrets);
        supposed.others.putAll(others);
        return supposed;
    }

    /** The number of a submission's own table among its panels. */
    public int number(Table table) {
        for (int number = 0; number < own.size(); number++) {
            if (own.get(number).panel().equals(table.panel())) {
                return number;
            }
        }
        throw new IllegalArgumentException(table.panel().key());
    }

    /** A submission's own table. */
    public Table table(int panel) {
        return own.get(panel);
    }

    /** The table of a scope; none where there is nothing to compare with. */
    @Nullable
    public Table table(Scope scope, int panel) {
        if (scope == Scope.OWN) {
            return own.get(panel);
        }
        Figures other = others.get(scope);
        return other == null ? null : other.table(panel);
    }

    public List<Table> tables() {
        return own;
    }

    public boolean isSecret(String project) {
        return secrets.has(project);
    }

    /** Which projects are declared 涉密, by their names without blanks and brackets. */
    @FunctionalInterface
    public interface Secrets {
        boolean has(String project);
    }
}
