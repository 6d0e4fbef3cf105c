package budget.rule;

import budget.figures.Selector;
import budget.figures.Vocabulary;
import budget.model.AmountUnit;
import budget.rule.Condition.Comparison;
import budget.rule.FormulaException.Mistake;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a formula. Its grammar:
 *
 * <pre>
 * formula    := [ "if" condition "then" ] condition
 * condition  := all { "or" all }        all := one { "and" one }
 * one        := "not" one | "(" condition ")" | predicate | comparison
 * predicate  := "blank(" ref ")" | "absent(" table-or-row ")" | "empty(" table ")" | "涉密(" row ")"
 * comparison := expression ( "=" | ">=" | "<=" | "&lt;&gt;" ) expression
 * expression := [ "-" ] addend { ( "+" | "-" ) addend }
 * addend     := factor { ( "*" | "/" ) factor }
 * factor     := "(" expression ")" | "sum(" ref ")" | "count(" row ")" | ref | number [ unit | "%" ] | "参数." name
 * ref        := [ scope "." ] table "[" row "]" "." column
 * </pre>
 *
 * <p>A formula without {@code if} is one comparison; {@code <>} is for conditions only.
 */
final class FormulaParser {

    private final FormulaScanner scanner;
    private final References references;
    private final Vocabulary vocabulary;

    private FormulaParser(String text, Vocabulary vocabulary) {
        this.scanner = new FormulaScanner(text);
        this.references = new References(vocabulary, scanner);
        this.vocabulary = vocabulary;
    }

    /**
     * Reads a formula.
     *
     * @param driver what drives it, a table with its rows; empty for the first selector of the formula
     */
    static Formula parse(String text, String driver, Vocabulary vocabulary) {
        FormulaParser parser = new FormulaParser(text, vocabulary);
        Optional<Reference> drives = driver.isEmpty()
                ? Optional.empty()
                : Optional.of(new FormulaParser(driver, vocabulary).references.row());
        return parser.formula(drives);
    }

    /** Reads figures of one table in rows that need not be one: a reference and nothing else. */
    static Reference figures(String text, Vocabulary vocabulary) {
        FormulaParser parser = new FormulaParser(text, vocabulary);
        Reference reference = parser.references.figure();
        parser.end();
        parser.references.checkOwnMoney(reference, 1);
        return reference;
    }

    /** Reads figures that are added and taken off: each of one row, or a sum over rows. */
    static List<NamedFigures> sum(String text, Vocabulary vocabulary) {
        FormulaParser parser = new FormulaParser(text, vocabulary);
        Expression expression = parser.expression();
        parser.end();
        List<NamedFigures> named = new ArrayList<>();
        for (Expression.Term term : expression.terms()) {
            named.add(NamedFigures.of(term.sign(), parser.summed(term.atom()), vocabulary));
        }
        return named;
    }

    private void end() {
        if (!scanner.isAtEnd()) {
            throw unexpected("+", "-");
        }
    }

    private Reference summed(Atom atom) {
        if (atom instanceof Constant || atom instanceof Product || atom instanceof CountOf) {
            throw new FormulaException(1, Mistake.MONEY_AND_NUMBER, scanner.since(1));
        }
        Reference reference = atom.named().orElseThrow();
        boolean isFree = atom instanceof SumOf && reference.selector().kind() != Selector.Kind.BELOW;
        if (reference.selector().isBound() && !isFree) {
            throw new FormulaException(
                    1, Mistake.SELECTOR_MISPLACED, reference.selector().kind().written());
        }
        references.checkOwnMoney(reference, 1);
        return reference;
    }

    private Formula formula(Optional<Reference> drives) {
        @Nullable Condition when = null;
        if (scanner.takeWord("if")) {
            when = condition();
            if (!scanner.takeWord("then")) {
                throw unexpected("then");
            }
        }
        int start = scanner.column();
        Condition claim = condition();
        if (!scanner.isAtEnd()) {
            boolean chained = claim instanceof Comparison && operator().isPresent();
            throw chained
                    ? new FormulaException(scanner.column(), Mistake.CHAIN, scanner.rest())
                    : unexpected("+", "-", "=", ">=", "<=");
        }
        boolean isClaim = claim instanceof Comparison comparison
                ? comparison.operator() != Operator.UNEQUAL || when != null
                : when != null;
        if (!isClaim) {
            throw new FormulaException(start, Mistake.NOT_A_CLAIM, scanner.rest());
        }
        return references.resolved(when, claim, drives);
    }

    private Condition condition() {
        Condition condition = all();
        while (scanner.takeWord("or")) {
            condition = new Condition.Either(condition, all());
        }
        return condition;
    }

    private Condition all() {
        Condition condition = one();
        while (scanner.takeWord("and")) {
            condition = new Condition.Both(condition, one());
        }
        return condition;
    }

    private Condition one() {
        if (scanner.takeWord("not")) {
            return new Condition.Not(one());
        }
        if (scanner.isNext("(") && !scanner.opensExpression()) {
            scanner.need("(");
            Condition inside = condition();
            scanner.need(")");
            return inside;
        }
        return predicate().orElseGet(this::comparison);
    }

    private Optional<Condition> predicate() {
        for (String word : List.of("blank", "absent", "empty", "涉密")) {
            if (scanner.peekWord().equals(word)) {
                scanner.takeWord(word);
                scanner.need("(");
                Condition predicate = switch (word) {
                    case "blank" -> new Condition.Blank(references.figure());
                    case "absent" -> absent();
                    case "empty" -> new Condition.Empty(references.table());
                    default -> new Condition.Secret(references.row());
                };
                scanner.need(")");
                return Optional.of(predicate);
            }
        }
        return Optional.empty();
    }

    private Condition absent() {
        Reference of = references.tableOrRow();
        return new Condition.Absent(of, of.selector().equals(References.WHOLE_TABLE));
    }

    private Condition comparison() {
        int start = scanner.column();
        Expression left = expression();
        Operator operator = operator().orElseThrow(() -> unexpected("=", ">=", "<="));
        Expression right = expression();
        references.checkMoney(left, right, start);
        return new Comparison(left, operator, right);
    }

    private Optional<Operator> operator() {
        for (Operator operator : List.of(Operator.AT_LEAST, Operator.AT_MOST, Operator.UNEQUAL, Operator.EQUAL)) {
            if (scanner.take(operator.written())) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    private Expression expression() {
        List<Expression.Term> terms = new ArrayList<>();
        int sign = scanner.take("-") ? -1 : 1;
        addend(sign, terms);
        while (scanner.isNext("+") || scanner.isNext("-")) {
            sign = scanner.take("+") ? 1 : -1;
            if (sign < 0) {
                scanner.need("-");
            }
            addend(sign, terms);
        }
        return new Expression(terms);
    }

    private void addend(int sign, List<Expression.Term> terms) {
        int start = scanner.column();
        List<Expression.Term> first = new ArrayList<>();
        factor(first);
        if (!scanner.isNext("*") && !scanner.isNext("/")) {
            first.forEach(term -> terms.add(new Expression.Term(sign * term.sign(), term.atom())));
            return;
        }
        List<Product.Factor> factors = new ArrayList<>(List.of(new Product.Factor(false, new Expression(first))));
        while (scanner.isNext("*") || scanner.isNext("/")) {
            boolean divides = !scanner.take("*");
            if (divides) {
                scanner.need("/");
            }
            List<Expression.Term> next = new ArrayList<>();
            factor(next);
            factors.add(new Product.Factor(divides, new Expression(next)));
        }
        terms.add(new Expression.Term(sign, references.product(factors, start)));
    }

    private void factor(List<Expression.Term> terms) {
        if (scanner.take("(")) {
            Expression inside = expression();
            scanner.need(")");
            terms.addAll(inside.terms());
        } else if (scanner.peekWord().equals("sum")) {
            scanner.takeWord("sum");
            scanner.need("(");
            terms.add(new Expression.Term(1, new SumOf(references.figure())));
            scanner.need(")");
        } else if (scanner.peekWord().equals("count")) {
            scanner.takeWord("count");
            scanner.need("(");
            terms.add(new Expression.Term(1, new CountOf(references.row())));
            scanner.need(")");
        } else if (scanner.isDigitNext()) {
            terms.add(new Expression.Term(1, number()));
        } else if (scanner.peekWord().equals("参数")) {
            terms.add(new Expression.Term(1, parameter()));
        } else {
            terms.add(new Expression.Term(1, references.figure()));
        }
    }

    private Atom number() {
        int start = scanner.column();
        BigDecimal value;
        try {
            value = new BigDecimal(scanner.number());
        } catch (NumberFormatException e) {
            throw new FormulaException(start, Mistake.UNEXPECTED, scanner.rest());
        }
        Optional<AmountUnit> unit = AmountUnit.printedAs(scanner.peekWord());
        try {
            if (unit.isPresent()) {
                scanner.name();
                return new Constant(unit.get().convert(value).amount().fen(), true);
            }
            Constant number = new Constant(value.movePointRight(2).longValueExact(), false);
            return scanner.take("%") ? percent(number) : number;
        } catch (ArithmeticException e) {
            throw new FormulaException(start, Mistake.UNEXPECTED, value.toPlainString());
        }
    }

    private static Product percent(Constant number) {
        Expression hundred = new Expression(List.of(new Expression.Term(1, new Constant(10_000, false))));
        return new Product(
                List.of(
                        new Product.Factor(false, new Expression(List.of(new Expression.Term(1, number)))),
                        new Product.Factor(true, hundred)),
                0);
    }

    private Constant parameter() {
        scanner.takeWord("参数");
        scanner.need(".");
        int start = scanner.column();
        String name = scanner.columnName();
        Long value = vocabulary.parameters().get(name);
        if (value == null) {
            throw new FormulaException(
                    start,
                    Mistake.UNKNOWN_PARAMETER,
                    name,
                    vocabulary.parameters().keySet());
        }
        return new Constant(value, false);
    }

    private FormulaException unexpected(String... expected) {
        return new FormulaException(scanner.column(), Mistake.UNEXPECTED, scanner.rest(), List.of(expected));
    }
}
