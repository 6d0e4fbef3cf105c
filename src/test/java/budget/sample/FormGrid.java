package budget.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellReference;

/** A filled form as rows of codes and amounts, to change single cells in. */
record FormGrid(int number, TypedSheet sheet, FormShape shape) {

    static FormGrid of(int number, TypedSheet sheet) {
        return new FormGrid(number, sheet, FormShape.of(sheet));
    }

    private FormGrid with(TypedSheet other) {
        return new FormGrid(number, other, shape);
    }

    List<Integer> bodyRows() {
        return IntStream.range(0, sheet.rows().size())
                .filter(row -> sheet.rows().get(row).kind() == RowKind.BODY)
                .boxed()
                .toList();
    }

    List<Integer> rows(IntPredicate wanted) {
        return bodyRows().stream().filter(wanted::test).toList();
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

    List<Integer> leaves() {
        return rows(this::isLeaf);
    }

    /** The row of the total, in a form of codes. */
    int totalRow() {
        List<Integer> body = bodyRows();
        return body.get(body.size() - 1);
    }

    /** The rows whose sums a row of codes goes into. */
    List<Integer> above(int row) {
        String code = code(row);
        return rows(
                other -> other != row && (other == totalRow() || (isSubtotal(other) && code.startsWith(code(other)))));
    }

    /** The columns that no other column of the form adds up to. */
    List<Integer> parts() {
        return switch (number) {
            case 2, 7 -> IntStream.rangeClosed(6, 15).boxed().toList();
            case 3, 5, 8, 9 -> List.of(5, 6);
            case 4 -> List.of(4, 5, 6);
            case 6 -> List.of(4, 5);
            default -> List.of(2, 3, 4);
        };
    }

    /** The columns of a row that a part goes into. */
    List<Integer> sums(int part) {
        return switch (number) {
            case 2 -> part < 12 ? List.of(4, 5) : List.of(4);
            case 3, 5, 8, 9 -> List.of(4);
            case 4, 6 -> List.of(3);
            case 7 -> List.of(5);
            default -> List.of(1);
        };
    }

    /** The cells of a row that state an amount. */
    List<Spot> amounts(int row) {
        return shape.amountColumns().stream()
                .map(column -> new Spot(number, row, column))
                .filter(spot -> amount(spot).signum() != 0)
                .toList();
    }

    /** The parts of a row that state an amount. */
    List<Spot> partsOf(int row) {
        return parts().stream()
                .map(column -> new Spot(number, row, column))
                .filter(spot -> amount(spot).signum() != 0)
                .toList();
    }

    /** The cells of a row from its code to its last amount. */
    List<Spot> cells(int row) {
        return IntStream.range(0, sheet.rows().get(row).cells().size())
                .mapToObj(column -> new Spot(number, row, column))
                .toList();
    }

    TypedCell at(Spot spot) {
        return sheet.rows().get(spot.row()).cell(spot.column());
    }

    /** The amount in a cell; 0 where there is none. */
    BigDecimal amount(Spot spot) {
        return at(spot).isNumber() ? at(spot).value() : BigDecimal.ZERO;
    }

    String place(Spot spot) {
        return sheet.name() + "!" + new CellReference(spot.row(), spot.column()).formatAsString();
    }

    FormGrid with(Spot spot, TypedCell cell) {
        List<TypedCell> cells = new ArrayList<>(sheet.rows().get(spot.row()).cells());
        while (cells.size() <= spot.column()) {
            cells.add(TypedCell.BLANK);
        }
        cells.set(spot.column(), cell);
        return withRow(spot.row(), cells);
    }

    FormGrid withRow(int row, List<TypedCell> cells) {
        List<TypedRow> rows = new ArrayList<>(sheet.rows());
        rows.set(row, new TypedRow(rows.get(row).kind(), cells));
        return with(sheet.withRows(rows));
    }

    FormGrid without(int row) {
        List<TypedRow> rows = new ArrayList<>(sheet.rows());
        rows.remove(row);
        return with(sheet.withRows(rows));
    }

    FormGrid inserted(int row, TypedRow added) {
        List<TypedRow> rows = new ArrayList<>(sheet.rows());
        rows.add(row, added);
        return with(sheet.withRows(rows));
    }

    /** One cell more by so much. */
    FormGrid plus(Spot spot, BigDecimal by) {
        BigDecimal before = amount(spot);
        int decimals =
                Math.max(2, Math.max(before.scale(), by.stripTrailingZeros().scale()));
        BigDecimal after = before.add(by).setScale(decimals, RoundingMode.HALF_UP);
        String formula = at(spot).formula();
        boolean isBlank = after.signum() == 0 && formula.isEmpty();
        return with(
                spot,
                isBlank
                        ? TypedCell.BLANK
                        : TypedCell.number(after.toPlainString()).workedOutBy(formula));
    }

    /** The parts of a row's sums in its own row and above it more by so much; the part itself is left as it is. */
    FormGrid plusInSums(Spot part, BigDecimal by) {
        FormGrid changed = this;
        for (int column : sums(part.column())) {
            changed = changed.plus(new Spot(number, part.row(), column), by);
        }
        return changed.plusAbove(part, by);
    }

    /** The rows above a part more by so much, in its column and in the sums of those rows. */
    FormGrid plusAbove(Spot part, BigDecimal by) {
        FormGrid changed = this;
        for (int row : above(part.row())) {
            changed = changed.plus(new Spot(number, row, part.column()), by);
            for (int column : sums(part.column())) {
                changed = changed.plus(new Spot(number, row, column), by);
            }
        }
        return changed;
    }

    /** A part more by so much, and all sums of the form that it goes into. */
    FormGrid plusWithSums(Spot part, BigDecimal by) {
        return plus(part, by).plusInSums(part, by);
    }

    /** A row of codes taken out, and all sums of the form that it went into less by it. */
    FormGrid withoutAndSums(int row) {
        FormGrid changed = this;
        for (Spot part : partsOf(row)) {
            changed = changed.plusAbove(part, amount(part).negate());
        }
        return changed.without(row);
    }

    /** A cell of a form. */
    record Spot(int form, int row, int column) {}
}
