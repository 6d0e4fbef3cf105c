package budget.sample;

import java.util.List;
import java.util.function.UnaryOperator;

/** A sheet as a clerk fills it: its name, the widths of its columns in characters, and its rows. */
record TypedSheet(String name, List<Integer> widths, List<TypedRow> rows) {

    TypedSheet {
        widths = List.copyOf(widths);
        rows = List.copyOf(rows);
    }

    TypedSheet named(String newName) {
        return new TypedSheet(newName, widths, rows);
    }

    TypedSheet withRows(List<TypedRow> newRows) {
        return new TypedSheet(name, widths, newRows);
    }

    TypedSheet mapRows(UnaryOperator<TypedRow> change) {
        return withRows(rows.stream().map(change).toList());
    }

    TypedSheet mapCells(UnaryOperator<TypedCell> change) {
        return mapRows(row -> row.map(change));
    }

    /** Number, title, unit line and column heads: all that stands above the figures. */
    List<TypedRow> heading() {
        return rows.stream().filter(row -> row.kind().heading()).toList();
    }

    List<TypedRow> rowsOf(RowKind kind) {
        return rows.stream().filter(row -> row.kind() == kind).toList();
    }
}
