package budget.model;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a table was filled in, as its sheet shows. It is used to find causes of broken rules, and not
 * kept with the content.
 *
 * @param keyColumns the columns of the rows' codes, counted from 0: one, or one for each level
 * @param formulas the cells whose values formulas make, from top to bottom
 * @param texts the amounts stored as text, which formulas do not add up
 */
public record Making(List<Integer> keyColumns, List<Made> formulas, List<CellAddress> texts) {

    /** Nothing is known. */
    public static final Making UNKNOWN = new Making(List.of(), List.of(), List.of());

    public Making {
        keyColumns = List.copyOf(keyColumns);
        formulas = List.copyOf(formulas);
        texts = List.copyOf(texts);
    }

    /** The same of two tables of one sheet. */
    public Making and(Making other) {
        return new Making(
                keyColumns,
                Stream.concat(formulas.stream(), other.formulas.stream())
                        .sorted(Comparator.comparing(Made::at))
                        .toList(),
                Stream.concat(texts.stream(), other.texts.stream()).toList());
    }

    /** The formula of a cell. */
    public Optional<Made> formula(CellAddress cell) {
        int at = Collections.binarySearch(formulas, new Made(cell, "", List.of()), Comparator.comparing(Made::at));
        return at < 0 ? Optional.empty() : Optional.of(formulas.get(at));
    }

    /**
     * A cell that a formula makes.
     *
     * @param formula as written, or empty where the file does not keep it as text
     * @param reads the cells of its own sheet that it names
     */
    public record Made(CellAddress at, String formula, List<CellRange> reads) {

        public Made {
            reads = List.copyOf(reads);
        }

        /** Whether it adds only cells that meet a condition. */
        public boolean isConditionalSum() {
            return formula.toUpperCase(Locale.ROOT).contains("SUMIF");
        }

        /** Whether it names a cell. */
        public boolean reads(CellAddress cell) {
            return reads.stream().anyMatch(area -> area.has(cell));
        }
    }
}
