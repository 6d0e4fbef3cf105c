package budget.rule;

import budget.figures.Presence;
import budget.figures.Scope;
import budget.figures.Table;
import budget.model.Words;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A condition on a submission; evaluated on stated values, without rounding. */
sealed interface Condition {

    Truth judge(Binding binding, CellReader cells);

    /** Every reference in it. */
    Stream<Reference> references();

    /** The references whose selectors are bound. */
    default Stream<Reference> boundReferences() {
        return references();
    }

    /**
     * Two sides compared.
     *
     * @param isLinear whether figures are only added and taken off on both sides
     */
    record Comparison(Expression left, Operator operator, Expression right, boolean isLinear) implements Condition {

        Comparison(Expression left, Operator operator, Expression right) {
            this(left, operator, right, left.isLinear() && right.isLinear());
        }

        @Override
        public Truth judge(Binding binding, CellReader cells) {
            if (!isLinear) {
                return range(binding, cells)
                        .map(range -> Truth.of(Range.exact(range.value()).verdict(operator) == Verdict.EXACT))
                        .orElse(Truth.FALSE);
            }
            SideSum difference = new SideSum(false);
            left.addTo(difference, binding, cells);
            SideSum other = new SideSum(false);
            right.addTo(other, binding, cells);
            if (difference.isBlocked() || other.isBlocked()) {
                return Truth.UNKNOWN;
            }
            if (difference.isUnsaid() || other.isUnsaid()) {
                return Truth.FALSE;
            }
            return Truth.of(
                    Verdict.of(operator, Math.subtractExact(difference.value(), other.value()), 0) == Verdict.EXACT);
        }

        /** The range of left less right; none for a division by zero. */
        Optional<Range> range(Binding binding, CellReader cells) {
            Optional<Range> one = left.range(binding, cells);
            Optional<Range> other = right.range(binding, cells);
            return one.isEmpty() || other.isEmpty()
                    ? Optional.empty()
                    : Optional.of(one.get().plus(other.get().negated()));
        }

        @Override
        public Stream<Reference> references() {
            return Stream.concat(left.references(), right.references());
        }

        @Override
        public Stream<Reference> boundReferences() {
            return Stream.concat(left.boundReferences(), right.boundReferences());
        }
    }

    /** Both hold. */
    record Both(Condition one, Condition other) implements Condition {
        @Override
        public Truth judge(Binding binding, CellReader cells) {
            return one.judge(binding, cells).and(other.judge(binding, cells));
        }

        @Override
        public Stream<Reference> references() {
            return Stream.concat(one.references(), other.references());
        }

        @Override
        public Stream<Reference> boundReferences() {
            return Stream.concat(one.boundReferences(), other.boundReferences());
        }
    }

    /** At least one holds. */
    record Either(Condition one, Condition other) implements Condition {
        @Override
        public Truth judge(Binding binding, CellReader cells) {
            return one.judge(binding, cells).or(other.judge(binding, cells));
        }

        @Override
        public Stream<Reference> references() {
            return Stream.concat(one.references(), other.references());
        }

        @Override
        public Stream<Reference> boundReferences() {
            return Stream.concat(one.boundReferences(), other.boundReferences());
        }
    }

    /** It does not hold. */
    record Not(Condition of) implements Condition {
        @Override
        public Truth judge(Binding binding, CellReader cells) {
            return of.judge(binding, cells).not();
        }

        @Override
        public Stream<Reference> references() {
            return of.references();
        }

        @Override
        public Stream<Reference> boundReferences() {
            return of.boundReferences();
        }
    }

    /** The cell states nothing. */
    record Blank(Reference of) implements Condition {
        @Override
        public Truth judge(Binding binding, CellReader cells) {
            @Nullable Table table = cells.table(of);
            if (table == null || table.presence() == Presence.MISSING) {
                return Truth.UNKNOWN;
            }
            return Truth.of(Arrays.stream(of.rows(binding, cells))
                    .flatMap(row -> Arrays.stream(of.columns(binding)).map(column -> table.cell(row, column)))
                    .allMatch(cell -> isBlank(table, cell, cells)));
        }

        private void look(Table table, int cell, CellReader cells) {
            if (of.scope() == Scope.OWN) {
                cells.look(of.panel(), table, cell);
            }
        }

        /** A row missing in the sheet does not count as blank where its amount follows from the rows below. */
        private boolean isBlank(Table table, int cell, CellReader cells) {
            look(table, cell, cells);
            return switch (table.state(cell)) {
                case STATED, UNREADABLE -> false;
                case BLANK -> true;
                case DERIVED, UNDERIVABLE -> !table.isImplied(table.rowOf(cell));
            };
        }

        @Override
        public Stream<Reference> references() {
            return Stream.of(of);
        }
    }

    /** The table is missing; with a selector that is not about a table: the row is. */
    record Absent(Reference of, boolean isTable) implements Condition {
        @Override
        public Truth judge(Binding binding, CellReader cells) {
            @Nullable Table table = cells.table(of);
            boolean missing = table == null || table.presence() == Presence.MISSING;
            if (isTable) {
                return Truth.of(missing);
            }
            return missing ? Truth.UNKNOWN : Truth.of(of.rows(binding, cells).length == 0);
        }

        @Override
        public Stream<Reference> references() {
            return isTable ? Stream.empty() : Stream.of(of);
        }
    }

    /** The table is declared empty. */
    record Empty(Reference of) implements Condition {
        @Override
        public Truth judge(Binding binding, CellReader cells) {
            @Nullable Table table = cells.table(of);
            return Truth.of(table != null && table.presence() == Presence.DECLARED_EMPTY);
        }

        @Override
        public Stream<Reference> references() {
            return Stream.empty();
        }
    }

    /** The project is declared 涉密. */
    record Secret(Reference of) implements Condition {
        @Override
        public Truth judge(Binding binding, CellReader cells) {
            String project = binding.key() == null
                    ? ""
                    : Words.bare(binding.key().project().orElse(""));
            return Truth.of(cells.figures().isSecret(project));
        }

        @Override
        public Stream<Reference> references() {
            return Stream.of(of);
        }
    }
}
