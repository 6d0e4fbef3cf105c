package budget.table;

import budget.layout.FormLayout;
import budget.table.HeaderBlock.Path;
import budget.workbook.Cell;
import budget.workbook.MergedRegions;
import budget.workbook.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Why a header is taken for that of a form.
 *
 * @param title the cell of the title above it, if it is one of the form's
 * @param firstRow the first row of the header, counted from 1
 * @param words the words over each column, counted from 0
 * @param matched how many columns of the form were found
 * @param wanted how many it needs
 * @param other the form that fits next best
 */
public record HeaderChoice(
        Optional<Cell> title,
        int firstRow,
        SortedMap<Integer, String> words,
        int matched,
        int wanted,
        Optional<RunnerUp> other) {

    private static final int MOST_HEADER_ROWS = 6;

    public HeaderChoice {
        words = new TreeMap<>(words);
    }

    /**
     * Another form laid over the same header.
     *
     * @param missing what it lacks
     */
    public record RunnerUp(FormLayout form, int matched, int wanted, List<String> missing) {

        public RunnerUp {
            missing = List.copyOf(missing);
        }
    }

    /**
     * Looks at the header of a table again.
     *
     * @param rows of the table's sheet
     */
    public static HeaderChoice of(TableFinder finder, List<FormLayout> forms, FoundTable table, List<Row> rows) {
        Optional<Cell> title = rows.stream()
                .filter(row -> row.number() <= table.frame().headerRow())
                .flatMap(row -> row.cells().stream())
                .filter(cell ->
                        finder.titleIn(cell).filter(table.form()::equals).isPresent())
                .reduce((earlier, later) -> later);
        List<Row> header =
                header(finder, table, title.map(cell -> cell.address().row()).orElse(0), rows);
        MergedRegions merged = table.merged();
        HeaderBlock block = new HeaderBlock(header, merged);
        HeaderFit fit = nearest(finder.wordsOf(table.form()), block);
        HeaderFit best = null;
        for (FormLayout form : forms) {
            boolean isOther = !form.form().equals(table.form().form()) && !form.hasFields();
            HeaderFit next = isOther ? nearest(finder.wordsOf(form), block) : null;
            best = next != null && (best == null || next.isBetterThan(best)) ? next : best;
        }
        return new HeaderChoice(
                title,
                header.stream().mapToInt(Row::number).min().orElse(0),
                words(block),
                fit.matched(),
                fit.wanted(),
                Optional.ofNullable(best)
                        .filter(other -> other.matched() > 0)
                        .map(other -> new RunnerUp(
                                other.form(),
                                other.matched(),
                                other.wanted(),
                                other.drift().missing())));
    }

    /** The panels of a form that have most in common with a header. */
    private static HeaderFit nearest(HeaderWords words, HeaderBlock block) {
        return words.byHeader().stream()
                .map(part -> new HeaderMatcher(part, block).nearest())
                .reduce((one, other) -> other.isBetterThan(one) ? other : one)
                .orElseThrow();
    }

    /** The rows of words directly above the table's first row, down from its title. */
    private static List<Row> header(TableFinder finder, FoundTable table, int titleRow, List<Row> rows) {
        List<Row> header = new ArrayList<>();
        for (Row row : rows) {
            boolean isBetween = row.number() > titleRow
                    && row.number() > table.frame().headerRow() - MOST_HEADER_ROWS
                    && row.number() <= table.frame().headerRow();
            boolean isLine = row.cells().stream()
                    .anyMatch(cell -> MoneyWords.isOwnLine(cell.shown())
                            || finder.titleIn(cell).isPresent()
                            || SheetWords.unitName(cell.shown()).isPresent());
            if (isBetween && (!isLine || row.number() == table.frame().headerRow()) && !finder.isOfFigures(row)) {
                header.add(row);
            }
        }
        return header;
    }

    private static SortedMap<Integer, String> words(HeaderBlock block) {
        SortedMap<Integer, String> words = new TreeMap<>();
        for (Map.Entry<Integer, Path> column : block.paths().entrySet()) {
            words.put(column.getKey(), String.join("／", column.getValue().words()));
        }
        return words;
    }
}
