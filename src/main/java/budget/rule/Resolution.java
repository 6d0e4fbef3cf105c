package budget.rule;

import budget.figures.Selector;
import budget.figures.Vocabulary;
import budget.rule.Condition.Comparison;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finishes a formula once all of it is read: 各列 becomes columns, and the first selector drives. */
final class Resolution {

    private final Vocabulary vocabulary;
    private final List<String> shared;

    Resolution(Vocabulary vocabulary, List<String> shared) {
        this.vocabulary = vocabulary;
        this.shared = shared;
    }

    Formula formula(@Nullable Condition when, Condition claim, Optional<Reference> drives) {
        @Nullable Condition condition = when == null ? null : resolved(when);
        Condition resolved = resolved(claim);
        List<Reference> bound = (condition == null
                        ? resolved.boundReferences()
                        : Stream.concat(condition.boundReferences(), resolved.boundReferences()))
                .toList();
        Formula formula =
                new Formula(condition, resolved, driver(bound, drives), shared.isEmpty() ? List.of("") : shared);
        if (formula.driver().tables().isEmpty()) {
            refuseBelow(formula);
        }
        return formula;
    }

    /** Refuses 下级 without a driving selector, whose row it is below. */
    private static void refuseBelow(Formula formula) {
        formula.references()
                .filter(reference -> reference.selector().kind() == Selector.Kind.BELOW)
                .findFirst()
                .ifPresent(below -> {
                    throw new FormulaException(
                            1,
                            FormulaException.Mistake.SELECTOR_UNBOUND,
                            below.selector().kind().written());
                });
    }

    private Driver driver(List<Reference> bound, Optional<Reference> drives) {
        Optional<Reference> first = drives.or(() -> bound.stream()
                .filter(reference ->
                        reference.selector().isBound() && reference.selector().kind() != Selector.Kind.BELOW)
                .findFirst());
        if (first.isEmpty()) {
            return Driver.NONE;
        }
        Selector.Kind kind = first.get().selector().kind();
        List<Reference> tables = drives.isPresent()
                ? List.of(first.get())
                : bound.stream()
                        .filter(reference -> reference.selector().kind() == kind)
                        .filter(distinctTables())
                        .toList();
        boolean byProject = kind == Selector.Kind.PROJECT
                && tables.stream()
                        .anyMatch(
                                table -> vocabulary.panels().get(table.panel()).rows() == Vocabulary.Rows.TARGETS);
        return new Driver(kind, tables, byProject);
    }

    private static java.util.function.Predicate<Reference> distinctTables() {
        java.util.Set<String> met = new java.util.HashSet<>();
        return reference -> met.add(reference.scope() + " " + reference.panel());
    }

    private Condition resolved(Condition condition) {
        if (condition instanceof Comparison comparison) {
            return new Comparison(resolved(comparison.left()), comparison.operator(), resolved(comparison.right()));
        }
        if (condition instanceof Condition.Both both) {
            return new Condition.Both(resolved(both.one()), resolved(both.other()));
        }
        if (condition instanceof Condition.Either either) {
            return new Condition.Either(resolved(either.one()), resolved(either.other()));
        }
        if (condition instanceof Condition.Not not) {
            return new Condition.Not(resolved(not.of()));
        }
        return condition instanceof Condition.Blank blank ? new Condition.Blank(resolved(blank.of())) : condition;
    }

    private Expression resolved(Expression expression) {
        return new Expression(expression.terms().stream()
                .map(term -> new Expression.Term(term.sign(), resolved(term.atom())))
                .toList());
    }

    private Atom resolved(Atom atom) {
        if (atom instanceof Reference reference) {
            return resolved(reference);
        }
        if (atom instanceof Product product) {
            return new Product(
                    product.factors().stream()
                            .map(factor -> new Product.Factor(factor.divides(), resolved(factor.of())))
                            .toList(),
                    product.money());
        }
        return atom instanceof SumOf sum ? new SumOf(resolved(sum.of())) : atom;
    }

    private Reference resolved(Reference reference) {
        if (reference.columns().length > 0) {
            return reference;
        }
        int[][] columns = shared.stream()
                .map(name ->
                        new int[] {vocabulary.panels().get(reference.panel()).column(name)})
                .toArray(int[][]::new);
        return new Reference(reference.scope(), reference.panel(), reference.selector(), columns, reference.written());
    }
}
