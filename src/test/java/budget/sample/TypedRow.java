package budget.sample;

import java.util.List;
import java.util.function.UnaryOperator;

/** A row of a form, cell by cell from column A on. */
record TypedRow(RowKind kind, List<TypedCell> cells) {

    TypedRow {
        cells = List.copyOf(cells);
    }

    TypedCell cell(int column) {
        return column < cells.size() ? cells.get(column) : TypedCell.BLANK;
    }

    TypedRow map(UnaryOperator<TypedCell> change) {
        return new TypedRow(kind, cells.stream().map(change).toList());
    }
}
