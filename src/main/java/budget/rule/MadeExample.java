package budget.rule;

import budget.figures.Selector;
import budget.figures.Vocabulary;
import budget.model.CodeSystem;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An example generated for a rule: every figure of the formula is 1.00, and the first of its left side is
 * the right amount, or one more or less.
 */
public record MadeExample(String pass, String fail) {

    private static final BigDecimal FEN = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal HUNDREDTH = BigDecimal.valueOf(100);

    /** An example for which the rule holds; none for a rule that needs one written by hand. */
    public static Optional<MadeExample> of(Rule rule, Vocabulary vocabulary) {
        if (!(rule.formula().claim() instanceof Condition.Comparison comparison)) {
            return Optional.empty();
        }
        List<Reference> left = comparison.left().references().toList();
        if (left.isEmpty()) {
            return Optional.empty();
        }
        Draft draft = new Draft(vocabulary, rule);
        rule.formula().references().forEach(draft::add);
        Draft.Place subject = draft.placeOf(left.get(0));
        boolean isMoney = subject.isMoney();
        draft.set(subject, BigDecimal.ZERO);
        Optional<Outcome> zero = Example.outcomes(rule, draft.text(), vocabulary).stream()
                .filter(outcome ->
                        outcome.isComparison() && !outcome.left().parts().isEmpty())
                .filter(outcome -> outcome.verdict() != Verdict.NOT_APPLICABLE)
                .findFirst();
        if (zero.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal due = BigDecimal.valueOf(-zero.get().difference()).divide(isMoney ? FEN : HUNDREDTH);
        draft.set(subject, due);
        String pass = draft.text();
        BigDecimal off = comparison.operator() == Operator.AT_LEAST ? BigDecimal.ONE.negate() : BigDecimal.ONE;
        draft.set(subject, due.add(off));
        MadeExample made = new MadeExample(pass, draft.text());
        return made.bearsOut(rule, vocabulary) ? Optional.of(made) : Optional.empty();
    }

    private boolean bearsOut(Rule rule, Vocabulary vocabulary) {
        Set<Verdict> passed = Example.judge(rule, pass, vocabulary);
        return passed.contains(Verdict.EXACT)
                && !passed.contains(Verdict.BROKEN)
                && !passed.contains(Verdict.NOT_EVALUABLE)
                && Example.judge(rule, fail, vocabulary).contains(Verdict.BROKEN);
    }

    /** Builds the tables of an example. */
    private static final class Draft {

        private final Vocabulary vocabulary;
        private final Selector.Kind driver;
        private final Map<String, Map<String, Map<String, BigDecimal>>> tables = new LinkedHashMap<>();

        private Draft(Vocabulary vocabulary, Rule rule) {
            this.vocabulary = vocabulary;
            this.driver = rule.formula().driver().kind();
        }

        private void add(Reference reference) {
            set(placeOf(reference), BigDecimal.ONE);
        }

        private void set(Place place, BigDecimal value) {
            tables.computeIfAbsent(place.table, ignored -> new LinkedHashMap<>())
                    .computeIfAbsent(place.row, ignored -> new LinkedHashMap<>())
                    .put(place.column, value.setScale(Math.max(2, value.scale())));
        }

        private Place placeOf(Reference reference) {
            Vocabulary.Panel panel = vocabulary.panels().get(reference.panel());
            Vocabulary.Column column = panel.columns().get(reference.columns()[0][0]);
            String scope = reference.scope().written();
            return new Place(
                    scope.isEmpty() ? panel.key() : scope + "." + panel.key(),
                    row(panel, reference.selector()),
                    column.key(),
                    column.isMoney());
        }

        private String row(Vocabulary.Panel panel, Selector selector) {
            boolean hasTotal = panel.total().isPresent();
            return switch (selector.kind()) {
                case FIXED -> selector.text();
                case EVERY -> hasTotal ? panel.total().get() : top(panel);
                case CATEGORY -> code(panel, "");
                case SECTION -> code(panel, "01");
                case ITEM -> code(panel, "0101");
                case PROJECT -> panel.rows() == Vocabulary.Rows.TARGETS ? "甲项目" : code(panel, "0101") + "/甲项目";
                case BELOW -> driver == Selector.Kind.EVERY && hasTotal ? top(panel) : below(panel);
            };
        }

        private static String top(Vocabulary.Panel panel) {
            return switch (panel.rows()) {
                case ITEMS -> panel.items().get(0);
                case TARGETS -> "甲项目";
                case INDICATORS -> "甲项目/完成率";
                case FUNCTION, ECONOMIC, GOVERNMENT, PROJECT -> code(panel, "");
            };
        }

        private static String below(Vocabulary.Panel panel) {
            return switch (panel.rows()) {
                case ITEMS ->
                    panel.items().stream()
                            .filter(item -> item.startsWith(panel.items().get(0) + "/"))
                            .findFirst()
                            .orElse(panel.items().get(0));
                case TARGETS, INDICATORS -> top(panel);
                case FUNCTION, ECONOMIC, GOVERNMENT, PROJECT -> code(panel, "01");
            };
        }

        private static String code(Vocabulary.Panel panel, String below) {
            return (panel.rows()
                                    .system()
                                    .filter(CodeSystem.ECONOMIC_DEPARTMENT::equals)
                                    .isPresent()
                            ? "301"
                            : "201")
                    + below;
        }

        private String text() {
            StringBuilder text = new StringBuilder();
            tables.forEach((table, rows) -> {
                Set<String> columns = new LinkedHashSet<>();
                rows.values().forEach(row -> columns.addAll(row.keySet()));
                text.append(table)
                        .append(" | ")
                        .append(String.join(" | ", columns))
                        .append('\n');
                rows.forEach((row, figures) -> {
                    text.append(row);
                    columns.forEach(column -> text.append(" | ")
                            .append(Optional.ofNullable(figures.get(column))
                                    .map(BigDecimal::toPlainString)
                                    .orElse("")));
                    text.append('\n');
                });
            });
            return text.toString();
        }

        /** A cell of an example. */
        private record Place(String table, String row, String column, boolean isMoney) {}
    }
}
