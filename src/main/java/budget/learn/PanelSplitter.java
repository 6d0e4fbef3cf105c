package budget.learn;

import java.util.ArrayList;
import java.util.List;

/** Splits the columns of a form into panels that stand side by side: a new one begins with key columns behind figures. */
final class PanelSplitter {

    private PanelSplitter() {}

    static List<List<GuessedColumn>> split(List<GuessedColumn> columns) {
        List<List<GuessedColumn>> panels = new ArrayList<>();
        List<GuessedColumn> panel = new ArrayList<>();
        for (int at = 0; at < columns.size(); at++) {
            GuessedColumn column = columns.get(at);
            boolean hasFiguresBehind = columns.subList(at, columns.size()).stream()
                    .anyMatch(other -> other.kind().isNumeric());
            boolean hasFiguresBefore =
                    panel.stream().anyMatch(other -> other.kind().isNumeric());
            if (hasFiguresBefore && hasFiguresBehind && begins(column, panel)) {
                panels.add(panel);
                panel = new ArrayList<>();
            }
            panel.add(column);
        }
        panels.add(panel);
        return panels.stream().map(PanelSplitter::withOneNameEach).toList();
    }

    /** Whether a key column is the first of another panel: its words are those of a key column before, or its group is another. */
    private static boolean begins(GuessedColumn column, List<GuessedColumn> panel) {
        boolean isKey = switch (column.kind()) {
            case CATEGORY, CODE, NAME, PROJECT -> true;
            case SECTION, ITEM, UNIT, MEASURE, PERCENT, COUNT, ATTRIBUTE, INDICATOR, BESIDE -> false;
        };
        boolean isAgain = panel.stream()
                .anyMatch(other -> other.kind().isKey() && other.leaf().equals(column.leaf()));
        return isKey
                && (isAgain || !top(column).equals(top(panel.get(panel.size() - 1))) || isHeadOfKeys(column, panel));
    }

    private static String top(GuessedColumn column) {
        return column.path().above().isEmpty() ? "" : column.path().words().get(0);
    }

    /** Whether the panel before it is complete with a key of its own, and this word heads labels. */
    private static boolean isHeadOfKeys(GuessedColumn column, List<GuessedColumn> panel) {
        return panel.stream().anyMatch(other -> other.kind() == ColumnKind.NAME)
                && FormWords.is("label", column.leaf())
                && column.content().amounts() == 0;
    }

    /** Of several columns of words the first one names the row, the others tell more of it. */
    private static List<GuessedColumn> withOneNameEach(List<GuessedColumn> panel) {
        boolean coded = panel.stream().anyMatch(PanelSplitter::isCode);
        List<GuessedColumn> result = new ArrayList<>();
        boolean named = false;
        for (GuessedColumn column : panel) {
            boolean isName = column.kind() == ColumnKind.NAME;
            boolean isProject = isName && coded && FormWords.is("project", column.leaf());
            ColumnKind other = isProject ? ColumnKind.PROJECT : ColumnKind.ATTRIBUTE;
            result.add(isName && (named || isProject) ? column.as(other) : column);
            named |= isName && !isProject;
        }
        return result;
    }

    private static boolean isCode(GuessedColumn column) {
        return column.kind() == ColumnKind.CODE || column.kind() == ColumnKind.CATEGORY;
    }
}
