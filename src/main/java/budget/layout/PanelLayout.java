package budget.layout;

import budget.figures.IndicatorFigure;
import budget.finding.Severity;
import budget.model.RowKey;
import budget.model.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form, or one side of it: its rows, its columns, the lines it lists.
 *
 * @param key its name in formulas and datasets
 * @param total the labels of the total row, the first being its key; empty for a panel without one
 * @param items the listed lines from top to bottom, children after their parent; beside codes and projects those without one
 * @param sets named sets of measures, such as 财政拨款列
 * @param continues whether its columns may be repeated side by side, as one table printed in several blocks
 * @param claims the relations of its rows to one another and to those of units below
 * @param print how it is printed, where that is not by its columns and rows
 */
public record PanelLayout(
        String key,
        RowKind rows,
        List<ColumnLayout> columns,
        List<String> total,
        List<ItemLayout> items,
        Map<String, List<String>> sets,
        boolean continues,
        Claims claims,
        Print print) {

    /** A panel that declares nothing of its figures. */
    public PanelLayout(
            String key,
            RowKind rows,
            List<ColumnLayout> columns,
            List<String> total,
            List<ItemLayout> items,
            Map<String, List<String>> sets,
            boolean continues) {
        this(key, rows, columns, total, items, sets, continues, Claims.NONE, Print.USUAL);
    }

    public PanelLayout {
        columns = List.copyOf(columns);
        total = List.copyOf(total);
        items = List.copyOf(items);
        sets = Map.copyOf(sets);
    }

    public List<ColumnLayout> measures() {
        return columns.stream().filter(ColumnLayout::isMeasure).toList();
    }

    /** The columns of its header. */
    public List<ColumnLayout> headed() {
        return print.columns().isEmpty() ? columns : print.columns();
    }

    /** The percentages, numbers of things and words beside its figures. */
    public List<ColumnLayout> details() {
        return columns.stream().filter(ColumnLayout::isDetail).toList();
    }

    /** Whether its rows are lists of projects without codes. */
    public boolean hasProjectsAlone() {
        return rows == RowKind.PROJECT
                && columns.stream()
                        .allMatch(column -> !column.isKey()
                                || column.role() == ColumnLayout.Role.PROJECT
                                || column.role() == ColumnLayout.Role.UNIT);
    }

    public Optional<ColumnLayout> measure(String measure) {
        return columns.stream()
                .filter(column -> column.isMeasure() && column.key().equals(measure))
                .findFirst();
    }

    /** The total's key when the label is one of the total row's. */
    public Optional<String> totalFor(String label) {
        String words = Words.key(label);
        String key = words.endsWith("：") ? words.substring(0, words.length() - 1) : words;
        return total.contains(key) ? Optional.of(total.get(0)) : Optional.empty();
    }

    /** The key of the total row, where the panel has one. */
    public Optional<String> totalKey() {
        return total.isEmpty() ? Optional.empty() : Optional.of(total.get(0));
    }

    /** The order of the layout's own rows: totals last unless listed. */
    public List<String> itemPaths() {
        List<String> paths = new ArrayList<>();
        items.forEach(item -> paths.add(item.path()));
        return paths;
    }

    /**
     * What a panel declares of its rows; rules follow from it.
     *
     * @param isSum whether each row is the sum of the nearest rows below it
     * @param hasTotal whether the form has the total row; else units may add one
     * @param severity the severity where a figure within the panel does not follow
     * @param ids the ids of the rules that follow: {@code levels} of rows, {@code children} of a roll-up
     * @param figures the columns of its indicators for rules
     * @param offset the lines of payments between units of one department
     * @param totalOf the lines the total is the sum of, {@link ItemLayout#CODES} for all codes; empty where it is not said
     */
    public record Claims(
            boolean isSum,
            boolean hasTotal,
            Severity severity,
            Map<String, String> ids,
            List<IndicatorFigure> figures,
            List<String> offset,
            List<String> totalOf) {

        static final Claims NONE =
                new Claims(false, true, Severity.BLOCKING, Map.of(), List.of(), List.of(), List.of());

        public Claims {
            figures = List.copyOf(figures);
            offset = List.copyOf(offset);
            totalOf = List.copyOf(totalOf);
            ids = Map.copyOf(ids);
        }
    }

    /**
     * How a panel is printed.
     *
     * @param columns the columns of its header; empty where they are the panel's columns
     * @param isOneLine whether all its figures stand in one line without a label
     * @param hasNumberedNames whether its rows are known by numbered names (一、一般公共服务支出) in place of codes
     * @param isByUnit whether it may have the rows of several units, each with its unit
     */
    public record Print(List<ColumnLayout> columns, boolean isOneLine, boolean hasNumberedNames, boolean isByUnit) {

        public static final Print USUAL = new Print(List.of(), false, false, false);

        public Print {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A listed line.
     *
     * @param path its labels from the top, joined by a slash
     * @param labels the words it may be printed with, its own label first, as keys
     * @param depth 0 for a top line
     * @param sumOf the lines it is the sum of, {@link #CODES} for all codes; empty for a line that is no such sum
     */
    public record ItemLayout(String path, List<String> labels, int depth, List<String> sumOf) {

        /** In place of the highest codes of a panel in {@code sumOf}. */
        public static final String CODES = "codes";

        public ItemLayout {
            labels = labels.stream().map(Words::key).toList();
            sumOf = List.copyOf(sumOf);
        }

        /** The key of its row. */
        public RowKey key() {
            return sumOf.isEmpty() ? new RowKey.Item(path) : new RowKey.Subtotal(path);
        }

        /** The path of the line above it in the tree; empty for a top line. */
        public String parent() {
            int slash = path.lastIndexOf('/');
            return slash < 0 ? "" : path.substring(0, slash);
        }
    }
}
