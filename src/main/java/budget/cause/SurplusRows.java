package budget.cause;

import budget.figures.Part;
import budget.figures.Table;
import budget.figures.TableBuilder;
import budget.figures.TableRow;
import budget.finding.Judgement.Hint;
import budget.model.RowKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A row is in one table only, with or without being counted in the sums above it. */
final class SurplusRows implements Hypothesis {

    /** The key of a removed row. */
    static final RowKey NO_ROW = new RowKey.Measured("", "");

    private static final int SIZE = 3;

    @Override
    public Stream<Supposition> suppositions(Inquiry inquiry) {
        return inquiry.comparisons().stream()
                .filter(outcome -> !outcome.lacking(inquiry.figures()).isEmpty())
                .filter(outcome ->
                        Inquiry.parts(outcome).map(Part::form).distinct().count() == 1)
                .flatMap(outcome ->
                        Inquiry.parts(outcome).filter(part -> part.row().equals(outcome.row())))
                .filter(part ->
                        part.isFilled() && part.table().children(part.table().rowOf(part.cell())).length == 0)
                .distinct()
                .flatMap(part -> Stream.of(false, true).map(carried -> without(inquiry, part, carried)));
    }

    private static Supposition without(Inquiry inquiry, Part part, boolean carried) {
        return new Supposition(
                () -> withoutRow(inquiry, part, carried),
                SIZE,
                Cause.beside(
                                List.of(part),
                                settled -> new Hint(
                                        Hint.Kind.SURPLUS_ROW,
                                        List.of(
                                                part.form(),
                                                RowKey.inWords(part.row(), part.name()),
                                                SideWords.place(part))))
                        .unlikely(1));
    }

    private static Map<Integer, Table> withoutRow(Inquiry inquiry, Part part, boolean carried) {
        Table table = inquiry.figures().table(inquiry.figures().number(part.table()));
        int row = table.rowOf(part.cell());
        Map<Part, Long> changes = new LinkedHashMap<>();
        IntStream.range(0, table.panel().columns().size())
                .map(column -> table.cell(row, column))
                .filter(table::isStated)
                .forEach(cell -> changes.put(Part.of(table, cell, 1), -table.value(cell)));
        Map<Integer, Table> tables = inquiry.changing(changes, carried);
        TableRow surplus = table.rows().get(row);
        return Map.of(
                inquiry.figures().number(table),
                without(tables.getOrDefault(inquiry.figures().number(table), table), surplus::equals));
    }

    /** The table without some of its rows. */
    static Table without(Table table, Predicate<TableRow> which) {
        Table copy = table.copy();
        for (int row = 0; row < copy.rows().size(); row++) {
            if (which.test(copy.rows().get(row))) {
                int gone = row;
                IntStream.range(0, copy.panel().columns().size())
                        .forEach(column -> copy.clear(copy.cell(gone, column)));
            }
        }
        return TableBuilder.rekeyed(copy, row -> which.test(row) ? NO_ROW : row.key());
    }
}
