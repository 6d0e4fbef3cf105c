package budget.cause;

import budget.figures.Part;
import budget.figures.Table;
import budget.figures.TableBuilder;
import budget.model.ClassificationCode;
import budget.model.RowKey;
import budget.rule.StatedSums;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A row that a table does not have, with an amount in one column or in some, and the sums above it.
 *
 * @param key what it would be about
 * @param column the column of its amount
 */
record PhantomRows(Table table, RowKey key, int column) {

    /** An unnamed row below a row that has rows below it. */
    static Stream<PhantomRows> below(Inquiry inquiry, Part cell) {
        Table table = inquiry.figures().table(inquiry.figures().number(cell.table()));
        int row = table.rowOf(cell.cell());
        if (table.children(row).length == 0) {
            return Stream.empty();
        }
        IntStream rows = cell.key() instanceof RowKey.Total ? IntStream.of(table.children(row)) : IntStream.of(row);
        return rows.filter(above -> table.children(above).length > 0)
                .mapToObj(above -> table.rows().get(above).key())
                .flatMap(above -> key(above).stream())
                .map(key -> new PhantomRows(table, key, table.columnOf(cell.cell())));
    }

    private static List<RowKey> key(RowKey above) {
        if (above instanceof RowKey.Item item) {
            return List.of(new RowKey.Item(item.text() + "/…"));
        }
        ClassificationCode code = above.code().orElse(null);
        if (code != null && code.digits().length() < 7) {
            return List.of(new RowKey.Code(new ClassificationCode(code.system(), code.year(), code.digits() + "00")));
        }
        return List.of();
    }

    /** The tables with the row, its amount in the column itself or in one of its parts. */
    Stream<Map<Integer, Table>> suppositions(Inquiry inquiry, long amount) {
        Table before = TableBuilder.withRow(table, key);
        Part own = Part.of(before, before.cell(before.row(key.text()), column), 1);
        StatedSums sums = inquiry.sums(before);
        Set<Integer> columns = new HashSet<>(Set.of(column));
        inquiry.book().addends(inquiry.figures(), own).forEach(part -> columns.add(before.columnOf(part.cell())));
        return columns.stream().sorted().map(at -> with(inquiry, sums, key, Map.of(at, amount), 0, true));
    }

    /**
     * The tables with the row and these amounts in it.
     *
     * @param sums those of the table with the row, which is blank
     * @param key the row's
     * @param half how far the amounts may be off, in halves of a 分
     * @param carried whether the sums above have counted it
     */
    static Map<Integer, Table> with(
            Inquiry inquiry, StatedSums sums, RowKey key, Map<Integer, Long> amounts, long half, boolean carried) {
        Table before = sums.table();
        Table after = before.copy();
        int row = before.row(key.text());
        Set<Integer> cells = new HashSet<>();
        amounts.forEach((at, amount) -> {
            cells.add(after.cell(row, at));
            after.state(after.cell(row, at), amount, half);
        });
        if (carried) {
            sums.carry(after, cells, false);
        }
        return Map.of(inquiry.figures().number(before), after);
    }
}
