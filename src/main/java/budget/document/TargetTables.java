package budget.document;

import budget.definition.JobDefinition;
import budget.docx.Block.Grid;
import budget.docx.Block.GridCell;
import budget.docx.Block.Width;
import budget.layout.FormLayout;
import budget.model.CellRange;
import budget.ooxml.Style.Align;
import budget.ooxml.TextSize;
import budget.table.TableFinder;
import budget.word.DocumentFormat;
import budget.workbook.Cell;
import budget.workbook.MergedRegions;
import budget.workbook.Passwords;
import budget.workbook.Row;
import budget.workbook.Sheet;
import budget.workbook.WorkbookReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The target tables of a workbook, cell by cell as the unit has filled them in. */
final class TargetTables {

    private static final int WIDEST = 18;
    private static final int NARROWEST = 8;

    private final TableFinder finder;
    private final List<Target> targets = new ArrayList<>();

    private TargetTables(JobDefinition job) {
        finder = new TableFinder(
                job.forms(), job.settings().ignored(), job.settings().words());
    }

    /** Reads them from a file, under its name in the input folder. */
    static List<Target> read(JobDefinition job, Passwords passwords, Path file, String name) throws IOException {
        TargetTables tables = new TargetTables(job);
        new WorkbookReader(job.settings().limits(), passwords, new DocumentFormat()).read(file, name, tables::visit);
        return tables.targets;
    }

    private void visit(Sheet sheet) throws IOException {
        List<Row> piece = new ArrayList<>();
        Optional<FormLayout> form = Optional.empty();
        for (Optional<Row> row = sheet.nextRow(); row.isPresent(); row = sheet.nextRow()) {
            Optional<FormLayout> title = title(row.get());
            if (title.isPresent()) {
                add(form, sheet, piece);
                form = title;
                piece = new ArrayList<>();
            }
            piece.add(row.get());
        }
        add(form, sheet, piece);
    }

    private Optional<FormLayout> title(Row row) {
        return row.cells().stream()
                .limit(3)
                .flatMap(cell -> finder.titleIn(cell).stream())
                .findFirst();
    }

    private void add(Optional<FormLayout> form, Sheet sheet, List<Row> rows) {
        // below the last row of the table there may be sentences, each in a cell of its own
        while (rows.size() > 1 && rows.get(rows.size() - 1).cells().size() == 1) {
            rows.remove(rows.size() - 1);
        }
        if (form.filter(FormLayout::hasFields).isPresent() && rows.size() > 1) {
            String title = form.get().name();
            targets.add(new Target(
                    title,
                    sheet.name(),
                    rows.get(0).number(),
                    rows.get(rows.size() - 1).number(),
                    grid(rows.subList(1, rows.size()), sheet.merged())));
        }
    }

    private static Grid grid(List<Row> rows, MergedRegions merged) {
        int first = rows.get(0).number();
        int last = rows.get(rows.size() - 1).number();
        int from = Integer.MAX_VALUE;
        int to = 0;
        List<CellRange> regions = merged.between(first, last);
        for (Row row : rows) {
            for (Cell cell : row.cells()) {
                from = Math.min(from, cell.address().column());
                to = Math.max(to, cell.address().column());
            }
        }
        Map<Integer, Row> byNumber = new HashMap<>();
        rows.forEach(row -> byNumber.put(row.number(), row));
        List<List<GridCell>> cells = new ArrayList<>();
        for (int number = first; number <= last; number++) {
            cells.add(cells(number, Optional.ofNullable(byNumber.get(number)), from, to, last, regions));
        }
        return new Grid(widths(cells, to - from + 1), 0, cells);
    }

    private static List<GridCell> cells(
            int number, Optional<Row> row, int from, int to, int last, List<CellRange> regions) {
        List<GridCell> cells = new ArrayList<>();
        for (int column = from; column <= to; ) {
            int at = column;
            Optional<CellRange> region =
                    regions.stream().filter(one -> one.has(number, at)).findFirst();
            boolean isCovered = region.filter(one -> one.firstRow() < number).isPresent();
            int end = region.map(one -> Math.min(to, one.lastColumn())).orElse(at);
            int lines = region.map(one -> Math.min(last, one.lastRow()) - number + 1)
                    .orElse(1);
            if (!isCovered) {
                String text = row.flatMap(of -> Optional.ofNullable(of.at(at)))
                        .map(Cell::shown)
                        .map(String::strip)
                        .orElse("");
                cells.add(new GridCell(at - from, end - at + 1, lines, text, align(text), false));
            }
            column = end + 1;
        }
        return cells;
    }

    /** Long texts begin at the left; labels, values and short words are in the middle. */
    private static Align align(String text) {
        return TextSize.widthOf(text) > 3 * WIDEST ? Align.LEFT : Align.CENTRE;
    }

    private static List<Width> widths(List<List<GridCell>> rows, int columns) {
        int[] wanted = new int[columns];
        rows.forEach(row -> row.stream()
                .filter(cell -> cell.columns() == 1)
                .forEach(cell -> wanted[cell.column()] =
                        Math.max(wanted[cell.column()], Math.min(WIDEST, TextSize.widthOf(cell.text())))));
        List<Width> widths = new ArrayList<>();
        for (int want : wanted) {
            widths.add(new Width(NARROWEST, Math.max(NARROWEST, want)));
        }
        return widths;
    }

    /** A target table and the rows of its sheet. */
    record Target(String title, String sheet, int firstRow, int lastRow, Grid grid) {

        /** Whether one of its texts is of this kind. */
        boolean names(Predicate<String> kind) {
            return grid.rows().stream()
                    .flatMap(List::stream)
                    .map(GridCell::text)
                    .anyMatch(kind);
        }

        boolean has(String otherSheet, int row) {
            return sheet.equals(otherSheet) && row >= firstRow && row <= lastRow;
        }
    }
}
