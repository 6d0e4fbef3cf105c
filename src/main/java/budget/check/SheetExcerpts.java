package budget.check;

import budget.base.FileLimits;
import budget.model.CellAddress;
import budget.model.SheetCell;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a file shows around some of its cells: read once, and no more of it kept than that. */
public final class SheetExcerpts {

    /** So many rows above and below a cell, and columns beside it. */
    private static final int AROUND = 2;

    /** The first columns are there as well: they name the rows. */
    private static final int FIRST_COLUMNS = 2;

    /** Limit of the characters shown of a cell. */
    private static final int LONGEST = 120;

    private final Map<String, Map<Integer, Row>> rows = new HashMap<>();
    private final Map<String, Set<Integer>> wanted = new HashMap<>();

    private SheetExcerpts(Collection<SheetCell> cells) {
        for (SheetCell cell : cells) {
            Set<Integer> numbers = wanted.computeIfAbsent(cell.sheet(), ignored -> new HashSet<>());
            for (int row = cell.address().row() - AROUND; row <= cell.address().row() + AROUND; row++) {
                numbers.add(row);
            }
        }
    }

    /** Those of a file under its name; none of a file that is refused. */
    public static SheetExcerpts of(
            Path file, String name, FileLimits limits, Passwords passwords, Collection<SheetCell> cells)
            throws IOException {
        SheetExcerpts excerpts = new SheetExcerpts(cells);
        new WorkbookReader(limits, passwords, new DocumentFormat()).read(file, name, excerpts::take);
        return excerpts;
    }

    private void take(Sheet sheet) throws IOException {
        Set<Integer> numbers = wanted.getOrDefault(sheet.name(), Set.of());
        int left = numbers.size();
        Map<Integer, Row> kept = new HashMap<>();
        for (Optional<Row> row = sheet.nextRow(); row.isPresent() && left > 0; row = sheet.nextRow()) {
            if (numbers.contains(row.get().number())) {
                kept.put(row.get().number(), row.get());
                left--;
            }
        }
        rows.putIfAbsent(sheet.name(), kept);
    }

    /** The excerpt around a cell and further ones near it; none where its sheet shows nothing there. */
    public Optional<Excerpt> around(List<SheetCell> cells) {
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        SheetCell main = cells.get(0);
        Set<CellAddress> found = new HashSet<>();
        cells.stream().filter(cell -> cell.sheet().equals(main.sheet())).forEach(cell -> found.add(cell.address()));
        Map<Integer, Row> there = new TreeMap<>();
        Map<Integer, Row> ofSheet = rows.getOrDefault(main.sheet(), Map.of());
        for (int row = main.address().row() - AROUND; row <= main.address().row() + AROUND; row++) {
            Optional.ofNullable(ofSheet.get(row)).ifPresent(one -> there.put(one.number(), one));
        }
        if (there.isEmpty()) {
            return Optional.empty();
        }
        Set<Integer> columns = columns(main.address().column());
        List<Line> lines = new ArrayList<>();
        there.forEach((number, row) -> lines.add(new Line(
                number,
                columns.stream()
                        .map(column -> new Shown(text(row.at(column)), found.contains(new CellAddress(number, column))))
                        .toList())));
        return Optional.of(new Excerpt(
                main.sheet(), columns.stream().map(CellAddress::columnLetters).toList(), lines));
    }

    /** Excerpts that together show the cells, each one only once; no more than so many. */
    public List<Excerpt> around(List<SheetCell> cells, int most) {
        List<Excerpt> excerpts = new ArrayList<>();
        List<SheetCell> left = new ArrayList<>(cells);
        while (!left.isEmpty() && excerpts.size() < most) {
            SheetCell main = left.remove(0);
            List<SheetCell> together = new ArrayList<>(List.of(main));
            together.addAll(cells);
            around(together).ifPresent(excerpts::add);
            left.removeIf(cell -> cell.sheet().equals(main.sheet())
                    && Math.abs(cell.address().row() - main.address().row()) <= AROUND
                    && columns(main.address().column()).contains(cell.address().column()));
        }
        return excerpts;
    }

    private static Set<Integer> columns(int main) {
        Set<Integer> columns = new TreeSet<>();
        for (int column = 0; column < FIRST_COLUMNS; column++) {
            columns.add(column);
        }
        for (int column = Math.max(0, main - AROUND); column <= main + AROUND; column++) {
            columns.add(column);
        }
        return columns;
    }

    private static String text(@Nullable Cell cell) {
        String shown = cell == null ? "" : cell.shown();
        return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST) + "…";
    }

    /**
     * A part of a sheet.
     *
     * @param columns the letters of its columns
     */
    public record Excerpt(String sheet, List<String> columns, List<Line> lines) {}

    /** A row by its number, with a cell for each column. */
    public record Line(int number, List<Shown> cells) {}

    /** What a cell shows, and whether it is one that was asked for. */
    public record Shown(String text, boolean isFound) {}
}
