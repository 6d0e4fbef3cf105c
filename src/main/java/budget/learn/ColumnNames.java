package budget.learn;

import budget.model.CellAddress;
import budget.table.HeaderBlock.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Names the columns of a panel and parts those with the same words by the words above them. */
final class ColumnNames {

    private final List<GuessedColumn> all;

    /**
     * For one form.
     *
     * @param all columns of all its panels
     */
    ColumnNames(List<GuessedColumn> all) {
        this.all = all;
    }

    List<ColumnDraft> of(List<GuessedColumn> panel, RowsKind rows) {
        List<ColumnDraft> drafts = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (GuessedColumn column : panel) {
            if (column.kind() != ColumnKind.BESIDE) {
                drafts.add(draft(column, panel, rows, keys));
            }
        }
        return drafts;
    }

    private ColumnDraft draft(GuessedColumn column, List<GuessedColumn> panel, RowsKind rows, Set<String> keys) {
        Optional<String> group = group(column);
        List<Doubt> doubts = new ArrayList<>();
        if (group.isEmpty() && isRepeated(column, panel)) {
            doubts.add(Doubt.of("column-alike", column.leaf()));
        }
        boolean isAmbiguous = !doubts.isEmpty() && !isFirstOfAlike(column, panel);
        if (isAmbiguous) {
            return new ColumnDraft(column, "remark", column.leaf(), "", Optional.empty(), doubts);
        }
        String key = switch (column.kind()) {
            case CATEGORY -> "category";
            case SECTION -> "section";
            case ITEM -> "item";
            case CODE -> "code";
            case NAME -> rows.isOfCodes() || rows == RowsKind.PROJECT ? nameRole(column) : "label";
            case PROJECT -> rows == RowsKind.ITEMS ? "label" : "project";
            case UNIT, INDICATOR, BESIDE -> "remark";
            case MEASURE, PERCENT, COUNT, ATTRIBUTE -> measure(column, group.orElse(""), panel, keys);
        };
        return new ColumnDraft(column, key, column.leaf(), group.orElse(""), Optional.empty(), doubts);
    }

    private static String nameRole(GuessedColumn column) {
        ColumnContent content = column.content();
        boolean isBoth = column.leaf().indexOf('码') >= 0
                || (content.codesWithNames() > 0 && content.codesWithNames() * 2 >= content.texts());
        return isBoth ? "code-and-name" : "name";
    }

    /** The key of a measure: its words, with those above them where the panel has the words twice. */
    private String measure(GuessedColumn column, String group, List<GuessedColumn> panel, Set<String> keys) {
        boolean isTwice = panel.stream()
                        .filter(other -> !other.kind().isKey() && other.leaf().equals(column.leaf()))
                        .count()
                > 1;
        String words = (isTwice ? group : "") + column.leaf();
        String key = words.replace('/', '／');
        String unique = key;
        for (int number = 2; !keys.add(unique); number++) {
            unique = key + number;
        }
        return unique;
    }

    /** The nearest words above a column that no other column with the same words has above it; the nearest where none part them. */
    private Optional<String> group(GuessedColumn column) {
        List<GuessedColumn> alike = all.stream()
                .filter(other ->
                        other.leaf().equals(column.leaf()) && !lowest(other).equals(lowest(column)))
                .toList();
        return column.groups().stream()
                .filter(group ->
                        alike.stream().noneMatch(other -> other.groups().contains(group)))
                .findFirst()
                .or(() -> alike.isEmpty() ? column.groups().stream().findFirst() : Optional.empty());
    }

    private static CellAddress lowest(GuessedColumn column) {
        return column.path().lowest();
    }

    private static boolean isFirstOfAlike(GuessedColumn column, List<GuessedColumn> panel) {
        return panel.stream()
                .filter(other -> other.leaf().equals(column.leaf()))
                .findFirst()
                .filter(column::equals)
                .isPresent();
    }

    private static boolean isRepeated(GuessedColumn column, List<GuessedColumn> panel) {
        return panel.stream()
                                .map(GuessedColumn::path)
                                .map(Path::lowest)
                                .collect(Collectors.toSet())
                                .size()
                        > 1
                && panel.stream()
                                .filter(other -> other.leaf().equals(column.leaf()))
                                .map(ColumnNames::lowest)
                                .distinct()
                                .count()
                        > 1;
    }
}
