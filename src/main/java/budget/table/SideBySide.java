package budget.table;

import budget.layout.FormLayout;
import budget.model.Making;
import budget.workbook.Cell;
import budget.workbook.MergedRegions;
import budget.workbook.Row;
import budget.workbook.Sheet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Parts two tables next to each other. Two titles in one row may also be a page of contents, so the rows wait
 * until a header below each of them says that there are two tables; then the right one is a sheet of its own.
 */
final class SideBySide {

    /** Title, unit of money and header of a table take hardly more rows than this. */
    private static final int MOST_ROWS_WAITING = 12;

    /** A title in the middle of its table has hardly more columns at its left. */
    private static final int MOST_COLUMNS = 100;

    private final TableFinder finder;
    private final Sheet sheet;
    private final List<Row> waiting = new ArrayList<>();
    private final List<RightOne> rightOnes = new ArrayList<>();
    private int boundary;

    SideBySide(TableFinder finder, Sheet sheet) {
        this.finder = finder;
        this.sheet = sheet;
    }

    /** What of the sheet is to be read on now: nothing while it waits, else the row or its left part. */
    List<Row> take(Row row) {
        List<Cell> titles = finder.titlesIn(row);
        if (!titles.isEmpty() && !waiting.isEmpty()) {
            List<Row> decided = new ArrayList<>(rest());
            decided.addAll(take(row));
            return decided;
        }
        if (boundary > 0 && titles.stream().anyMatch(this::crosses)) {
            boundary = 0;
        }
        boolean waits = !waiting.isEmpty() || (boundary == 0 && areOfTwoForms(titles));
        if (!waits) {
            return cut(List.of(row));
        }
        waiting.add(row);
        boolean decidable = waiting.size() == MOST_ROWS_WAITING || ColumnNumbers.hasFigures(row);
        return decidable ? rest() : List.of();
    }

    /** The rows that still wait, once nothing more is to come that could decide about them. */
    List<Row> rest() {
        List<Row> rows = List.copyOf(waiting);
        waiting.clear();
        if (!rows.isEmpty()) {
            boundary = boundaryIn(rows);
            if (boundary > 0) {
                rightOnes.add(new RightOne(sheet));
            }
        }
        return cut(rows);
    }

    List<? extends Sheet> rightOnes() {
        return rightOnes;
    }

    private boolean areOfTwoForms(List<Cell> titles) {
        return titles.size() > 1
                && titles.stream().map(finder::titleIn).distinct().count() > 1;
    }

    private boolean crosses(Cell title) {
        return title.address().column() < boundary && sheet.merged().lastColumn(title.address()) >= boundary;
    }

    private List<Row> cut(List<Row> rows) {
        if (boundary == 0) {
            return rows;
        }
        List<Row> left = new ArrayList<>();
        for (Row row : rows) {
            part(row, 0, boundary).ifPresent(left::add);
            part(row, boundary, Integer.MAX_VALUE).ifPresent(rightOnes.get(rightOnes.size() - 1).rows::add);
        }
        return left;
    }

    private static Optional<Row> part(Row row, int from, int to) {
        List<Cell> cells = row.cells().stream()
                .filter(cell ->
                        cell.address().column() >= from && cell.address().column() < to)
                .toList();
        return cells.isEmpty() ? Optional.empty() : Optional.of(new Row(row.number(), row.hidden(), cells));
    }

    /** The column where the right table begins: where both headers fit best; 0 if they do not both fit anywhere. */
    private int boundaryIn(List<Row> rows) {
        List<Cell> titles = finder.titlesIn(rows.get(0));
        int best = 0;
        int most = 0;
        int last = titles.get(1).address().column();
        for (int column = last; column > Math.max(titles.get(0).address().column(), last - MOST_COLUMNS); column--) {
            int left = matched(titles.get(0), rows, 0, column);
            int right = matched(titles.get(1), rows, column, Integer.MAX_VALUE);
            if (left > 0 && right > 0 && left + right > most) {
                most = left + right;
                best = column;
            }
        }
        return best;
    }

    /** How many columns of the titled form the rows head, between two columns of the sheet. */
    private int matched(Cell title, List<Row> rows, int from, int to) {
        FormLayout form = finder.titleIn(title).orElseThrow();
        if (finder.titles().isIgnored(form)) {
            return 0;
        }
        List<Row> below = rows.stream()
                .skip(1)
                .filter(row -> !ColumnNumbers.hasFigures(row))
                .flatMap(row -> part(row, from, to).stream())
                .toList();
        int most = 0;
        for (int first = 0; first < below.size(); first++) {
            HeaderBlock block = new HeaderBlock(below.subList(first, below.size()), sheet.merged());
            Optional<HeaderFit> fit = new HeaderMatcher(finder.wordsOf(form), block).fit(true);
            most = Math.max(most, fit.map(HeaderFit::matched).orElse(0));
        }
        return most;
    }

    /** The right table's part of a sheet. */
    private static final class RightOne implements Sheet {

        private final Sheet whole;
        private final Deque<Row> rows = new ArrayDeque<>();

        private RightOne(Sheet whole) {
            this.whole = whole;
        }

        @Override
        public String name() {
            return whole.name();
        }

        @Override
        public List<Making.Made> formulas() {
            return whole.formulas();
        }

        @Override
        public boolean isColumnHidden(int column) {
            return whole.isColumnHidden(column);
        }

        @Override
        public MergedRegions merged() {
            return whole.merged();
        }

        @Override
        public Optional<Row> nextRow() {
            return Optional.ofNullable(rows.poll());
        }
    }
}
