package budget.rule;

import budget.figures.Selector;
import budget.figures.Vocabulary;
import budget.rule.Condition.Absent;
import budget.rule.Condition.Blank;
import budget.rule.Condition.Both;
import budget.rule.Condition.Comparison;
import budget.rule.Condition.Either;
import budget.rule.Condition.Not;
import budget.rule.Expression.Term;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The sides and conditions of a rule as formulas over all rows of a table at once: each formula is a column of values, one for
 * each row, or a single value for a rule that names its rows. Truth is 1 or 0.
 */
final class RowFormulas {

    private final Vocabulary vocabulary;
    private final Map<Integer, FigureCells> cells;
    private final Optional<Home> home;

    /** Formulas over the rows of a table, or without rows. */
    RowFormulas(Vocabulary vocabulary, Map<Integer, FigureCells> cells, Optional<Home> home) {
        this.vocabulary = vocabulary;
        this.cells = cells;
        this.home = home;
    }

    /**
     * The table whose rows a rule goes through.
     *
     * @param keys the range of their keys
     */
    record Home(int panel, String keys) {}

    /** Whether a formula can say a condition: sums can be compared, but a table cannot be asked what is written below it. */
    static boolean isSayable(Condition condition) {
        if (condition instanceof Comparison comparison) {
            return comparison.isLinear() && hasMoneyAlone(comparison.left()) && hasMoneyAlone(comparison.right());
        }
        if (condition instanceof Both both) {
            return isSayable(both.one()) && isSayable(both.other());
        }
        if (condition instanceof Either either) {
            return isSayable(either.one()) && isSayable(either.other());
        }
        if (condition instanceof Not not) {
            return isSayable(not.of());
        }
        return condition instanceof Blank || (condition instanceof Absent absent && !absent.isTable());
    }

    private static boolean hasMoneyAlone(Expression side) {
        return side.terms().stream()
                .noneMatch(term -> term.atom() instanceof CountOf
                        || (term.atom() instanceof Constant constant && constant.value() != 0 && !constant.hasUnit()));
    }

    /** The digits of a code of this kind. */
    static OptionalInt length(Selector.Kind kind) {
        return switch (kind) {
            case CATEGORY -> OptionalInt.of(3);
            case SECTION -> OptionalInt.of(5);
            case ITEM -> OptionalInt.of(7);
            case FIXED, EVERY, PROJECT, BELOW -> OptionalInt.empty();
        };
    }

    /** Left less right, in 元. */
    String difference(Comparison comparison, int column) {
        return "ROUND(" + side(comparison.left(), column, this::amounts) + "-("
                + side(comparison.right(), column, this::amounts) + "),2)";
    }

    /** Where two sides differ by more than the intervals of their figures explain. */
    String broken(Comparison comparison, int column) {
        String apart = difference(comparison, column);
        String half = "ROUND(" + half(comparison, column) + ",4)";
        return switch (comparison.operator()) {
            case EQUAL -> "(ABS(" + apart + ")>0)*(ABS(" + apart + ")>=" + half + ")";
            case AT_LEAST -> "(" + apart + "<0)*(-" + apart + ">=" + half + ")";
            case AT_MOST -> "(" + apart + ">0)*(" + apart + ">=" + half + ")";
            case UNEQUAL -> "(" + apart + "=0)";
        };
    }

    /** The sum of both sides' half-intervals. */
    private String half(Comparison comparison, int column) {
        return sum(comparison.left(), column) + "+" + sum(comparison.right(), column);
    }

    /** Where any figure of a comparison is stated. */
    String isStated(Comparison comparison, int column) {
        return "((" + half(comparison, column) + ")>0)";
    }

    private String sum(Expression side, int column) {
        return side.terms().stream()
                .map(Term::atom)
                .filter(atom -> !(atom instanceof Constant))
                .map(atom -> halves(atom, column))
                .collect(Collectors.collectingAndThen(Collectors.joining("+"), sum -> sum.isEmpty() ? "0" : sum));
    }

    String truth(Condition condition, int column) {
        if (condition instanceof Comparison comparison) {
            return "(" + difference(comparison, column) + comparison.operator().written() + "0)";
        }
        if (condition instanceof Both both) {
            return "(" + truth(both.one(), column) + "*" + truth(both.other(), column) + ")";
        }
        if (condition instanceof Either either) {
            return "((" + truth(either.one(), column) + "+" + truth(either.other(), column) + ")>0)";
        }
        if (condition instanceof Not not) {
            return "(1-" + truth(not.of(), column) + ")";
        }
        if (condition instanceof Blank blank) {
            return "(" + halves(blank.of(), column) + "=0)";
        }
        return "(" + count(((Absent) condition).of()) + "=0)";
    }

    /** Whether any row is below. */
    String hasParts(Reference reference) {
        return "(COUNTIF(" + of(reference).parents() + "," + key() + ")>0)";
    }

    String isStated(Reference reference, int column) {
        return "(" + halves(reference, column) + ">0)";
    }

    /** The number of each row in its sheet; 1 for a rule that names its rows. */
    String rowNumbers() {
        return home.map(table -> "ROW(" + table.keys() + ")").orElse("1");
    }

    private String side(Expression side, int column, BiFunction<Atom, Integer, String> value) {
        return side.terms().stream()
                .map(term -> (term.sign() > 0 ? "+" : "-") + value.apply(term.atom(), column))
                .collect(Collectors.joining());
    }

    private String amounts(Atom atom, int column) {
        if (atom instanceof Constant constant) {
            return BigDecimal.valueOf(constant.value(), 2).toPlainString();
        }
        return figures(atom, column, FigureCells::amounts);
    }

    private String halves(Atom atom, int column) {
        return figures(atom, column, FigureCells::halves);
    }

    private String figures(Atom atom, int column, BiFunction<FigureCells, Integer, String> range) {
        Reference reference = atom.named().orElseThrow();
        return added(
                columns(reference, column),
                each -> rows(reference, atom instanceof SumOf, range.apply(of(reference), each)));
    }

    /** Formulas of the columns of one choice, added. */
    private static String added(int[] columns, IntFunction<String> formula) {
        return IntStream.of(columns).mapToObj(formula).collect(Collectors.joining("+", "(", ")"));
    }

    private static int[] columns(Reference reference, int column) {
        return reference.columns().length == 1
                ? reference.columns()[0]
                : reference.columns()[column];
    }

    private FigureCells of(Reference reference) {
        return Objects.requireNonNull(cells.get(reference.panel()));
    }

    private String key() {
        return home.map(Home::keys).orElse("\"\"");
    }

    /** A column's figures in the rows that a reference means. */
    private String rows(Reference reference, boolean isSum, String figures) {
        FigureCells rows = of(reference);
        Selector selector = reference.selector();
        if (isSum) {
            return switch (selector.kind()) {
                case EVERY -> sumIf(rows.keys(), "\"?*\"", figures);
                case CATEGORY -> sumIf(rows.tops(), "\"?*\"", figures);
                case SECTION, ITEM ->
                    sumIf(rows.keys(), "\"" + "?".repeat(length(selector.kind()).orElseThrow()) + "\"", figures);
                case PROJECT -> sumIf(rows.keys(), projects(), figures);
                case BELOW -> sumIf(rows.parents(), key(), figures);
                case FIXED -> named(rows, selector.text(), reference, figures);
            };
        }
        if (selector.kind() == Selector.Kind.FIXED) {
            return named(rows, selector.text(), reference, figures);
        }
        boolean isHome =
                home.filter(table -> table.panel() == reference.panel()).isPresent();
        if (isHome) {
            return figures;
        }
        return selector.kind() == Selector.Kind.CATEGORY
                ? sumIf(rows.tops(), key() + "&\"*\"", figures)
                : sumIf(rows.keys(), key(), figures);
    }

    private String projects() {
        return "\"" + FigureCells.PROJECT + "\""
                + home.map(table -> "&" + table.keys()).orElse("") + "&\"*\"";
    }

    /** The figure of one row; where a 类 is not stated it follows from the rows below it. */
    private String named(FigureCells rows, String key, Reference reference, String figures) {
        boolean isCategory =
                vocabulary.panels().get(reference.panel()).rows().system().isPresent() && key.matches("[0-9]{3}");
        return isCategory ? sumIf(rows.tops(), text(key + "*"), figures) : sumIf(rows.keys(), text(key), figures);
    }

    private String count(Reference reference) {
        String key = reference.selector().kind() == Selector.Kind.FIXED
                ? text(reference.selector().text())
                : key();
        return "COUNTIF(" + of(reference).keys() + "," + key + ")";
    }

    private static String sumIf(String where, String key, String figures) {
        return "SUMIF(" + where + "," + key + "," + figures + ")";
    }

    private static String text(String words) {
        return "\"" + words.replace("\"", "\"\"") + "\"";
    }
}
