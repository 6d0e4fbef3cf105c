package budget.rule;

import budget.figures.Scope;
import budget.figures.Vocabulary;
import budget.rule.Condition.Comparison;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A formula, its words resolved. */
public final class Formula {

    private final @Nullable Condition when;
    private final Condition claim;
    private final Driver driver;
    private final List<String> columns;
    private final Optional<Definitions.Definition> definition;
    private final boolean looksBeyond;
    private final Map<Integer, BitSet> columnsRead = new HashMap<>();

    Formula(@Nullable Condition when, Condition claim, Driver driver, List<String> columns) {
        this.when = when;
        this.claim = claim;
        this.driver = driver;
        this.columns = List.copyOf(columns);
        this.definition = definitionIn(when, claim);
        references()
                .filter(reference -> reference.scope() == Scope.OWN)
                .forEach(reference -> reference
                        .allColumns()
                        .forEach(columnsRead.computeIfAbsent(reference.panel(), ignored -> new BitSet())::set));
        this.looksBeyond = references().anyMatch(reference -> reference.scope() != Scope.OWN);
    }

    /** Reads a formula; the driver may be empty. */
    public static Formula parse(String text, String driver, Vocabulary vocabulary) {
        return FormulaParser.parse(text, driver, vocabulary);
    }

    /** The condition behind {@code if}, if there is one. */
    @Nullable
    Condition when() {
        return when;
    }

    Condition claim() {
        return claim;
    }

    Driver driver() {
        return driver;
    }

    /** The names of the columns that 各列 goes through; one empty name where it does not occur. */
    List<String> columns() {
        return columns;
    }

    Stream<Reference> references() {
        return when == null ? claim.references() : Stream.concat(when.references(), claim.references());
    }

    /** Whether it reads any of these columns, by panel, of the submission's own tables. */
    boolean reads(Map<Integer, BitSet> columns) {
        for (Map.Entry<Integer, BitSet> entry : columns.entrySet()) {
            BitSet read = columnsRead.get(entry.getKey());
            if (read != null && (read.isEmpty() || read.intersects(entry.getValue()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it compares a submission with something outside itself. */
    boolean looksBeyond() {
        return looksBeyond;
    }

    /** Its definition, if it equates one figure with a sum of others of the same table. */
    Optional<Definitions.Definition> definition() {
        return definition;
    }

    private static Optional<Definitions.Definition> definitionIn(@Nullable Condition when, Condition claim) {
        if (when != null || !(claim instanceof Comparison equation) || equation.operator() != Operator.EQUAL) {
            return Optional.empty();
        }
        List<Expression.Term> left = equation.left().terms();
        boolean oneFigure = left.size() == 1
                && left.get(0).sign() > 0
                && left.get(0).atom() instanceof Reference figure
                && Stream.of(figure.columns()).allMatch(choice -> choice.length == 1);
        if (!oneFigure || !isSumWithin((Reference) left.get(0).atom(), equation.right())) {
            return Optional.empty();
        }
        return Optional.of(new Definitions.Definition((Reference) left.get(0).atom(), equation.right()));
    }

    private static boolean isSumWithin(Reference figure, Expression right) {
        boolean ofSameTable = right.references()
                .allMatch(part ->
                        part.scope() == Scope.OWN && figure.scope() == Scope.OWN && part.panel() == figure.panel());
        boolean onlyAdds =
                right.terms().stream().allMatch(term -> term.sign() > 0 && !(term.atom() instanceof Constant));
        boolean isSum = right.terms().size() > 1
                || right.terms().get(0).atom() instanceof SumOf
                || (right.terms().get(0).atom() instanceof Reference set && set.columns()[0].length > 1);
        return ofSameTable && onlyAdds && isSum;
    }
}
