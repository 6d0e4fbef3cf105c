package budget.cause;

import budget.figures.Part;
import budget.figures.Table;
import budget.finding.Judgement.Hint;
import budget.rule.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Two rows of a table have each other's amounts: one is too large by what the other is too small by. */
final class ExchangedRows implements Hypothesis {

    private static final int SIZE = 2;

    @Override
    public Stream<Supposition> suppositions(Inquiry inquiry) {
        List<Outcome> equations =
                inquiry.open().stream().filter(Outcome::isEquation).toList();
        List<Supposition> found = new ArrayList<>();
        for (int i = 0; i < equations.size(); i++) {
            for (int j = i + 1; j < equations.size(); j++) {
                if (areOpposite(equations.get(i), equations.get(j))) {
                    supposed(inquiry, equations.get(i), equations.get(j)).forEach(found::add);
                }
            }
        }
        return found.stream();
    }

    static boolean areOpposite(Outcome one, Outcome other) {
        return one.rule().id().equals(other.rule().id())
                && one.column().equals(other.column())
                && one.difference() == -other.difference();
    }

    /** Two rows of one parent of which one has too much and the other as much too little. */
    static Optional<Hint> swapped(Outcome one, Outcome other) {
        String parent = parent(one.row());
        return areOpposite(one, other) && !parent.isEmpty() && parent.equals(parent(other.row()))
                ? Inquiry.parts(one)
                        .findFirst()
                        .map(part -> swapped(one.row(), other.row(), part.withUnit(Math.abs(one.difference())), parent))
                : Optional.empty();
    }

    /** In the table on the right, and in that on the left. */
    private static Stream<Supposition> supposed(Inquiry inquiry, Outcome one, Outcome other) {
        return Stream.<Function<Outcome, Outcome.Side>>of(Outcome::right, Outcome::left)
                .flatMap(side -> side.apply(one).cell().stream()
                        .flatMap(cell -> side.apply(other).cell().stream()
                                .map(exchanged -> supposed(inquiry, cell, exchanged, Math.abs(one.difference())))));
    }

    private static Supposition supposed(Inquiry inquiry, Part one, Part other, long amount) {
        int panel = inquiry.figures().number(one.table());
        return new Supposition(
                () -> Map.of(panel, withExchanged(inquiry.figures().table(panel).copy(), one, other)),
                SIZE,
                Cause.beside(List.of(one, other), settled -> hint(one, other, amount)));
    }

    private static Table withExchanged(Table table, Part one, Part other) {
        int here = table.rowOf(one.cell());
        int there = table.rowOf(other.cell());
        for (int column = 0; column < table.panel().columns().size(); column++) {
            exchange(table, table.cell(here, column), table.cell(there, column));
        }
        return table;
    }

    private static Hint hint(Part one, Part other, long amount) {
        String parent = parent(one.row());
        return parent.isEmpty() || !parent.equals(parent(other.row()))
                ? new Hint(Hint.Kind.EXCHANGED, List.of(one.form(), one.row(), other.row(), one.withUnit(amount)))
                : swapped(one.row(), other.row(), one.withUnit(amount), parent);
    }

    static Hint swapped(String one, String other, String amount, String parent) {
        return new Hint(Hint.Kind.SWAPPED, List.of(one, other, amount, parent));
    }

    /** The code above a code; empty for another row. */
    static String parent(String row) {
        boolean isCode = row.length() >= 5 && row.chars().allMatch(Character::isDigit);
        return isCode ? row.substring(0, row.length() - 2) : "";
    }

    /** Exchanges the amounts of two cells of a copy. */
    static void exchange(Table table, int here, int there) {
        boolean hereStated = table.isStated(here);
        long value = table.value(here);
        long half = table.half(here);
        if (table.isStated(there)) {
            table.state(here, table.value(there), table.half(there));
        } else {
            table.clear(here);
        }
        if (hereStated) {
            table.state(there, value, half);
        } else {
            table.clear(there);
        }
    }
}
