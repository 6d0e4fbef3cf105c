package budget.table;

import budget.model.AmountUnit;
import budget.model.CellAddress;
import budget.model.Words;
import budget.workbook.Cell;
import budget.workbook.MergedRegions;
import budget.workbook.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A few rows of words that may be a header, and for each column the words over it from top to bottom. */
public final class HeaderBlock {

    private final List<Row> rows;
    private final Map<CellAddress, String> texts;
    private final TreeMap<Integer, Path> paths = new TreeMap<>();

    public HeaderBlock(List<Row> rows, MergedRegions merged) {
        this.rows = List.copyOf(rows);
        this.texts = texts();
        int last = texts.keySet().stream()
                .mapToInt(address -> merged.lastColumn(address))
                .max()
                .orElse(-1);
        for (int column = 0; column <= Math.min(last, 1000); column++) {
            Path path = path(column, merged);
            if (!path.words().isEmpty()) {
                paths.put(column, path);
            }
        }
    }

    private Map<CellAddress, String> texts() {
        Map<CellAddress, String> texts = new LinkedHashMap<>();
        for (Row row : rows) {
            boolean numbered = ColumnNumbers.areIn(row);
            for (Cell cell : row.cells()) {
                if (cell instanceof Cell.Text text && !(numbered && ColumnNumbers.isOne(cell))) {
                    texts.put(cell.address(), text.text());
                }
            }
        }
        return texts;
    }

    private Path path(int column, MergedRegions merged) {
        Map<CellAddress, String> over = new LinkedHashMap<>();
        for (Row row : rows) {
            CellAddress here = new CellAddress(row.number(), column);
            CellAddress topLeft = merged.topLeft(row.number(), column).orElse(here);
            String text = texts.get(topLeft);
            if (text != null) {
                over.put(topLeft, text);
            } else if (isLabelledBelow(row, column)) {
                textToTheLeft(row, column, merged).ifPresent(left -> over.put(left, texts.getOrDefault(left, "")));
            }
        }
        List<String> words = new ArrayList<>();
        Optional<AmountUnit> unit = Optional.empty();
        for (Map.Entry<CellAddress, String> entry : over.entrySet()) {
            String key = Words.key(entry.getValue());
            Optional<AmountUnit> named = MoneyWords.inHeader(key);
            unit = named.isPresent() ? named : unit;
            words.add(HeaderWords.key(key));
        }
        return new Path(words, List.copyOf(over.keySet()), unit);
    }

    /** A blank header cell belongs to the words at its left only when its own column has words further down. */
    private boolean isLabelledBelow(Row row, int column) {
        return rows.stream()
                .anyMatch(below ->
                        below.number() > row.number() && texts.containsKey(new CellAddress(below.number(), column)));
    }

    /** The nearest words at the left in the same row, unless a merged region is between or contains them. */
    private Optional<CellAddress> textToTheLeft(Row row, int column, MergedRegions merged) {
        for (int left = column - 1; left >= 0; left--) {
            CellAddress address = new CellAddress(row.number(), left);
            Optional<CellAddress> region = merged.topLeft(row.number(), left);
            if (region.isPresent()) {
                return Optional.empty();
            }
            if (texts.containsKey(address)) {
                return Optional.of(address);
            }
        }
        return Optional.empty();
    }

    /** The columns that have words over them, from left to right. */
    public SortedMap<Integer, Path> paths() {
        return paths;
    }

    /** The cells of the block with words. */
    Map<CellAddress, String> cells() {
        return texts;
    }

    int lastRow() {
        return rows.get(rows.size() - 1).number();
    }

    /** Every word of the block. */
    Set<String> words() {
        Set<String> words = new HashSet<>();
        for (Row row : rows) {
            for (Cell cell : row.cells()) {
                words.add(Words.key(cell.shown()));
            }
        }
        return words;
    }

    /** How many cells of the header have this word as the lowest over a column. */
    int count(String word) {
        return count(word, paths);
    }

    /** The same for some of its columns. */
    static int count(String word, Map<Integer, Path> paths) {
        Set<CellAddress> cells = new HashSet<>();
        for (Path path : paths.values()) {
            if (path.leaf().equals(word)) {
                cells.add(path.lowest());
            }
        }
        return cells.size();
    }

    /**
     * The words over one column.
     *
     * @param words from top to bottom, as keys, without a unit of money
     * @param cells their places
     * @param unit the unit of money the words name
     */
    public record Path(List<String> words, List<CellAddress> cells, Optional<AmountUnit> unit) {

        public String leaf() {
            return words.get(words.size() - 1);
        }

        /** The cell of the lowest words. */
        public CellAddress lowest() {
            return cells.get(cells.size() - 1);
        }

        /** The words above the lowest, from top to bottom. */
        public List<String> above() {
            return words.subList(0, words.size() - 1);
        }
    }
}
