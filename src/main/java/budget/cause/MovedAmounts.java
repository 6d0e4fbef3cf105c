package budget.cause;

import budget.figures.Part;
import budget.figures.Table;
import budget.finding.Judgement.Hint;
import budget.rule.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An amount is in the wrong row or column of its table, alone or with the sums above it. */
final class MovedAmounts implements Hypothesis {

    private static final int ALONE = 3;
    private static final int WITH_SUMS = 4;

    /** The rank of moving a part of an amount; moving a whole one is likelier. */
    private static final int IN_PART = 2;

    /** Limit of pairs of claims: two cells that are off by the same amount in opposite directions. */
    private static final int MOST_PAIRS = 400;

    @Override
    public Stream<Supposition> suppositions(Inquiry inquiry) {
        return moves(inquiry).stream()
                .filter(move -> isTyped(inquiry, move.from) && isTyped(inquiry, move.to))
                .flatMap(move -> Stream.of(true, false).map(carried -> supposed(inquiry, move, carried)));
    }

    /** Whether an amount may be typed into the cell; it is not typed into sums, but into their parts. */
    private static boolean isTyped(Inquiry inquiry, Part cell) {
        return inquiry.book().addends(inquiry.figures(), cell).isEmpty();
    }

    private static Set<Move> moves(Inquiry inquiry) {
        List<Outcome> open = inquiry.comparisons();
        Set<Move> moves = new LinkedHashSet<>();
        open.forEach(outcome -> within(inquiry, outcome).forEach(moves::add));
        int pairs = 0;
        for (int i = 0; i < open.size(); i++) {
            for (int j = i + 1; j < open.size() && pairs < MOST_PAIRS; j++) {
                if (Math.abs(open.get(i).difference()) == Math.abs(open.get(j).difference())) {
                    pairs++;
                    between(inquiry, open.get(i), open.get(j)).forEach(moves::add);
                }
            }
        }
        return moves;
    }

    /** A cell of the same row, or of one below, states exactly the shortfall: 基本支出 and 项目支出 exchanged. */
    private static Stream<Move> within(Inquiry inquiry, Outcome outcome) {
        return Inquiry.parts(outcome).flatMap(to -> {
            long by = Inquiry.needed(outcome, to);
            Table table = inquiry.figures().table(inquiry.figures().number(to.table()));
            int column = table.columnOf(to.cell());
            int own = table.rowOf(to.cell());
            return by <= 0
                    ? Stream.empty()
                    : IntStream.range(0, table.rows().size())
                            .filter(row -> row == own || (table.children(row).length == 0 && isWithin(table, row, own)))
                            .boxed()
                            .flatMap(row -> stating(table, row, by)
                                    .filter(from -> table.columnOf(from.cell()) != column)
                                    .map(from -> new Move(from, Part.of(table, table.cell(row, column), 1), by)));
        });
    }

    /** The cells of a row that state just this amount. */
    private static Stream<Part> stating(Table table, int row, long amount) {
        return Part.inRow(table, row).stream().filter(part -> part.isStated() && part.value() == amount);
    }

    private static Stream<Move> between(Inquiry inquiry, Outcome one, Outcome other) {
        List<Move> moves = new ArrayList<>();
        Inquiry.parts(one)
                .forEach(from -> Inquiry.parts(other)
                        .filter(to -> to.table().panel().equals(from.table().panel()) && !to.isSameCell(from))
                        .forEach(to -> {
                            long by = Inquiry.needed(one, from);
                            if (by != 0 && by == -Inquiry.needed(other, to)) {
                                moves.addAll(by < 0 ? moves(inquiry, from, to, -by) : moves(inquiry, to, from, by));
                            }
                        }));
        return moves.stream();
    }

    /** Between the two cells; where they are sums, between cells below them, one of which states the amount. */
    private static List<Move> moves(Inquiry inquiry, Part from, Part to, long by) {
        Table table = inquiry.figures().table(inquiry.figures().number(from.table()));
        int fromRow = table.rowOf(from.cell());
        int toRow = table.rowOf(to.cell());
        int fromColumn = table.columnOf(from.cell());
        int toColumn = table.columnOf(to.cell());
        if (table.children(fromRow).length == 0 && table.children(toRow).length == 0) {
            return fromRow == toRow || fromColumn == toColumn
                    ? Stream.concat(Stream.of(new Move(from, to, by)), inParts(inquiry, from, toRow, by))
                            .toList()
                    : List.of();
        }
        return fromColumn == toColumn
                ? List.of()
                : IntStream.range(0, table.rows().size())
                        .filter(row -> table.children(row).length == 0)
                        .filter(row -> isWithin(table, row, fromRow) && isWithin(table, row, toRow))
                        .filter(row -> table.isStated(table.cell(row, fromColumn))
                                && table.value(table.cell(row, fromColumn)) == by)
                        .mapToObj(row -> new Move(
                                Part.of(table, table.cell(row, fromColumn), 1),
                                Part.of(table, table.cell(row, toColumn), 1),
                                by))
                        .toList();
    }

    /** Between the parts of two sums of their rows. */
    private static Stream<Move> inParts(Inquiry inquiry, Part from, int toRow, long by) {
        Table table = inquiry.figures().table(inquiry.figures().number(from.table()));
        return inquiry.book().addends(inquiry.figures(), from).stream()
                .filter(part -> part.isStated() && part.value() != 0 && table.rowOf(part.cell()) != toRow)
                .map(part -> new Move(part, Part.of(table, table.cell(toRow, table.columnOf(part.cell())), 1), by));
    }

    private static boolean isWithin(Table table, int row, int above) {
        return row == above
                || table.rows().get(row).key().isBelow(table.rows().get(above).key());
    }

    private static Supposition supposed(Inquiry inquiry, Move move, boolean carried) {
        Map<Part, Long> changes = new LinkedHashMap<>();
        changes.put(move.from, -move.by);
        changes.put(move.to, move.by);
        return new Supposition(
                () -> inquiry.changing(changes, carried),
                (carried ? WITH_SUMS : ALONE) + (move.isWhole() ? 0 : IN_PART),
                Cause.beside(List.of(move.from, move.to), move::hint).unlikely(move.isWhole() ? 0 : 2));
    }

    /** An amount in one cell that belongs into another one. */
    private record Move(Part from, Part to, long by) {

        /** Whether the cell states exactly the amount and the other one is blank. */
        private boolean isWhole() {
            return from.isStated() && from.value() == by && (!to.isStated() || to.value() == 0);
        }

        /** The hint; where only two tables differ on two rows of one parent, either may be right. */
        private Hint hint(int settled) {
            String parent = ExchangedRows.parent(from.row());
            boolean isBetweenBrothers = !parent.isEmpty()
                    && parent.equals(ExchangedRows.parent(to.row()))
                    && !from.row().equals(to.row());
            if (settled == 2 && isBetweenBrothers) {
                return ExchangedRows.swapped(to.row(), from.row(), from.withUnit(by), parent);
            }
            return new Hint(
                    Hint.Kind.MOVED,
                    List.of(
                            from.withUnit(by),
                            SideWords.place(from),
                            SideWords.of(from),
                            SideWords.place(to),
                            SideWords.of(to)));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Move move && move.by == by && move.from.isSameCell(from) && move.to.isSameCell(to);
        }

        @Override
        public int hashCode() {
            return (from.cell() * 31 + to.cell()) * 31 + Long.hashCode(by);
        }
    }
}
