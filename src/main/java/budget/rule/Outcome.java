package budget.rule;

import budget.figures.Figures;
import budget.figures.Part;
import budget.figures.Presence;
import budget.figures.Scope;
import budget.figures.Selector;
import budget.figures.Table;
import budget.finding.Judgement;
import budget.finding.Judgement.Absence;
import budget.finding.Judgement.Measure.By;
import budget.model.Words;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The result of one evaluation of a rule, with the figures behind it.
 *
 * @param row the key of the row it is bound to; empty for a rule that names all its rows
 * @param column the shared column it is about; empty where it names its columns
 * @param blocking what could not be read, for a verdict of not-evaluable
 */
public record Outcome(
        Rule rule, Verdict verdict, String row, String column, Side left, Side right, List<Part> blocking) {

    public Outcome {
        blocking = List.copyOf(blocking);
    }

    /** Left less right, in 分 or hundredths. */
    public long difference() {
        return Math.subtractExact(left.value(), right.value());
    }

    /** One of its sides. */
    public Side side(By which) {
        return which == By.LEFT ? left : right;
    }

    /** Whether it claims that two sides are equal; else one bounds the other, or it is about existence. */
    public boolean isEquation() {
        return rule.formula().claim() instanceof Condition.Comparison comparison
                && comparison.operator() == Operator.EQUAL;
    }

    /** Whether it compares two sides at all. */
    public boolean isComparison() {
        return rule.formula().claim() instanceof Condition.Comparison;
    }

    /** Whether a side multiplies or divides its figures; then it is not their sum. */
    public boolean isProduct(By side) {
        return rule.formula().claim() instanceof Condition.Comparison claim
                && (side == By.LEFT ? claim.left() : claim.right())
                        .terms().stream().anyMatch(term -> term.atom() instanceof Product);
    }

    /** Which side is one figure's sum within its own table, the other side being that figure. */
    public By sumWithin() {
        if (!(rule.formula().claim() instanceof Condition.Comparison claim)
                || !isEquation()
                || rule.formula().looksBeyond()
                || claim.references().map(Reference::panel).distinct().count() != 1) {
            return By.NEITHER;
        }
        if (left.parts().size() == 1 && claim.left().isFigure() && claim.right().isSum()) {
            return By.RIGHT;
        }
        return right.parts().size() == 1
                        && claim.right().isFigure()
                        && claim.left().isSum()
                ? By.LEFT
                : By.NEITHER;
    }

    /** The absences of a side without figures; none for a number. */
    public List<Absence> absences(By side, Figures figures) {
        if (!(rule.formula().claim() instanceof Condition.Comparison claim)) {
            return List.of();
        }
        return new Absences(this, figures).of(side == By.LEFT ? claim.left() : claim.right());
    }

    /** The absences by a claim about existence. */
    public Optional<Absence> absence(Figures figures) {
        return rule.formula().claim() instanceof Condition.Not not
                        && not.of() instanceof Condition.Absent absent
                        && !absent.isTable()
                ? new Absences(this, figures).of(absent.of())
                : Optional.empty();
    }

    /** The figures that the claim would read if their tables had the row. */
    public List<Lacking> lacking(Figures figures) {
        return rule.formula().claim() instanceof Condition.Comparison comparison
                ? Stream.concat(lacking(comparison.left(), 1, figures), lacking(comparison.right(), -1, figures))
                        .toList()
                : List.of();
    }

    private Stream<Lacking> lacking(Expression side, int weight, Figures figures) {
        return side.terms().stream()
                .filter(term -> term.atom() instanceof Reference reference && lacks(reference, figures))
                .flatMap(term -> {
                    Reference reference = (Reference) term.atom();
                    int choice = reference.columns().length == 1
                            ? 0
                            : rule.formula().columns().indexOf(column);
                    return IntStream.of(reference.columns()[choice])
                            .mapToObj(at -> new Lacking(reference.panel(), key(reference), at, weight * term.sign()));
                });
    }

    /** The column of a claim that a sum of rows below its row is not zero. */
    public Optional<Lacking> lackingBelow() {
        return rule.formula().claim() instanceof Condition.Not not
                        && not.of() instanceof Condition.Comparison sum
                        && sum.left().terms().get(0).atom() instanceof SumOf below
                        && below.of().selector().kind() == Selector.Kind.BELOW
                ? Optional.of(new Lacking(below.of().panel(), row, below.of().columns()[0][0], 1))
                : Optional.empty();
    }

    private boolean lacks(Reference reference, Figures figures) {
        if (reference.scope() != Scope.OWN) {
            return false;
        }
        Table table = figures.table(reference.panel());
        boolean isNamed = !key(reference).isEmpty() && reference.selector().kind() != Selector.Kind.BELOW;
        boolean isThere = reference.selector().kind() == Selector.Kind.PROJECT
                ? table.projects(Words.bare(key(reference))).length > 0
                : table.row(key(reference)) >= 0;
        return isNamed && table.presence() == Presence.FILLED && !isThere;
    }

    /** The key of a reference; of a project its name. */
    String key(Reference reference) {
        return switch (reference.selector().kind()) {
            case FIXED -> reference.selector().text();
            case PROJECT -> row.substring(row.indexOf('/') + 1);
            default -> row;
        };
    }

    /**
     * A figure of a row that a table does not have.
     *
     * @param weight its factor in left less right
     */
    public record Lacking(int panel, String row, int column, int weight) {}

    /** The number of the panel that lacks a row of the claim; none for other claims. */
    public OptionalInt absentIn() {
        return rule.formula().claim() instanceof Condition.Not not
                        && not.of() instanceof Condition.Absent absent
                        && !absent.isTable()
                ? OptionalInt.of(absent.of().panel())
                : OptionalInt.empty();
    }

    /** What the left side should be, seen from the right one. */
    public Judgement.Comparison comparison() {
        if (!(rule.formula().claim() instanceof Condition.Comparison comparison)) {
            return Judgement.Comparison.THERE;
        }
        return switch (comparison.operator()) {
            case EQUAL, UNEQUAL -> Judgement.Comparison.SAME;
            case AT_LEAST -> Judgement.Comparison.AT_LEAST;
            case AT_MOST -> Judgement.Comparison.AT_MOST;
        };
    }

    /**
     * One side of the claim.
     *
     * @param half its half-interval, in halves of a 分 or of a hundredth
     */
    public record Side(long value, long half, List<Part> parts) {

        static final Side NONE = new Side(0, 0, List.of());

        public Side {
            parts = List.copyOf(parts);
        }

        /** The cell that it is; nothing where it is a sum, a number or a row that is not there. */
        public Optional<Part> cell() {
            return parts.size() == 1 && parts.get(0).cell() >= 0 ? Optional.of(parts.get(0)) : Optional.empty();
        }

        static Side of(SideSum tally) {
            return new Side(tally.value(), tally.half(), tally.parts());
        }
    }
}
