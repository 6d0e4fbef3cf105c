package budget.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellReference;

/** A filled form as rows of codes and amounts, to change single cells in. */
record FormGrid(int number, TypedSheet sheet, FormShape shape) {

    static FormGrid of(int number, TypedSheet sheet) {
        return new FormGrid(number, sheet, FormShape.of(sheet));
    }

    List<Integer> bodyRows() {
        return IntStream.range(0, sheet.rows().size())
                .filter(row -> sheet.rows().get(row).kind() == RowKind.BODY)
                .boxed()
                .toList();
    }

    String code(int row) {
        StringBuilder code = new StringBuilder();
        for (int column = 0; column < shape.codeColumns(); column++) {
            code.append(sheet.rows().get(row).cell(column).text());
        }
        return code.toString();
    }

    boolean isTotal(int row) {
        return code(row).isEmpty() && !amounts(row).isEmpty();
    }

    boolean isLeaf(int row) {
        return shape.codeColumns() > 0 && code(row).length() == 1 + 2 * shape.codeColumns();
    }

    boolean isSubtotal(int row) {
        return !code(row).isEmpty() && !isLeaf(row);
    }

    /** The cells of a row that state an amount. */
    List<Spot> amounts(int row) {
        List<Spot> spots = new ArrayList<>();
        for (int column : shape.amountColumns()) {
            TypedCell cell = sheet.rows().get(row).cell(column);
            if (cell.isNumber() && cell.value().signum() != 0) {
                spots.add(new Spot(number, row, column));
            }
        }
        return spots;
    }

    TypedCell at(Spot spot) {
        return sheet.rows().get(spot.row()).cell(spot.column());
    }

    String place(Spot spot) {
        return sheet.name() + "!" + new CellReference(spot.row(), spot.column()).formatAsString();
    }

    TypedSheet with(Spot spot, TypedCell cell) {
        List<TypedCell> cells = new ArrayList<>(sheet.rows().get(spot.row()).cells());
        cells.set(spot.column(), cell);
        return withRow(spot.row(), cells);
    }

    TypedSheet withRow(int row, List<TypedCell> cells) {
        List<TypedRow> rows = new ArrayList<>(sheet.rows());
        rows.set(row, new TypedRow(rows.get(row).kind(), cells));
        return sheet.withRows(rows);
    }

    /** A cell of a form. */
    record Spot(int form, int row, int column) {}
}
