package budget.workbook;

import budget.finding.Finding;
import budget.finding.Finding.Subject;
import budget.finding.FindingCode;
import budget.model.CellAddress;
import budget.model.Making;
import budget.model.SheetCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The sum formulas of a sheet beside the numbers of its cells, as they were saved.
 *
 * <p>Cells are kept until the end of the sheet, as sums are mostly above their parts. A sheet with more cells
 * than any form has is not checked, to bound memory; a note states the number of sums.
 */
final class SheetSums {

    private static final int MOST_CELLS = 20_000;

    /** Limit of cells read for all formulas of a sheet: a thousand sums over thousands of cells. */
    private static final long MOST_LOOKED_UP = 5_000_000;

    /** Relative rounding error of binary sums. */
    private static final BigDecimal NOISE = new BigDecimal("1e-12");

    private static final BigDecimal LEAST_NOISE = new BigDecimal("1e-7");
    /** Limits of digits and decimals: exact sums of longer numbers would need too much memory. */
    private static final int MOST_DIGITS = 20;

    private static final int MOST_DECIMALS = 40;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final List<Cell> cells = new ArrayList<>();
    private final Map<CellAddress, SumFormula> formulas = new HashMap<>();
    private final Map<String, Master> masters = new HashMap<>();
    private final Map<CellAddress, Formula> made = new TreeMap<>();
    private final Map<String, Formula> shared = new HashMap<>();
    private boolean tooMany;
    private long lookedUp;
    private int unchecked;

    /** Remembers the cells of the next row, from left to right. */
    void add(List<Cell> row) {
        if (!tooMany) {
            cells.addAll(row);
            if (cells.size() > MOST_CELLS) {
                tooMany = true;
                unchecked = formulas.size();
                cells.clear();
                formulas.clear();
                made.clear();
            }
        }
    }

    /** Keeps the formula of a cell, if it is a simple sum. */
    void add(CellAddress address, SumFormula formula) {
        if (tooMany) {
            unchecked++;
        } else {
            formulas.put(address, formula);
        }
    }

    /**
     * Keeps the formula of a cell, if it is a simple sum.
     *
     * @param text as written; empty where the cell shares the formula of another
     * @param shared the number under which a formula is shared; nothing for one that is not
     */
    void add(CellAddress address, String text, @Nullable String shared) {
        if (!tooMany) {
            note(address, text, shared);
        }
        if (!text.isEmpty()) {
            @Nullable SumFormula formula = SumFormula.parse(text).orElse(null);
            if (formula != null) {
                add(address, formula);
                if (shared != null && !tooMany) {
                    masters.put(shared, new Master(address, formula));
                }
            }
        } else if (shared != null && masters.containsKey(shared)) {
            add(address, masters.get(shared).filledInto(address));
        }
    }

    private void note(CellAddress address, String text, @Nullable String group) {
        Formula first = group == null ? null : shared.get(group);
        if (!text.isEmpty()) {
            Formula written = new Formula(address, text, SumFormula.references(text));
            made.put(address, written);
            if (group != null) {
                shared.putIfAbsent(group, written);
            }
        } else if (first != null) {
            made.put(address, first.filledInto(address));
        }
    }

    /** Remembers that a formula makes a cell, and which cells of its sheet it names. */
    void note(CellAddress address, List<SumFormula.Term> reads) {
        if (!tooMany) {
            made.put(address, new Formula(address, "", reads));
        }
    }

    /** The cells that formulas make, from top to bottom. */
    List<Making.Made> made() {
        return made.values().stream().map(Formula::made).toList();
    }

    boolean hasFormulas() {
        return !formulas.isEmpty();
    }

    /** A finding for each sum whose saved value is not what its cells add up to, from top to bottom. */
    List<Finding> outOfDate(String sheet) {
        List<Finding> found = new ArrayList<>();
        new TreeMap<>(formulas).forEach((address, formula) -> {
            if (cell(address) instanceof Cell.Number saved && !formula.names(address)) {
                sum(formula)
                        .filter(sum -> sum.isOff(saved))
                        .ifPresent(sum -> found.add(Finding.at(
                                FindingCode.SUM_OUT_OF_DATE,
                                Subject.NONE,
                                new SheetCell(sheet, address),
                                formula.written(),
                                saved.shown(),
                                sum.shown(address))));
            }
        });
        if (unchecked > 0) {
            found.add(Finding.ofFile(FindingCode.SUMS_NOT_CHECKED, sheet, Integer.toString(unchecked)));
        }
        return found;
    }

    private Optional<Sum> sum(SumFormula formula) {
        Sum sum = new Sum();
        for (SumFormula.Term term : formula.terms()) {
            if (!add(term, sum)) {
                return Optional.empty();
            }
        }
        return Optional.of(sum);
    }

    /** Adds the cells of a term; false where one of them makes the sum uncheckable. */
    private boolean add(SumFormula.Term term, Sum sum) {
        lookedUp += Math.min(term.size(), cells.size());
        if (lookedUp > MOST_LOOKED_UP) {
            unchecked++;
            return false;
        }
        int left = Math.min(term.first().column(), term.last().column());
        int at = firstFrom(Math.min(term.first().row(), term.last().row()), left);
        while (at < cells.size()) {
            Cell cell = cells.get(at);
            CellAddress address = cell.address();
            if (term.has(address.row(), address.column())) {
                if (!sum.add(cell, term)) {
                    return false;
                }
                at++;
            } else if (term.has(address.row(), left)) {
                at = firstFrom(address.column() < left ? address.row() : address.row() + 1, left);
            } else {
                return true;
            }
        }
        return true;
    }

    private @Nullable Cell cell(CellAddress address) {
        int at = firstFrom(address.row(), address.column());
        return at < cells.size() && cells.get(at).address().equals(address) ? cells.get(at) : null;
    }

    /** The index of the first cell at this place or after it. */
    private int firstFrom(int row, int column) {
        int from = 0;
        int to = cells.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            CellAddress address = cells.get(middle).address();
            boolean isBefore = address.row() < row || (address.row() == row && address.column() < column);
            from = isBefore ? middle + 1 : from;
            to = isBefore ? to : middle;
        }
        return from;
    }

    /** A formula and the cells of its sheet that it names, in whatever way. */
    private record Formula(CellAddress at, String text, List<SumFormula.Term> reads) {

        private Formula filledInto(CellAddress address) {
            int rows = address.row() - at.row();
            int columns = address.column() - at.column();
            return new Formula(
                    address,
                    "",
                    reads.stream().map(term -> term.moved(rows, columns)).toList());
        }

        private Making.Made made() {
            return new Making.Made(
                    at, text, reads.stream().map(SumFormula.Term::area).toList());
        }
    }

    /** A formula that other cells share, and where it is written. */
    private record Master(CellAddress at, SumFormula formula) {
        private SumFormula filledInto(CellAddress address) {
            return formula.moved(address.row() - at.row(), address.column() - at.column());
        }
    }

    /** Numbers while they are added up. */
    private static final class Sum {

        private BigDecimal value = BigDecimal.ZERO;
        private BigDecimal size = BigDecimal.ZERO;

        /** SUM skips texts, a plus sign does not; with errors or booleans a sum is not checked. */
        private boolean add(Cell cell, SumFormula.Term term) {
            return cell instanceof Cell.Number number ? add(number) : cell instanceof Cell.Text && term.inSum();
        }

        private boolean add(Cell.Number number) {
            try {
                return add(new BigDecimal(number.digits()).round(Cell.Number.SHOWN_DIGITS));
            } catch (NumberFormatException | ArithmeticException e) {
                return false;
            }
        }

        private boolean add(BigDecimal added) {
            if ((long) added.precision() - added.scale() > MOST_DIGITS || added.scale() > MOST_DECIMALS) {
                return false;
            }
            value = value.add(added);
            size = size.add(added.abs());
            return true;
        }

        private String shown(CellAddress address) {
            return new Cell.Number(address, value.toPlainString(), -1).shown();
        }

        /** Whether a saved value differs by more than binary rounding, and by more than its cell shows. */
        private boolean isOff(Cell.Number saved) {
            Sum own = new Sum();
            if (!own.add(saved)) {
                return false;
            }
            BigDecimal off = own.value.subtract(value).abs();
            BigDecimal noise = size.max(own.size).multiply(NOISE).max(LEAST_NOISE);
            int seen = saved.formatDecimals() - saved.display().shift();
            BigDecimal unseen = saved.formatDecimals() < 0 ? BigDecimal.ZERO : HALF.movePointLeft(seen);
            return off.compareTo(noise) > 0 && off.compareTo(unseen) > 0;
        }
    }
}
