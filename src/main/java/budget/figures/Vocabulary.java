package budget.figures;

import budget.model.CodeSystem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words a formula may use: tables with their columns and rows, codes, parameters.
 *
 * @param panels in the order of the job's forms; a panel's place in this list is its number in {@link Figures}
 * @param parameters numbers a formula may name as 参数.…, in hundredths
 * @param indicators the columns of indicators, by the panel
 */
public record Vocabulary(
        List<Panel> panels, Codes codes, Map<String, Long> parameters, Map<String, List<IndicatorFigure>> indicators) {

    public Vocabulary {
        indicators = Map.copyOf(indicators);
        panels = List.copyOf(panels);
        parameters = Map.copyOf(parameters);
    }

    /** The panel with this key. */
    public Panel panel(String key) {
        return panels.stream()
                .filter(panel -> panel.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** The code lists, as far as formulas need them. */
    public interface Codes {

        /** Whether a list has the code. */
        boolean has(CodeSystem system, String digits);

        /** The code most like the one given. */
        Optional<String> nearest(CodeSystem system, String digits);
    }

    /** What the rows of a panel are. */
    public enum Rows {
        FUNCTION,
        ECONOMIC,
        GOVERNMENT,
        PROJECT,
        ITEMS,
        TARGETS,
        INDICATORS;

        /** The list its codes belong to. */
        public Optional<CodeSystem> system() {
            return switch (this) {
                case FUNCTION, PROJECT -> Optional.of(CodeSystem.FUNCTIONAL);
                case ECONOMIC -> Optional.of(CodeSystem.ECONOMIC_DEPARTMENT);
                case GOVERNMENT -> Optional.of(CodeSystem.ECONOMIC_GOVERNMENT);
                case ITEMS, TARGETS, INDICATORS -> Optional.empty();
            };
        }
    }

    /**
     * A column of figures.
     *
     * @param isMoney false for weights and other numbers that are not amounts
     * @param economic its economic code, or empty
     */
    public record Column(String key, boolean isMoney, String economic) {}

    /**
     * A table, or one side of it.
     *
     * @param form the table it belongs to, which may have two panels
     * @param sets named sets of its columns
     * @param items the paths of the lines it lists
     * @param total the key of its total row, if it has one
     * @param decimals how many decimals its figures usually have
     * @param isOfSentences whether sentences of a narrative state its figures
     */
    public record Panel(
            String key,
            String form,
            Rows rows,
            List<Column> columns,
            Map<String, List<String>> sets,
            List<String> items,
            Optional<String> total,
            int decimals,
            boolean isOfSentences) {

        public Panel {
            columns = List.copyOf(columns);
            sets = Map.copyOf(sets);
            items = List.copyOf(items);
        }

        /** The same table in another scope, with the scope before its name. */
        public Panel of(Scope scope) {
            return new Panel(key, scope.written() + form, rows, columns, sets, items, total, decimals, isOfSentences);
        }

        /** The number of a column, or -1. */
        public int column(String name) {
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).key().equals(name)) {
                    return i;
                }
            }
            return -1;
        }
    }
}
