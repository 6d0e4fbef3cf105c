package budget.cause;

import budget.cause.WrongCells.Change;
import budget.figures.Table;
import budget.rule.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Two or three tables have the same wrong amount, or a row below a sum has, which one is open. */
final class SameChanges implements Hypothesis {

    private static final int SOMEWHERE_BELOW = 6;
    private static final int EACH_MORE_TABLE = 3;
    private static final int FOLLOWED = 16;
    private static final int MOST_TABLES = 3;

    @Override
    public Stream<Supposition> suppositions(Inquiry inquiry) {
        List<Change> changes = WrongCells.changes(inquiry);
        return Stream.concat(
                changes.stream()
                        .limit(FOLLOWED)
                        .flatMap(change -> Stream.concat(
                                followed(inquiry, change, false),
                                WrongCells.withAddends(inquiry, change).flatMap(one -> followed(inquiry, one, true)))),
                changes.stream().flatMap(change -> below(inquiry, change)));
    }

    /** The change, then those that keep the other tables equal to it. */
    private static Stream<Supposition> followed(Inquiry inquiry, Change change, boolean carried) {
        Map<Integer, Table> tables = inquiry.changing(Map.of(change.cell(), change.by()), carried);
        return followed(inquiry, change, new Step(tables, List.of(change)), carried);
    }

    private static Stream<Supposition> followed(Inquiry inquiry, Change change, Step step, boolean carried) {
        int more = step.tables.size() - 1;
        Supposition supposed = new Supposition(
                () -> step.tables,
                (carried ? WrongCells.WITH_SUMS : WrongCells.ALONE) + EACH_MORE_TABLE * more,
                WrongCells.cause(step.changes, carried));
        long size = Math.abs(change.by());
        Predicate<Outcome> isSameMoney = outcome -> outcome.isComparison() && Math.abs(outcome.difference()) <= size;
        Inquiry.Trial trial = inquiry.verdictsOn(supposed, isSameMoney);
        if (trial.explains()) {
            boolean isTwice = more > 0
                    && trial.settled().stream().filter(Outcome::isComparison).count() > 1;
            return isTwice ? Stream.of(supposed) : Stream.empty();
        }
        if (more + 1 >= MOST_TABLES
                || inquiry.effort().isSpent()
                || trial.settled().isEmpty()
                || !trial.fresh().stream().allMatch(isSameMoney)) {
            return Stream.empty();
        }
        return inStep(inquiry, trial.fresh().get(0), step, carried)
                .flatMap(next -> followed(inquiry, change, next, carried));
    }

    /** The same with an equal change of another table, so that a claim between them holds. */
    private static Stream<Step> inStep(Inquiry inquiry, Outcome broken, Step step, boolean carried) {
        return Inquiry.parts(broken)
                .filter(part -> part.isStated() || part.isBlank())
                .filter(part -> !step.tables.containsKey(inquiry.figures().number(part.table())))
                .limit(4)
                .map(part -> new Change(part, Inquiry.needed(broken, part)))
                .filter(change -> change.by() != 0 && !change.turnsNegative())
                .flatMap(change -> Stream.concat(
                        Stream.concat(
                                        Stream.of(change),
                                        WrongCells.withAddends(inquiry, change)
                                                .skip(1)
                                                .limit(3))
                                .map(one -> step.and(
                                        inquiry.changing(Map.of(one.cell(), one.by()), carried), List.of(one))),
                        PhantomRows.below(inquiry, change.cell())
                                .flatMap(row -> row.suppositions(inquiry, change.by()))
                                .map(tables -> step.and(tables, List.of()))));
    }

    /** The same change in an unknown row below a cell's row. */
    private static Stream<Supposition> below(Inquiry inquiry, Change change) {

        return PhantomRows.below(inquiry, change.cell())
                .flatMap(rows -> rows.suppositions(inquiry, change.by()))
                .map(tables -> new Supposition(() -> tables, SOMEWHERE_BELOW, Cause.unknown()));
    }

    /** Changes of some tables, as far as they are changes of single cells. */
    private record Step(Map<Integer, Table> tables, List<Change> changes) {

        private Step and(Map<Integer, Table> others, List<Change> more) {
            Map<Integer, Table> all = new HashMap<>(tables);
            all.putAll(others);
            return new Step(all, Stream.concat(changes.stream(), more.stream()).toList());
        }
    }
}
