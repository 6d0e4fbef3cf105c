package budget.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Fills a form whose rows are codes: every level from 类 down, then the total row, with the sums also as formulas.
 *
 * @param digits how many digits each code column takes: 3, 2, 2 for functions, 3, 2 for economic codes
 * @param byProject whether the last level is projects, each under its code, instead of codes
 * @param across for some measures the formula over their own row, # standing for its number
 */
record CodeTable(
        List<Integer> digits,
        Function<Money, String> code,
        boolean byProject,
        List<Predicate<Money>> measures,
        Map<Integer, String> across) {

    CodeTable {
        digits = List.copyOf(digits);
        measures = List.copyOf(measures);
        across = Map.copyOf(across);
    }

    /** The rows of the table; the first of them stands in the sheet's row of that number. */
    List<TypedRow> rows(List<Money> money, int firstRow, AmountPrinter printer, String totalWord) {
        List<Line> lines = lines(money);
        List<TypedRow> rows = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            List<TypedCell> cells = new ArrayList<>(keyCells(lines.get(at)));
            cells.addAll(amounts(lines.get(at), children(lines, at, firstRow), firstRow + at, printer));
            rows.add(new TypedRow(RowKind.BODY, cells));
        }
        Line total = new Line("", "", money);
        List<TypedCell> cells = new ArrayList<>(totalKey(totalWord));
        cells.addAll(amounts(total, children(lines, -1, firstRow), firstRow + lines.size(), printer));
        rows.add(new TypedRow(RowKind.BODY, cells));
        return rows;
    }

    /** How many cells stand left of the first measure. */
    int keyWidth() {
        return digits.size() + (byProject ? 2 : 1);
    }

    private List<Line> lines(List<Money> money) {
        TreeSet<String> codes = new TreeSet<>();
        money.forEach(one -> IntStream.rangeClosed(1, digits.size())
                .mapToObj(level -> code.apply(one).substring(0, length(level)))
                .forEach(codes::add));
        List<Line> lines = new ArrayList<>();
        for (String each : codes) {
            List<Money> under = money.stream()
                    .filter(one -> code.apply(one).startsWith(each))
                    .toList();
            if (byProject && each.length() == length(digits.size())) {
                lines.addAll(projects(each, under));
            } else {
                lines.add(new Line(each, "", under));
            }
        }
        return lines;
    }

    private static List<Line> projects(String code, List<Money> money) {
        return money.stream()
                .map(Money::project)
                .distinct()
                .map(project -> new Line(
                        code,
                        project,
                        money.stream()
                                .filter(one -> one.project().equals(project))
                                .toList()))
                .toList();
    }

    private int length(int level) {
        return digits.stream().limit(level).mapToInt(Integer::intValue).sum();
    }

    private List<TypedCell> keyCells(Line line) {
        List<TypedCell> cells = new ArrayList<>();
        int from = 0;
        for (int width : digits) {
            boolean reaches = line.code.length() >= from + width;
            cells.add(reaches ? TypedCell.words(line.code.substring(from, from + width)) : TypedCell.BLANK);
            from += width;
        }
        cells.add(TypedCell.words(CodeNames.of(line.code)));
        if (byProject) {
            cells.add(TypedCell.words(line.project));
        }
        return cells;
    }

    private List<TypedCell> totalKey(String totalWord) {
        List<TypedCell> cells = new ArrayList<>();
        for (int column = 1; column < keyWidth(); column++) {
            cells.add(TypedCell.BLANK);
        }
        cells.add(TypedCell.words(totalWord));
        return cells;
    }

    private List<TypedCell> amounts(Line line, List<Integer> children, int row, AmountPrinter printer) {
        List<TypedCell> cells = new ArrayList<>();
        for (int measure = 0; measure < measures.size(); measure++) {
            BigDecimal amount =
                    Money.sum(line.money.stream().filter(measures.get(measure)).toList());
            TypedCell cell = printer.cell(amount);
            String formula = across.containsKey(measure)
                    ? across.get(measure).replace("#", Integer.toString(row))
                    : down(children, letter(keyWidth() + measure));
            cells.add(amount.signum() == 0 ? cell : cell.workedOutBy(formula));
        }
        return cells;
    }

    /** The sheet rows of the direct children of a line; of the whole table for -1. */
    private static List<Integer> children(List<Line> lines, int parent, int firstRow) {
        String code = parent < 0 ? "" : lines.get(parent).code;
        boolean leaf = parent >= 0 && !lines.get(parent).project.isEmpty();
        List<Integer> rows = new ArrayList<>();
        int level = Integer.MAX_VALUE;
        for (int at = parent + 1; at < lines.size() && !leaf; at++) {
            String below = lines.get(at).code;
            if (!below.startsWith(code) || below.equals(code)) {
                break;
            }
            level = Math.min(level, below.length());
            if (below.length() == level) {
                rows.add(firstRow + at);
            }
        }
        return rows;
    }

    private static String down(List<Integer> rows, String column) {
        if (rows.isEmpty()) {
            return "";
        }
        int first = rows.get(0);
        int last = rows.get(rows.size() - 1);
        if (rows.size() > 1 && last - first == rows.size() - 1) {
            return "SUM(" + column + first + ":" + column + last + ")";
        }
        return String.join("+", rows.stream().map(row -> column + row).toList());
    }

    private static String letter(int column) {
        return Character.toString((char) ('A' + column));
    }

    private record Line(String code, String project, List<Money> money) {}
}
