package budget.normalise;

import budget.figures.Vocabulary.Panel;
import budget.layout.ColumnLayout.Role;
import budget.model.CellAddress;
import budget.model.Making;
import budget.table.BoundColumn;
import budget.table.FoundPanel;
import budget.table.FoundTable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where the columns of a found panel are on their sheet, and which of its cells are made by formulas. */
record PanelPlaces(FoundTable table, FoundPanel panel) {

    private static final Set<Role> CODES = Set.of(Role.CATEGORY, Role.SECTION, Role.ITEM, Role.CODE);

    /** The places of the columns; in a table whose lines are columns no measure has one column. */
    List<Integer> columns(Panel words) {
        return panel.layout().print().columns().isEmpty()
                ? words.columns().stream()
                        .map(column -> panel.columns().stream()
                                .filter(bound -> bound.layout().key().equals(column.key()))
                                .findFirst()
                                .map(BoundColumn::column)
                                .orElse(-1))
                        .toList()
                : List.of();
    }

    /** What is known of how its figures were made. */
    Making making(List<Making.Made> formulas, List<CellAddress> texts) {
        Set<Integer> measures = new HashSet<>();
        panel.measures().forEach(column -> measures.add(column.column()));
        return new Making(
                panel.columns().stream()
                        .filter(column -> CODES.contains(column.layout().role()))
                        .map(BoundColumn::column)
                        .toList(),
                formulas.stream()
                        .filter(made -> measures.contains(made.at().column())
                                && made.at().row() > table.frame().headerRow())
                        .toList(),
                texts);
    }
}
