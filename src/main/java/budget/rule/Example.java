package budget.rule;

import budget.figures.Figures;
import budget.figures.Presence;
import budget.figures.Rounding;
import budget.figures.RowKeyText;
import budget.figures.Scope;
import budget.figures.Table;
import budget.figures.TableBuilder;
import budget.figures.TableRow;
import budget.figures.Vocabulary;
import budget.figures.Vocabulary.Panel;
import budget.model.AmountUnit;
import budget.model.RowKey;
import budget.model.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Figures beside a rule that show what it accepts or finds.
 *
 * <p>A line whose first cell is a table's name starts that table and names its columns; each line below is a row's key and
 * figures in 万元. A line that starts with 涉密 names projects declared so, one that starts with 缺表 tables that are not
 * there. Other tables that are not shown are there but empty.
 */
public final class Example {

    private static final String SECRET = "涉密";
    private static final String MISSING = "缺表";

    private final Vocabulary vocabulary;
    private final Map<Scope, Map<String, TableBuilder>> tables = new EnumMap<>(Scope.class);
    private final Set<String> secrets = new HashSet<>();
    private final Set<String> missing = new HashSet<>();
    private @Nullable TableBuilder open;
    private @Nullable Panel panel;
    private List<Integer> columns = List.of();

    private Example(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The verdicts of a rule on an example. */
    public static Set<Verdict> judge(Rule rule, String text, Vocabulary vocabulary) {
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        evaluate(rule, text, vocabulary, (judged, verdict, why) -> verdicts.add(verdict));
        return verdicts;
    }

    /** The verdicts of a rule on an example, in the order of its rows. */
    static List<Outcome> outcomes(Rule rule, String text, Vocabulary vocabulary) {
        List<Outcome> outcomes = new ArrayList<>();
        evaluate(rule, text, vocabulary, (judged, verdict, why) -> outcomes.add(why.explain()));
        return outcomes;
    }

    private static void evaluate(Rule rule, String text, Vocabulary vocabulary, Evaluation.Listener listener) {
        Example example = new Example(vocabulary);
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (!line.isBlank()) {
                example.take(line, number);
            }
        }
        RuleBook book = new RuleBook(List.of(rule));
        Figures figures = example.figures();
        book.evaluate(figures, listener);
        book.evaluateBeyond(figures, listener);
    }

    private void take(String line, int number) {
        List<String> cells =
                List.of(line.split("\\|", -1)).stream().map(Words::trimmed).toList();
        Optional<Panel> named = tableNamed(cells.get(0));
        if (named.isPresent()) {
            begin(named.get(), cells, number);
        } else if (cells.get(0).equals(SECRET)) {
            cells.stream().skip(1).map(Words::bare).forEach(secrets::add);
        } else if (cells.get(0).equals(MISSING)) {
            missing.addAll(cells.subList(1, cells.size()));
        } else {
            addRow(cells, number);
        }
    }

    private Optional<Panel> tableNamed(String cell) {
        String name = cell.substring(cell.indexOf('.') + 1);
        boolean scoped = !name.equals(cell)
                && Scope.writtenAs(cell.substring(0, cell.indexOf('.'))).isPresent();
        return vocabulary.panels().stream()
                .filter(each -> each.key().equals(scoped ? name : cell))
                .findFirst();
    }

    private void begin(Panel found, List<String> cells, int number) {
        String name = cells.get(0);
        Scope scope = name.equals(found.key())
                ? Scope.OWN
                : Scope.writtenAs(name.substring(0, name.indexOf('.'))).orElse(Scope.OWN);
        panel = found;
        open = new TableBuilder(found);
        tables.computeIfAbsent(scope, ignored -> new HashMap<>()).put(found.key(), open);
        List<Integer> numbers = new ArrayList<>();
        for (String column : cells.subList(1, cells.size())) {
            int at = found.column(Words.key(column));
            if (at < 0) {
                throw new ExampleException(number, column);
            }
            numbers.add(at);
        }
        columns = numbers;
    }

    private void addRow(List<String> cells, int number) {
        TableBuilder builder = open;
        Panel table = panel;
        if (builder == null || table == null || cells.size() > columns.size() + 1) {
            throw new ExampleException(number, String.join(" | ", cells));
        }
        String text = Words.key(cells.get(0));
        RowKey key = RowKeyText.read(table, text).orElseThrow(() -> new ExampleException(number, text));
        builder.row(TableRow.derived(key, ""));
        for (int i = 1; i < cells.size(); i++) {
            addFigure(builder, table, columns.get(i - 1), cells.get(i), number);
        }
    }

    private static void addFigure(TableBuilder builder, Panel table, int column, String cell, int number) {
        if (cell.isEmpty()) {
            return;
        }
        try {
            BigDecimal value = new BigDecimal(cell);
            if (!table.columns().get(column).isMoney()) {
                long half = table.isOfSentences() ? Rounding.halfOfNumber(value.scale()) : 0;
                builder.stated(column, value.movePointRight(2).longValueExact(), half);
                return;
            }
            AmountUnit unit = AmountUnit.TEN_THOUSAND_YUAN;
            boolean isBareZero = value.signum() == 0 && value.scale() == 0;
            long half = isBareZero ? 0 : Rounding.half(Math.max(2, value.scale()), unit);
            builder.stated(column, unit.convert(value).amount().fen(), half);
        } catch (ArithmeticException | NumberFormatException e) {
            throw new ExampleException(number, cell);
        }
    }

    private Figures figures() {
        Figures own = figures(Scope.OWN);
        for (Scope scope : tables.keySet()) {
            own = scope == Scope.OWN ? own : own.with(scope, figures(scope));
        }
        return own;
    }

    private Figures figures(Scope scope) {
        Map<String, TableBuilder> shown = tables.getOrDefault(scope, Map.of());
        Figures figures = new Figures(
                vocabulary.panels().stream()
                        .map(each -> table(scope, each, shown.getOrDefault(each.key(), new TableBuilder(each))))
                        .toList(),
                secrets::contains);
        if (scope != Scope.OWN) {
            RuleBook.EMPTY.complete(figures);
        }
        return figures;
    }

    private Table table(Scope scope, Panel panel, TableBuilder builder) {
        if (scope == Scope.OWN && (missing.contains(panel.key()) || missing.contains(panel.form()))) {
            return Table.absent(panel, Presence.MISSING);
        }
        if (panel.isOfSentences()) {
            return builder.said(true).build();
        }
        return (scope.isOfUnits() ? builder.completed() : builder).build();
    }

    /** A line of an example that cannot be read. */
    public static final class ExampleException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final int line;
        private final String found;

        ExampleException(int line, String found) {
            super("line " + line + ": " + found);
            this.line = line;
            this.found = found;
        }

        /** Counted from 1 in the example. */
        public int line() {
            return line;
        }

        public String found() {
            return found;
        }
    }
}
