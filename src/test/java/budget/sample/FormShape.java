package budget.sample;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What the columns of a form are for, as far as its own rows show. */
record FormShape(int codeColumns, List<Integer> amountColumns) {

    private static final Set<String> CODE_HEADS = Set.of("类", "款", "项");

    static FormShape of(TypedSheet sheet) {
        int codes = sheet.rowsOf(RowKind.HEAD).stream()
                .mapToInt(row -> (int) row.cells().stream()
                        .filter(cell -> CODE_HEADS.contains(cell.text()))
                        .count())
                .max()
                .orElse(0);
        List<Integer> amounts = IntStream.range(codes, sheet.widths().size())
                .filter(column -> sheet.rowsOf(RowKind.BODY).stream()
                        .anyMatch(row -> row.cell(column).text().matches("-?[0-9,]+\\.[0-9]{2,3}")))
                .boxed()
                .toList();
        return new FormShape(codes, amounts);
    }
}
