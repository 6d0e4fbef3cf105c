package budget.cause;

import budget.figures.Part;
import budget.figures.Table;
import budget.finding.Judgement.Hint;
import budget.rule.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One cell has a wrong amount; the sums above it may count it or not. */
final class WrongCells implements Hypothesis {

    static final int ALONE = 2;
    static final int WITH_SUMS = 3;

    /** Changes required by most claims come first. */
    private static final int CHANGES_TRIED = 40;

    @Override
    public Stream<Supposition> suppositions(Inquiry inquiry) {
        List<Change> changes = changes(inquiry);
        return Stream.of(
                        changes.stream().map(change -> alone(inquiry, change)),
                        changes.stream().flatMap(change -> withSums(inquiry, change)),
                        changes.stream().flatMap(change -> inRow(inquiry, change)),
                        twice(inquiry, changes))
                .flatMap(kind -> kind);
    }

    /** A cell and the sum of its row; the sums of other rows are right. */
    private static Stream<Supposition> inRow(Inquiry inquiry, Change sum) {
        return inquiry.book().addends(inquiry.figures(), sum.cell).stream()
                .filter(Part::isStated)
                .map(part -> new Change(part, sum.by))
                .filter(part -> !part.isWholeRow())
                .map(part -> new Supposition(
                        () -> inquiry.changing(Map.of(sum.cell, sum.by, part.cell, part.by), false),
                        WITH_SUMS,
                        cause(List.of(part), true)));
    }

    /** The same cell of two tables, off by the same amount. */
    private static Stream<Supposition> twice(Inquiry inquiry, List<Change> changes) {
        return IntStream.range(0, changes.size())
                .boxed()
                .flatMap(at -> changes.subList(at + 1, changes.size()).stream()
                        .filter(other -> changes.get(at).isRepeatedBy(other))
                        .map(other -> twice(inquiry, changes.get(at), other)));
    }

    private static Supposition twice(Inquiry inquiry, Change one, Change other) {
        return new Supposition(
                () -> inquiry.changing(Map.of(one.cell, one.by, other.cell, other.by), false),
                WITH_SUMS,
                cause(List.of(one, other), false));
    }

    /** Each change of one cell that makes a claim hold, those required by most claims first. */
    static List<Change> changes(Inquiry inquiry) {
        Map<Change, Integer> votes = new LinkedHashMap<>();
        for (Outcome outcome : inquiry.comparisons()) {
            Set<Change> asked = new LinkedHashSet<>();
            Inquiry.parts(outcome)
                    .filter(part -> part.isStated() || part.isBlank())
                    .flatMap(part -> typed(inquiry, part).map(cell -> new Change(cell, Inquiry.needed(outcome, part))))
                    .filter(change -> change.by != 0 && !change.turnsNegative())
                    .forEach(asked::add);
            asked.forEach(change -> votes.merge(change, 1, Integer::sum));
        }
        return votes.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Change, Integer> entry) -> -entry.getValue())
                        .thenComparing(entry -> entry.getKey().cell.isBlank()))
                .limit(CHANGES_TRIED)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** For a cell made by a formula, the typed cells of its row that it adds up. */
    private static Stream<Part> typed(Inquiry inquiry, Part cell) {
        if (cell.table().formula(cell.cell()).isEmpty()) {
            return Stream.of(cell);
        }
        return inquiry.book().addends(inquiry.figures(), cell).stream()
                .filter(part ->
                        part.isStated() && part.table().formula(part.cell()).isEmpty());
    }

    private static Supposition alone(Inquiry inquiry, Change change) {
        return new Supposition(
                () -> inquiry.changing(Map.of(change.cell, change.by), false), ALONE, cause(List.of(change), false));
    }

    private static Stream<Supposition> withSums(Inquiry inquiry, Change change) {
        return withAddends(inquiry, change)
                .filter(one -> !one.isWholeRow())
                .map(one -> new Supposition(
                        () -> inquiry.changing(Map.of(one.cell, one.by), true), WITH_SUMS, cause(List.of(one), true)));
    }

    /** The change itself, or that of a part in its row; only where the row has none below. */
    static Stream<Change> withAddends(Inquiry inquiry, Change change) {
        Part cell = change.cell;
        if (cell.table().children(cell.table().rowOf(cell.cell())).length > 0) {
            return Stream.empty();
        }
        Stream<Change> addends = inquiry.book().addends(inquiry.figures(), cell).stream()
                .filter(part -> part.place().isPresent())
                .map(part -> new Change(part, change.by))
                .filter(one -> !one.turnsNegative());
        return Stream.concat(Stream.of(change), addends);
    }

    static Cause cause(List<Change> changes, boolean carried) {
        Change first = changes.get(0);
        int unlikely = first.cell.isBlank()
                ? 20
                : Typing.distance(first.cell.inWords(first.before()), first.cell.inWords(first.after()));
        Cause cause = Cause.beside(changes.stream().map(Change::cell).toList(), settled -> hint(changes, settled));
        return cause.unlikely(unlikely + (carried ? 0 : 1));
    }

    /** For cells made by formulas, the hint is to check them, not to type over them. */
    private static Hint hint(List<Change> changes, int settled) {
        List<Change> typed =
                changes.stream().filter(change -> !change.cell.isMade()).toList();
        return typed.isEmpty() ? formula(changes.get(0).cell) : typedHint(typed, settled);
    }

    static Hint formula(Part cell) {
        return new Hint(Hint.Kind.FORMULA, List.of(SideWords.place(cell)));
    }

    private static Hint typedHint(List<Change> changes, int settled) {
        Change first = changes.get(0);
        List<String> words = new ArrayList<>(List.of(
                SideWords.place(first.cell),
                first.cell.isBlank() ? "" : first.cell.inWords(first.before()),
                first.cell.withUnit(first.after())));
        if (changes.size() == 1) {
            words.add(Integer.toString(settled));
            return new Hint(first.cell.isBlank() ? Hint.Kind.BLANK_CELL : Hint.Kind.ONE_CELL, words);
        }
        Change second = changes.get(1);
        words.add(SideWords.place(second.cell));
        words.add(second.cell.withUnit(second.after()));
        return new Hint(Hint.Kind.SAME_CHANGE, words);
    }

    /** A cell changed by this much; a blank one counts as 0. */
    record Change(Part cell, long by) {

        long before() {
            return cell.isStated() ? cell.value() : 0;
        }

        long after() {
            return Math.addExact(before(), by);
        }

        /** Whether the change would turn an amount of 0 or more into one below 0. */
        boolean turnsNegative() {
            return after() < 0 && before() >= 0;
        }

        /** Whether it would leave the row without any amount; other mistakes explain that. */
        private boolean isWholeRow() {
            Table table = cell.table();
            return after() == 0
                    && Part.inRow(table, table.rowOf(cell.cell())).stream()
                            .allMatch(part -> !part.isStated() || part.value() == 0 || part.value() == before());
        }

        private boolean isRepeatedBy(Change other) {
            return by == other.by
                    && cell.row().equals(other.cell.row())
                    && cell.column().equals(other.cell.column())
                    && !cell.form().equals(other.cell.form());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Change change && change.by == by && change.cell.isSameCell(cell);
        }

        @Override
        public int hashCode() {
            return (cell.table().panel().key().hashCode() * 31 + cell.cell()) * 31 + Long.hashCode(by);
        }
    }
}
