package budget.workbook;

import budget.base.TextCache;
import budget.model.CellAddress;
import budget.model.CellRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A formula that does nothing but add up cells of its own sheet, such as {@code SUM(D7:D9,D12)+D15}.
 *
 * @param terms what it adds up, a cell as often as it is named
 */
record SumFormula(List<Term> terms) {

    private static final Pattern REFERENCE =
            Pattern.compile("(\\$?)([A-Z]{1,3})(\\$?)([1-9][0-9]{0,6})(?::(\\$?)([A-Z]{1,3})(\\$?)([1-9][0-9]{0,6}))?");

    /** A reference inside a formula, not one to another sheet, and no function such as LOG10. */
    private static final Pattern WITHIN = Pattern.compile(
            "(?<![A-Z0-9_.!'\\]$])" + REFERENCE.pattern().replaceAll("\\((?!\\?)", "(?:") + "(?![A-Z0-9_(!.])");

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    /** Limit of terms of a sum. */
    private static final int MOST_NAMED = 500;

    private static final TextCache<List<Term>> REFERENCES = new TextCache<>(SumFormula::named);

    /** Equal forms have equal sums, so parsed ones are cached. */
    private static final TextCache<Optional<SumFormula>> KNOWN = new TextCache<>(SumFormula::read);

    SumFormula {
        terms = List.copyOf(terms);
    }

    /** The formula as written; none where it is no sum, or of one cell alone. */
    static Optional<SumFormula> parse(String text) {
        return KNOWN.of(text);
    }

    private static Optional<SumFormula> read(String text) {
        String plain = text.replace(" ", "").toUpperCase(Locale.ROOT);
        String addends = plain.startsWith("+") ? plain.substring(1) : plain;
        List<Term> terms = new ArrayList<>();
        for (String addend : addends.split("\\+", -1)) {
            boolean isSum = addend.startsWith("SUM(") && addend.endsWith(")");
            String named = isSum ? addend.substring(4, addend.length() - 1) : addend;
            for (String reference : named.split(isSum ? "," : "\\n", -1)) {
                Optional<Term> term = term(reference, isSum);
                if (term.isEmpty()) {
                    return Optional.empty();
                }
                terms.add(term.get());
            }
        }
        return of(terms);
    }

    /** The cells of its own sheet that a formula of any kind names. */
    static List<Term> references(String text) {
        return REFERENCES.of(text);
    }

    private static List<Term> named(String text) {
        List<Term> terms = new ArrayList<>();
        Matcher found =
                WITHIN.matcher(QUOTED.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("\"\""));
        while (found.find() && terms.size() < MOST_NAMED) {
            term(found.group(), true).ifPresent(terms::add);
        }
        return terms;
    }

    /** The sum of these; nothing where it is one cell alone. */
    static Optional<SumFormula> of(List<Term> terms) {
        boolean isSum = terms.size() > 1 || terms.stream().anyMatch(Term::inSum);
        boolean isBare = terms.stream().anyMatch(term -> !term.inSum && term.size() > 1);
        return isSum && !isBare ? Optional.of(new SumFormula(terms)) : Optional.empty();
    }

    /** The formula in the words of a spreadsheet. */
    String written() {
        StringBuilder written = new StringBuilder();
        boolean open = false;
        for (Term term : terms) {
            boolean goesOn = open && term.inSum;
            written.append(open && !goesOn ? ")" : "");
            written.append(goesOn ? "," : written.isEmpty() ? "" : "+");
            written.append(term.inSum && !goesOn ? "SUM(" : "").append(term.written());
            open = term.inSum;
        }
        return written.append(open ? ")" : "").toString();
    }

    private static Optional<Term> term(String reference, boolean inSum) {
        Matcher found = REFERENCE.matcher(reference);
        if (!found.matches() || (!inSum && found.group(6) != null)) {
            return Optional.empty();
        }
        Corner first = corner(found, 1);
        Corner last = found.group(6) == null ? first : corner(found, 5);
        return Optional.of(new Term(first, last, inSum));
    }

    private static Corner corner(Matcher found, int group) {
        int column = 0;
        for (char letter : found.group(group + 1).toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return new Corner(
                Integer.parseInt(found.group(group + 3)),
                column - 1,
                !found.group(group + 2).isEmpty(),
                !found.group(group).isEmpty());
    }

    /** Whether a cell is among those it adds up. */
    boolean names(CellAddress cell) {
        for (Term term : terms) {
            if (term.has(cell.row(), cell.column())) {
                return true;
            }
        }
        return false;
    }

    /** The same formula filled on into another cell. */
    SumFormula moved(int rows, int columns) {
        return new SumFormula(
                terms.stream().map(term -> term.moved(rows, columns)).toList());
    }

    /**
     * A rectangle of cells.
     *
     * @param inSum whether it is inside a SUM, which skips texts
     */
    record Term(Corner first, Corner last, boolean inSum) {

        Term moved(int rows, int columns) {
            return new Term(first.moved(rows, columns), last.moved(rows, columns), inSum);
        }

        CellRange area() {
            return new CellRange(
                    Math.min(first.row, last.row),
                    Math.min(first.column, last.column),
                    Math.max(first.row, last.row),
                    Math.max(first.column, last.column));
        }

        boolean has(int row, int column) {
            return row >= Math.min(first.row, last.row)
                    && row <= Math.max(first.row, last.row)
                    && column >= Math.min(first.column, last.column)
                    && column <= Math.max(first.column, last.column);
        }

        private String written() {
            return first.written() + (size() > 1 ? ":" + last.written() : "");
        }

        /** How many cells it has. */
        long size() {
            return (Math.abs((long) first.row - last.row) + 1) * (Math.abs((long) first.column - last.column) + 1);
        }
    }

    /** A cell, and whether its row and column stay when the formula is filled on. */
    record Corner(int row, int column, boolean rowStays, boolean columnStays) {

        private Corner moved(int rows, int columns) {
            return new Corner(
                    rowStays ? row : row + rows, columnStays ? column : column + columns, rowStays, columnStays);
        }

        private String written() {
            return new CellAddress(row, column).a1();
        }
    }
}
