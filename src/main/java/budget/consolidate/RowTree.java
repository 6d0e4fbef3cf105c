package budget.consolidate;

import budget.definition.PanelLayout;
import budget.model.ClassificationCode;
import budget.model.RowKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which rows stand below which: codes by their digits, projects below their code, listed lines as the layout has them,
 * and everything without a parent below the total.
 */
final class RowTree {

    private final List<CompletedRow> rows;
    private final Map<String, CompletedRow> byKey = new HashMap<>();
    private final IdentityHashMap<CompletedRow, List<CompletedRow>> children = new IdentityHashMap<>();
    private final Optional<CompletedRow> total;

    RowTree(PanelLayout layout, List<CompletedRow> rows) {
        this.rows = rows;
        rows.stream()
                .filter(row -> !(row.key() instanceof RowKey.Project))
                .forEach(row -> byKey.putIfAbsent(row.key().text(), row));
        total = rows.stream().filter(row -> row.key() instanceof RowKey.Total).findFirst();
        for (CompletedRow row : rows) {
            if (!(row.key() instanceof RowKey.Total)) {
                parent(row)
                        .or(() -> total)
                        .ifPresent(parent -> children.computeIfAbsent(parent, ignored -> new ArrayList<>())
                                .add(row));
            }
        }
    }

    /** The total row, where there is one. */
    Optional<CompletedRow> total() {
        return total;
    }

    List<CompletedRow> children(CompletedRow row) {
        return children.getOrDefault(row, List.of());
    }

    /** The rows, deepest first and the total last, so that each comes after its children. */
    List<CompletedRow> fromBelow() {
        return rows.stream()
                .sorted(Comparator.comparingInt((CompletedRow row) -> -depth(row.key())))
                .toList();
    }

    private Optional<CompletedRow> parent(CompletedRow row) {
        if (row.key() instanceof RowKey.Item item) {
            return itemAbove(item.text());
        }
        Optional<ClassificationCode> above = row.key() instanceof RowKey.Project
                ? row.key().code()
                : row.key().code().flatMap(ClassificationCode::parent);
        while (above.isPresent()) {
            CompletedRow found = byKey.get(above.get().digits());
            if (found != null) {
                return Optional.of(found);
            }
            above = above.get().parent();
        }
        return Optional.empty();
    }

    private Optional<CompletedRow> itemAbove(String path) {
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            CompletedRow found = byKey.get(path.substring(0, slash));
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private static int depth(RowKey key) {
        if (key instanceof RowKey.Total) {
            return -1;
        }
        if (key instanceof RowKey.Project) {
            return 10;
        }
        return key.code().map(code -> code.digits().length()).orElseGet(() ->
                (int) key.text().chars().filter(c -> c == '/').count());
    }
}
