package budget.cause;

import budget.figures.Part;
import budget.figures.Table;
import budget.finding.Finding;
import budget.finding.Finding.Subject;
import budget.finding.FindingCode;
import budget.model.RowKey;
import budget.model.SheetCell;
import budget.rule.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Two columns of a table have each other's amounts, or a column's amounts are a row too low or too high. */
final class ColumnMistakes implements Hypothesis {

    private static final int SIZE = 3;

    /** Below this many broken claims or rows, single cells and exchanged rows are the simpler explanation. */
    private static final int FEWEST = 2;

    @Override
    public Stream<Supposition> suppositions(Inquiry inquiry) {
        Map<Integer, TreeSet<Integer>> columns = new LinkedHashMap<>();
        Map<Integer, Integer> votes = new LinkedHashMap<>();
        for (Outcome outcome : inquiry.comparisons()) {
            TreeSet<Integer> panels = new TreeSet<>();
            Inquiry.parts(outcome).filter(Part::isMoney).forEach(part -> {
                int panel = inquiry.figures().number(part.table());
                panels.add(panel);
                columns.computeIfAbsent(panel, ignored -> new TreeSet<>())
                        .add(part.table().columnOf(part.cell()));
            });
            panels.forEach(panel -> votes.merge(panel, 1, Integer::sum));
        }
        columns.forEach((panel, found) ->
                found.removeIf(column -> isMade(inquiry.figures().table(panel), column)));
        return columns.entrySet().stream()
                .filter(entry -> votes.getOrDefault(entry.getKey(), 0) >= FEWEST)
                .flatMap(entry -> Stream.concat(
                        exchanged(inquiry, entry.getKey(), entry.getValue()),
                        hasUnplacedRows(inquiry, entry.getKey())
                                ? Stream.empty()
                                : entry.getValue().stream()
                                        .flatMap(column -> shifted(inquiry, entry.getKey(), column))));
    }

    /** Whether a row of the table was not understood: its amounts are missing, not those of the column out of place. */
    private static boolean hasUnplacedRows(Inquiry inquiry, int panel) {
        String form = inquiry.figures().table(panel).panel().form();
        return inquiry.structure().stream()
                .anyMatch(finding -> finding.code() == FindingCode.ROW_NOT_UNDERSTOOD
                        && finding.subject().table().equals(form));
    }

    /** Whether formulas make cells of the column, which is then not shifted. */
    private static boolean isMade(Table table, int column) {
        return !table.making().formulas().isEmpty()
                && Part.inColumn(table, column).stream().anyMatch(Part::isMade);
    }

    /** First pairs of columns in broken claims, then one of those with any other; bounds are left out. */
    private static Stream<Supposition> exchanged(Inquiry inquiry, int panel, Set<Integer> spokenOf) {
        Table table = inquiry.figures().table(panel);
        List<Integer> others = IntStream.range(0, table.panel().columns().size())
                .filter(column -> table.panel().columns().get(column).isMoney() && !isMade(table, column))
                .filter(column -> !spokenOf.contains(column)
                        && Part.inColumn(table, column).stream().anyMatch(Part::isStated))
                .boxed()
                .toList();
        return Stream.concat(
                        spokenOf.stream()
                                .flatMap(one -> spokenOf.stream()
                                        .filter(other -> one < other)
                                        .map(other -> new int[] {one, other})),
                        spokenOf.stream()
                                .flatMap(one -> others.stream()
                                        .map(other -> new int[] {Math.min(one, other), Math.max(one, other)})))
                .filter(pair ->
                        !wouldBlank(inquiry, table, pair[0], pair[1]) && !wouldBlank(inquiry, table, pair[1], pair[0]))
                .map(pair -> exchanged(inquiry, panel, pair[0], pair[1]));
    }

    /** Whether a sum would get the blanks of its part; a blank sum agrees with every claim. */
    private static boolean wouldBlank(Inquiry inquiry, Table table, int sum, int part) {
        return isBlank(table, part) && isSumOf(inquiry, table, sum, part);
    }

    private static boolean isBlank(Table table, int column) {
        return Part.inColumn(table, column).stream().noneMatch(Part::isStated);
    }

    private static boolean isSumOf(Inquiry inquiry, Table table, int sum, int part) {
        return Part.inColumn(table, sum).stream()
                .flatMap(cell -> inquiry.book().addends(inquiry.figures(), cell).stream())
                .anyMatch(cell -> table.columnOf(cell.cell()) == part);
    }

    private static Supposition exchanged(Inquiry inquiry, int panel, int one, int other) {
        Table before = inquiry.figures().table(panel);
        String second = before.panel().columns().get(other).key();
        return new Supposition(
                () -> Map.of(panel, withExchanged(before, one, other)),
                SIZE,
                cause(before, one, FindingCode.COLUMNS_EXCHANGED, second));
    }

    private static Table withExchanged(Table before, int one, int other) {
        Table table = before.copy();
        for (int row = 0; row < table.rows().size(); row++) {
            ExchangedRows.exchange(table, table.cell(row, one), table.cell(row, other));
        }
        return table;
    }

    /** Shifted by one row down or up, with or without the total. */
    private static Stream<Supposition> shifted(Inquiry inquiry, int panel, int column) {
        Table before = inquiry.figures().table(panel);
        int rows = (int) IntStream.range(0, before.rows().size())
                .filter(row -> !before.isImplied(row))
                .count();
        boolean isSum = Part.inColumn(before, column).stream()
                .anyMatch(
                        cell -> !inquiry.book().addends(inquiry.figures(), cell).isEmpty());
        boolean endsWithTotal = rows > 0 && before.rows().get(rows - 1).key() instanceof RowKey.Total;
        return Stream.of(1, -1)
                .flatMap(by -> Stream.of(rows, endsWithTotal ? rows - 1 : rows)
                        .distinct()
                        .filter(shifted -> shifted > FEWEST)
                        .map(shifted -> new Supposition(
                                () -> Map.of(panel, withShifted(before, column, by, shifted)),
                                SIZE,
                                cause(before, column, FindingCode.COLUMN_SHIFTED, by > 0 ? "down" : "up")
                                        .unlikely(isSum ? 1 : 0))));
    }

    /** The column with its amounts this many rows further up; rows without one are unknown. */
    private static Table withShifted(Table before, int column, int by, int rows) {
        Table table = before.copy();
        for (int row = 0; row < rows; row++) {
            int from = row + by;
            int cell = table.cell(row, column);
            if (from < 0 || from >= rows) {
                table.spoil(cell);
            } else if (before.isStated(before.cell(from, column))) {
                table.state(cell, before.value(before.cell(from, column)), before.half(before.cell(from, column)));
            } else {
                table.clear(cell);
            }
        }
        return table;
    }

    private static Cause cause(Table table, int column, FindingCode code, String word) {
        List<SheetCell> cells = Part.inColumn(table, column).stream()
                .flatMap(part -> part.place().stream())
                .toList();
        String name = table.panel().columns().get(column).key();
        Finding finding = Finding.at(code, new Subject(table.panel().form(), "", name), cells, name, word);
        return Cause.named(finding, other -> false);
    }
}
