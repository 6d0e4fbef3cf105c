package budget.rule;

import budget.figures.Scope;
import budget.figures.Selector;
import budget.figures.Vocabulary;
import budget.figures.Vocabulary.Panel;
import budget.model.CodeSystem;
import budget.rule.FormulaException.Mistake;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the references of one formula and finds the tables, rows and columns they name. */
final class References {

    /** The selector of a reference to a table as a whole. */
    static final Selector WHOLE_TABLE = Selector.fixed("");

    private static final String EACH_COLUMN = "各列";
    private static final int[][] NO_COLUMNS = {{}};

    private final Vocabulary vocabulary;
    private final FormulaScanner scanner;
    private final List<Integer> panelsOfEachColumn = new ArrayList<>();
    private final List<Integer> columnsOfEach = new ArrayList<>();

    References(Vocabulary vocabulary, FormulaScanner scanner) {
        this.vocabulary = vocabulary;
        this.scanner = scanner;
    }

    /** A reference to figures: table, row and column. */
    Reference figure() {
        Reference row = row();
        scanner.need(".");
        int start = scanner.column();
        String column = scanner.columnName();
        String written = row.written() + "." + column;
        if (column.equals(EACH_COLUMN)) {
            panelsOfEachColumn.add(row.panel());
            columnsOfEach.add(start);
            return new Reference(row.scope(), row.panel(), row.selector(), new int[0][], written);
        }
        int[][] columns = {columns(panel(row), column, start)};
        return new Reference(row.scope(), row.panel(), row.selector(), columns, written);
    }

    /** A reference to a row. */
    Reference row() {
        Named table = table(true);
        scanner.need("[");
        int start = scanner.column();
        String inside = scanner.bracketed();
        Selector selector = Selector.of(inside);
        int panel = panelFor(table, selector, start);
        return new Reference(table.scope, panel, selector, NO_COLUMNS, table.written() + "[" + inside + "]");
    }

    /** A reference to a table as a whole. */
    Reference table() {
        Named table = table(true);
        return new Reference(table.scope, table.panels.get(0), WHOLE_TABLE, NO_COLUMNS, table.written());
    }

    Reference tableOrRow() {
        Named table = table(true);
        if (!scanner.take("[")) {
            return new Reference(table.scope, table.panels.get(0), WHOLE_TABLE, NO_COLUMNS, table.written());
        }
        int start = scanner.column();
        String inside = scanner.bracketed();
        Selector selector = Selector.of(inside);
        return new Reference(
                table.scope,
                panelFor(table, selector, start),
                selector,
                NO_COLUMNS,
                table.written() + "[" + inside + "]");
    }

    private Named table(boolean scoped) {
        int start = scanner.column();
        String name = scanner.name();
        Optional<Scope> scope = scoped ? Scope.writtenAs(name) : Optional.empty();
        if (scope.isPresent()) {
            scanner.need(".");
            Named inner = table(false);
            return new Named(scope.get(), inner.name, inner.panels, inner.start);
        }
        String prefix = name + ".";
        if (vocabulary.panels().stream().anyMatch(panel -> panel.key().startsWith(prefix)) && scanner.take(".")) {
            name = prefix + scanner.name();
        }
        return named(name, start);
    }

    private Named named(String name, int start) {
        List<Integer> panels = IntStream.range(0, vocabulary.panels().size())
                .filter(i -> vocabulary.panels().get(i).key().equals(name)
                        || vocabulary.panels().get(i).form().equals(name))
                .boxed()
                .toList();
        if (panels.isEmpty()) {
            throw new FormulaException(start, Mistake.UNKNOWN_TABLE, name, tableNames());
        }
        List<Integer> exact = panels.stream()
                .filter(i -> vocabulary.panels().get(i).key().equals(name))
                .toList();
        return new Named(Scope.OWN, name, exact.isEmpty() ? panels : exact, start);
    }

    private List<String> tableNames() {
        return vocabulary.panels().stream()
                .flatMap(panel -> Stream.of(panel.key(), panel.form()))
                .distinct()
                .toList();
    }

    /** The side that has the row, of a table with two. */
    private int panelFor(Named table, Selector selector, int start) {
        List<Integer> fitting = table.panels.stream()
                .filter(i -> hasRows(vocabulary.panels().get(i), selector))
                .toList();
        if (fitting.size() == 1) {
            return fitting.get(0);
        }
        if (fitting.size() > 1) {
            throw new FormulaException(
                    table.start,
                    Mistake.AMBIGUOUS_TABLE,
                    table.name,
                    fitting.stream().map(i -> vocabulary.panels().get(i).key()).toList());
        }
        throw unknownRow(vocabulary.panels().get(table.panels.get(0)), selector, start);
    }

    private boolean hasRows(Panel panel, Selector selector) {
        return switch (selector.kind()) {
            case EVERY, BELOW -> true;
            case CATEGORY, SECTION -> panel.rows().system().isPresent();
            case ITEM -> panel.rows() == Vocabulary.Rows.FUNCTION || panel.rows() == Vocabulary.Rows.PROJECT;
            case PROJECT -> panel.rows() == Vocabulary.Rows.PROJECT || panel.rows() == Vocabulary.Rows.TARGETS;
            case FIXED -> hasRow(panel, selector.text());
        };
    }

    private boolean hasRow(Panel panel, String row) {
        return panel.items().contains(row)
                || panel.total().filter(row::equals).isPresent()
                || panel.rows()
                        .system()
                        .filter(system -> vocabulary.codes().has(system, row))
                        .isPresent();
    }

    private FormulaException unknownRow(Panel panel, Selector selector, int start) {
        if (selector.isBound()) {
            return new FormulaException(
                    start, Mistake.SELECTOR_MISPLACED, selector.kind().written());
        }
        String row = selector.text();
        Optional<CodeSystem> system = panel.rows().system();
        if (system.isPresent() && row.chars().allMatch(Character::isDigit)) {
            return new FormulaException(
                    start,
                    Mistake.UNKNOWN_CODE,
                    row,
                    vocabulary.codes().nearest(system.get(), row).stream().toList());
        }
        List<String> known = new ArrayList<>(panel.items());
        panel.total().ifPresent(known::add);
        return new FormulaException(start, Mistake.UNKNOWN_ROW, row, known);
    }

    private Panel panel(Reference reference) {
        return vocabulary.panels().get(reference.panel());
    }

    private static int[] columns(Panel panel, String name, int start) {
        List<String> set = panel.sets().get(name);
        if (set != null) {
            return set.stream().mapToInt(panel::column).toArray();
        }
        int column = panel.column(name);
        if (column < 0) {
            List<String> known = new ArrayList<>(panel.sets().keySet());
            panel.columns().forEach(each -> known.add(each.key()));
            throw new FormulaException(start, Mistake.UNKNOWN_COLUMN, name, known);
        }
        return new int[] {column};
    }

    /** Money is compared with money, and other numbers with numbers that have no unit. */
    void checkMoney(Expression left, Expression right, int start) {
        checkSame(Stream.concat(left.terms().stream(), right.terms().stream()), start);
    }

    /** Checks a product, whose result has to be an amount or a number. */
    Product product(List<Product.Factor> factors, int start) {
        int money = 0;
        for (Product.Factor factor : factors) {
            int more = checkSame(factor.of().terms().stream(), start);
            money += factor.divides() ? -more : more;
        }
        if (money != 0 && money != 1) {
            throw new FormulaException(start, Mistake.MONEY_AND_NUMBER, scanner.since(start));
        }
        return new Product(factors, money);
    }

    /** Whether terms are money (1) or numbers (0), all alike; zero may be either. */
    private int checkSame(Stream<Expression.Term> terms, int start) {
        List<Integer> kinds =
                terms.flatMap(term -> money(term.atom())).distinct().toList();
        if (kinds.size() > 1) {
            throw new FormulaException(start, Mistake.MONEY_AND_NUMBER, scanner.since(start));
        }
        return kinds.isEmpty() ? 0 : kinds.get(0);
    }

    private Stream<Integer> money(Atom atom) {
        if (atom instanceof Constant constant) {
            return constant.value() == 0 ? Stream.empty() : Stream.of(constant.hasUnit() ? 1 : 0);
        }
        if (atom instanceof Product product) {
            return Stream.of(product.money());
        }
        if (atom instanceof CountOf) {
            return Stream.of(0);
        }
        Reference reference = atom.named().orElseThrow();
        return reference.columns().length == 0
                ? Stream.of(1)
                : Stream.of(reference.columns())
                        .flatMap(choice -> IntStream.of(choice).boxed())
                        .map(column -> panel(reference).columns().get(column).isMoney() ? 1 : 0);
    }

    /** A figure that is published is money of the submission's own tables. */
    void checkOwnMoney(Reference reference, int start) {
        if (reference.scope() != Scope.OWN || panel(reference).rows() == Vocabulary.Rows.INDICATORS) {
            throw new FormulaException(start, Mistake.UNKNOWN_TABLE, reference.written(), tableNames());
        }
        if (reference.columns().length == 0) {
            throw new FormulaException(start, Mistake.NO_SHARED_COLUMN, EACH_COLUMN);
        }
    }

    /** The whole formula, 各列 resolved and its driver found. */
    Formula resolved(@Nullable Condition when, Condition claim, Optional<Reference> drives) {
        return new Resolution(vocabulary, sharedColumns()).formula(when, claim, drives);
    }

    private List<String> sharedColumns() {
        if (panelsOfEachColumn.isEmpty()) {
            return List.of();
        }
        List<String> shared = vocabulary.panels().get(panelsOfEachColumn.get(0)).columns().stream()
                .filter(Vocabulary.Column::isMoney)
                .map(Vocabulary.Column::key)
                .filter(name -> panelsOfEachColumn.stream()
                        .allMatch(i -> vocabulary.panels().get(i).column(name) >= 0))
                .toList();
        if (shared.isEmpty()) {
            throw new FormulaException(columnsOfEach.get(0), Mistake.NO_SHARED_COLUMN, EACH_COLUMN);
        }
        return shared;
    }

    private record Named(Scope scope, String name, List<Integer> panels, int start) {
        private String written() {
            return scope == Scope.OWN ? name : scope.written() + "." + name;
        }
    }
}
