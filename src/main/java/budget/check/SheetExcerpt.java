package budget.check;

import budget.base.WorkBudget;
import budget.definition.JobSettings;
import budget.model.CellAddress;
import budget.word.DocumentFormat;
import budget.workbook.Cell;
import budget.workbook.Passwords;
import budget.workbook.Row;
import budget.workbook.Sheet;
import budget.workbook.WorkbookReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a sheet shows around some of its cells.
 *
 * @param columns the letters of the columns shown
 * @param rows those at its top, and those around the cells
 */
public record SheetExcerpt(String sheet, List<String> columns, List<Line> rows) {

    /** Rows at the top of a sheet, where its title and headings are. */
    private static final int HEAD = 6;

    private static final int ROWS_AROUND = 3;
    private static final int MOST_ROWS = 60;
    private static final int COLUMNS_AROUND = 2;

    /** Columns at the left, where codes and names are. */
    private static final int LABELS = 4;

    private static final int MOST_COLUMNS = 16;

    /** A cell with more is cut. */
    private static final int LONGEST = 80;

    public SheetExcerpt {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * Reads the excerpt of a sheet of a file.
     *
     * @return none where the file cannot be read or has no such sheet, or no cell is asked for
     */
    public static List<SheetExcerpt> of(
            Path file,
            String name,
            String sheet,
            Collection<CellAddress> cells,
            JobSettings settings,
            Passwords passwords)
            throws IOException {
        List<SheetExcerpt> found = new ArrayList<>();
        if (cells.isEmpty()) {
            return found;
        }
        Window window = Window.around(cells);
        try {
            return WorkBudget.within(settings.limits().seconds(), () -> {
                new WorkbookReader(settings.limits(), passwords, new DocumentFormat()).read(file, name, each -> {
                    if (each.name().equals(sheet) && found.isEmpty()) {
                        found.add(window.of(each));
                    }
                });
                return found;
            });
        } catch (WorkBudget.SpentException e) {
            return List.of();
        }
    }

    /** The rows and columns that are shown. */
    private record Window(Set<CellAddress> cells, List<Integer> columns) {

        private static Window around(Collection<CellAddress> cells) {
            Set<Integer> columns = new LinkedHashSet<>();
            cells.forEach(cell -> columns.add(cell.column()));
            IntStream.range(0, LABELS).forEach(columns::add);
            cells.forEach(cell -> IntStream.rangeClosed(
                            Math.max(0, cell.column() - COLUMNS_AROUND), cell.column() + COLUMNS_AROUND)
                    .forEach(columns::add));
            return new Window(
                    Set.copyOf(cells),
                    columns.stream().limit(MOST_COLUMNS).sorted().toList());
        }

        private SheetExcerpt of(Sheet sheet) throws IOException {
            List<Line> lines = new ArrayList<>();
            int last = cells.stream().mapToInt(CellAddress::row).max().orElse(0) + ROWS_AROUND;
            for (Row row = sheet.nextRow().orElse(null);
                    row != null && row.number() <= last && lines.size() < MOST_ROWS;
                    row = sheet.nextRow().orElse(null)) {
                if (isShown(row.number())) {
                    lines.add(line(row));
                }
            }
            return new SheetExcerpt(
                    sheet.name(),
                    columns.stream().map(CellAddress::columnLetters).toList(),
                    lines);
        }

        private boolean isShown(int row) {
            return row <= HEAD || cells.stream().anyMatch(cell -> Math.abs(cell.row() - row) <= ROWS_AROUND);
        }

        private Line line(Row row) {
            return new Line(
                    row.number(),
                    columns.stream().map(column -> shown(row, column)).toList());
        }

        private Shown shown(Row row, int column) {
            Cell cell = row.at(column);
            String text = cell == null ? "" : cell.shown();
            return new Shown(
                    text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text,
                    cell instanceof Cell.Number,
                    cells.contains(new CellAddress(row.number(), column)));
        }
    }

    /** A row by its number on the sheet. */
    public record Line(int number, List<Shown> cells) {

        public Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell as it is shown.
     *
     * @param isFound whether it is one of those asked for
     */
    public record Shown(String text, boolean isNumber, boolean isFound) {}
}
