package budget.word;

import budget.model.CellAddress;
import budget.model.Words;
import budget.word.WordTable.WordRow;
import budget.workbook.Cell;
import budget.workbook.GridSheet;
import budget.workbook.MergedRegions;
import budget.workbook.Row;
import budget.workbook.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A table whose end has not been seen: another part of it may follow, or notes about it. */
final class OpenTable {

    /** A table of fewer rows and other columns above another one has the lines above that: the unit, the money. */
    private static final int MOST_ROWS_OF_LINES = 3;

    private static final int NEAR = 60;
    private static final Pattern FIGURE = Pattern.compile("-?[0-9０-９]{1,3}(?:[,，]?[0-9０-９]{3})*[.．][0-9０-９]+");

    private final List<String> numbers = new ArrayList<>();
    private final Map<CellAddress, Paragraph> above = new TreeMap<>();
    private final Map<CellAddress, Paragraph> below = new TreeMap<>();
    private final TableGrid grid = new TableGrid();
    private List<Integer> widths;
    private final List<WordRow> rows = new ArrayList<>();
    private int earlierRows;

    OpenTable(String number, WordTable table, Map<Integer, Paragraph> titles) {
        titles.forEach((paragraph, text) -> above.put(CellAddress.ofParagraphAbove(paragraph), text));
        numbers.add(number);
        widths = table.widths();
        rows.addAll(table.rows());
    }

    /** Whether a table, with these lines between, is a part of this one. */
    boolean goesOnIn(WordTable table, List<Paragraph> between) {
        boolean mayGoOn = between.stream().allMatch(TitleLines::saysGoesOn);
        boolean isOfLines = earlierRows + rows.size() <= MOST_ROWS_OF_LINES && between.isEmpty();
        boolean saysSo = !between.isEmpty() || beginsWithFigures(table) || repeatsARow(table);
        GridLines other = GridLines.of(table.widths(), table.rows());
        return mayGoOn
                && (hasGridOf(table)
                        || isOfLines
                        || lines().areThoseOf(other)
                        || (saysSo && lines().count() == other.count()));
    }

    /** Whether a table has no header of its own. */
    private static boolean beginsWithFigures(WordTable table) {
        return !table.rows().isEmpty()
                && table.rows().get(0).cells().stream()
                        .anyMatch(cell ->
                                FIGURE.matcher(Words.key(cell.text().text())).matches());
    }

    /** Whether its first row is one of this table, as a header is that was copied. */
    private boolean repeatsARow(WordTable table) {
        return !table.rows().isEmpty()
                && rows.stream()
                        .anyMatch(row -> words(row).equals(words(table.rows().get(0))));
    }

    private static List<String> words(WordRow row) {
        return row.cells().stream().map(cell -> Words.key(cell.text().text())).toList();
    }

    private GridLines lines() {
        return GridLines.of(widths, rows);
    }

    private boolean hasGridOf(WordTable table) {
        if (table.widths().size() != widths.size() || widths.isEmpty()) {
            return false;
        }
        for (int column = 0; column < widths.size(); column++) {
            if (Math.abs(widths.get(column) - table.widths().get(column)) > NEAR) {
                return false;
            }
        }
        return true;
    }

    /** Adds a part. Rows of one grid have the same columns, whichever part they are in. */
    void add(String number, WordTable table, List<Paragraph> between) {
        numbers.add(number);
        if (!hasGridOf(table) || !between.isEmpty()) {
            settle();
        }
        between.forEach(grid::add);
        earlierRows += between.size();
        widths = table.widths();
        rows.addAll(table.rows());
    }

    private void settle() {
        grid.add(widths, rows);
        earlierRows += rows.size();
        rows.clear();
    }

    void note(int paragraph, Paragraph text) {
        below.put(CellAddress.ofParagraph(paragraph), text);
    }

    /** As a sheet, under the name that the lines above it give it, or its own first rows. */
    Sheet sheet() {
        settle();
        List<Row> all = new ArrayList<>();
        above.forEach((address, text) -> all.add(row(address, text)));
        all.addAll(grid.rows());
        below.forEach((address, text) -> all.add(row(address, text)));
        return new GridSheet(name(), new MergedRegions(grid.merged()), all);
    }

    private static Row row(CellAddress address, Paragraph text) {
        return new Row(address.row(), false, List.of(new Cell.Text(address, text.text(), text.plain())));
    }

    String name() {
        List<String> titles = above.values().stream().map(Paragraph::text).toList();
        String name = TitleLines.name(titles);
        String own = name.isEmpty() ? TitleLines.name(firstRows()) : name;
        return own.isEmpty() ? numbered() : own + "(" + numbered() + ")";
    }

    private String numbered() {
        return "第" + String.join("、", numbers) + "表";
    }

    /** The rows at its top that have a single text. */
    private List<String> firstRows() {
        return grid.rows().stream()
                .limit(MOST_ROWS_OF_LINES)
                .takeWhile(row -> row.cells().size() == 1)
                .map(row -> row.cells().get(0).shown())
                .toList();
    }

    /** Where each of its cells and lines is in the part. */
    Map<CellAddress, ElementBytes> places() {
        Map<CellAddress, ElementBytes> places = new TreeMap<>(grid.places());
        Stream.of(above, below).forEach(lines -> lines.forEach((at, text) -> places.put(at, text.bytes())));
        return places;
    }
}
