package budget.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The tree of a table's rows: codes by their digits, projects below their code, listed lines by their path,
 * and everything without a row above it below the total.
 *
 * <p>Rows are identified by their position in the table, from 0.
 */
public final class RowTree {

    private static final int[] NONE = {};

    private final List<RowKey> keys;
    private final Map<String, Integer> byText = new HashMap<>();
    private final int[] parents;
    private final int[][] children;
    private final int total;

    /** The tree of a table with these rows. */
    public RowTree(List<RowKey> keys) {
        this.keys = List.copyOf(keys);
        this.parents = new int[keys.size()];
        int first = -1;
        for (int row = keys.size() - 1; row >= 0; row--) {
            first = keys.get(row) instanceof RowKey.Total ? row : first;
            if (!(keys.get(row) instanceof RowKey.Project)) {
                byText.put(keys.get(row).text(), row);
            }
        }
        this.total = first;
        for (int row = 0; row < keys.size(); row++) {
            parents[row] = parentOf(keys.get(row));
        }
        this.children = childrenByRow();
    }

    private int[][] childrenByRow() {
        int[] counts = new int[keys.size()];
        for (int parent : parents) {
            if (parent >= 0) {
                counts[parent]++;
            }
        }
        int[][] below = new int[keys.size()][];
        for (int row = 0; row < keys.size(); row++) {
            below[row] = counts[row] == 0 ? NONE : new int[counts[row]];
        }
        for (int row = keys.size() - 1; row >= 0; row--) {
            if (parents[row] >= 0) {
                below[parents[row]][--counts[parents[row]]] = row;
            }
        }
        return below;
    }

    /** The position of the total row, or -1. */
    public int total() {
        return total;
    }

    /** The positions of the rows directly below a row, in the order of the table. */
    public int[] children(int row) {
        return children[row];
    }

    /** The positions of the nearest rows below a key that may have no row of its own here. */
    public int[] below(RowKey key) {
        Integer own = byText.get(key.text());
        if (own != null && keys.get(own).equals(key)) {
            return children[own];
        }
        return IntStream.range(0, keys.size())
                .filter(row -> keys.get(row).isBelow(key))
                .filter(row -> parents[row] < 0 || !keys.get(parents[row]).isBelow(key))
                .toArray();
    }

    private int parentOf(RowKey key) {
        if (key.isSum()) {
            return -1;
        }
        int above = key instanceof RowKey.Item ? lineAbove(key.text()) : codeAbove(key);
        return above >= 0 ? above : total;
    }

    private int codeAbove(RowKey key) {
        String digits = key.code().map(ClassificationCode::digits).orElse("");
        int longest = key instanceof RowKey.Project ? digits.length() : digits.length() - 2;
        for (int length = longest; length >= 3; length -= 2) {
            Integer found = byText.get(digits.substring(0, length));
            if (found != null) {
                return found;
            }
        }
        return -1;
    }

    private int lineAbove(String path) {
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            Integer found = byText.get(path.substring(0, slash));
            if (found != null) {
                return found;
            }
        }
        return -1;
    }
}
