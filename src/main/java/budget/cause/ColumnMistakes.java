package budget.cause;

import budget.model.Finding;
import budget.model.Finding.Subject;
import budget.model.FindingCode;
import budget.model.SheetCell;
import budget.rule.Outcome;
import budget.rule.Part;
import budget.rule.TableFigures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Two columns of a table have each other's amounts, or a column's amounts stand a row too low or too high. */
final class ColumnMistakes implements Hypothesis {

    private static final int SIZE = 3;

    /** Fewer broken claims come from single cells. */
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
                        exchanged(inquiry, entry.getKey(), List.copyOf(entry.getValue())),
                        entry.getValue().stream()
                                .flatMap(column ->
                                        Stream.of(1, -1).map(by -> shifted(inquiry, entry.getKey(), column, by)))));
    }

    /** What formulas make stands where they stand. */
    private static boolean isMade(TableFigures table, int column) {
        return table.hasFormulas() && Part.inColumn(table, column).stream().anyMatch(Part::isMade);
    }

    private static Stream<Supposition> exchanged(Inquiry inquiry, int panel, List<Integer> columns) {
        List<Supposition> found = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            for (int j = i + 1; j < columns.size(); j++) {
                found.add(exchanged(inquiry, panel, columns.get(i), columns.get(j)));
            }
        }
        return found.stream();
    }

    private static Supposition exchanged(Inquiry inquiry, int panel, int one, int other) {
        TableFigures before = inquiry.figures().table(panel);
        String second = before.panel().columns().get(other).key();
        return new Supposition(
                () -> Map.of(panel, withExchanged(before, one, other)),
                SIZE,
                cause(before, one, FindingCode.COLUMNS_EXCHANGED, second));
    }

    private static TableFigures withExchanged(TableFigures before, int one, int other) {
        TableFigures table = before.copy();
        for (int row = 0; row < table.rows().size(); row++) {
            ExchangedRows.exchange(table, table.cell(row, one), table.cell(row, other));
        }
        return table;
    }

    private static Supposition shifted(Inquiry inquiry, int panel, int column, int by) {
        TableFigures before = inquiry.figures().table(panel);
        return new Supposition(
                () -> Map.of(panel, withShifted(before, column, by)),
                SIZE,
                cause(before, column, FindingCode.COLUMN_SHIFTED, by > 0 ? "down" : "up"));
    }

    /** The column as it would be with every amount so many rows further up; what lies beyond the table is not known. */
    private static TableFigures withShifted(TableFigures before, int column, int by) {
        TableFigures table = before.copy();
        for (int row = 0; row < table.rows().size(); row++) {
            int from = row + by;
            int cell = table.cell(row, column);
            boolean isThere = from >= 0 && from < table.rows().size() && before.isStated(before.cell(from, column));
            if (isThere) {
                table.state(cell, before.value(before.cell(from, column)), before.half(before.cell(from, column)));
            } else {
                table.clear(cell);
            }
        }
        return table;
    }

    private static Cause cause(TableFigures table, int column, FindingCode code, String word) {
        List<SheetCell> cells = Part.inColumn(table, column).stream()
                .flatMap(part -> part.place().stream())
                .toList();
        String name = table.panel().columns().get(column).key();
        Finding finding = Finding.at(code, new Subject(table.panel().form(), "", name), cells, name, word);
        return Cause.named(finding, other -> false);
    }
}
