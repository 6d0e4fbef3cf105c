package budget.figures;

import budget.model.RowKey;
import budget.model.RowTree;
import budget.model.Words;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** An index of the rows of a table by key, kind, project, and the row above. */
final class TableRows {

    private static final int[] NONE = {};

    private final List<TableRow> rows;
    private final RowTree tree;
    private @Nullable Map<String, Integer> byText;
    private final Map<Selector.Kind, int[]> byKind = new EnumMap<>(Selector.Kind.class);
    private @Nullable Map<String, int[]> byProject;

    TableRows(List<TableRow> rows) {
        this.rows = List.copyOf(rows);
        tree = new RowTree(rows.stream().map(TableRow::key).toList());
    }

    List<TableRow> all() {
        return rows;
    }

    /** The row with this key, or -1. */
    int row(String text) {
        Map<String, Integer> known = byText;
        if (known == null) {
            known = rowsByText();
            byText = known;
        }
        return known.getOrDefault(text, -1);
    }

    private Map<String, Integer> rowsByText() {
        Map<String, Integer> found = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            found.putIfAbsent(rows.get(row).text(), row);
        }
        return found;
    }

    /** The total row, or -1. */
    int total() {
        return tree.total();
    }

    /** The rows right below one of them. */
    int[] children(int row) {
        return tree.children(row);
    }

    /** The rows of projects with this name, blanks and brackets aside, under whatever code. */
    int[] projects(String name) {
        return projects().getOrDefault(name, NONE);
    }

    void eachProject(BiConsumer<String, int[]> receiver) {
        projects().forEach(receiver);
    }

    private Map<String, int[]> projects() {
        Map<String, int[]> known = byProject;
        if (known == null) {
            known = rowsByProject();
            byProject = known;
        }
        return known;
    }

    private Map<String, int[]> rowsByProject() {
        Map<String, int[]> found = new LinkedHashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            int[] here = {row};
            rows.get(row)
                    .key()
                    .project()
                    .ifPresent(project -> found.merge(Words.bare(project), here, TableRows::joined));
        }
        return found;
    }

    private static int[] joined(int[] some, int[] more) {
        int[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    /** All rows of a kind, in the order of the table. */
    int[] of(Selector.Kind kind) {
        int[] known = byKind.get(kind);
        if (known == null) {
            known = rowsOf(kind);
            byKind.put(kind, known);
        }
        return known;
    }

    private int[] rowsOf(Selector.Kind kind) {
        int[] found = new int[rows.size()];
        int count = 0;
        for (int row = 0; row < found.length; row++) {
            if (isOf(rows.get(row).key(), kind)) {
                found[count++] = row;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static boolean isOf(RowKey key, Selector.Kind kind) {
        return switch (kind) {
            case EVERY -> true;
            case CATEGORY -> isCode(key, 3);
            case SECTION -> isCode(key, 5);
            case ITEM -> isCode(key, 7);
            case PROJECT -> key instanceof RowKey.Project || key instanceof RowKey.Target;
            case FIXED, BELOW -> false;
        };
    }

    private static boolean isCode(RowKey key, int digits) {
        return key instanceof RowKey.Code code && code.of().digits().length() == digits;
    }

    /** The nearest rows below a key. */
    int[] below(RowKey key) {
        int own = row(key.text());
        return own >= 0 && rows.get(own).key().equals(key) ? tree.children(own) : tree.below(key);
    }
}
