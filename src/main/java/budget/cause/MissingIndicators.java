package budget.cause;

import budget.figures.Part;
import budget.figures.Presence;
import budget.figures.Table;
import budget.figures.TableBuilder;
import budget.model.RowKey;
import budget.rule.Outcome;
import budget.rule.Outcome.Lacking;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A target table lacks the line of a kind that it must have, and with it the line's weight. */
final class MissingIndicators implements Hypothesis {

    private static final int SIZE = 3;

    /** One line; numbers of lines are kept in hundredths. */
    private static final long ONE = 100;

    @Override
    public Stream<Supposition> suppositions(Inquiry inquiry) {
        return inquiry.open().stream()
                .flatMap(outcome -> outcome.lackingBelow().stream().flatMap(lacking -> of(inquiry, outcome, lacking)));
    }

    private static Stream<Supposition> of(Inquiry inquiry, Outcome outcome, Lacking lacking) {
        Table table = inquiry.figures().table(lacking.panel());
        Optional<Part> target = outcome.left().parts().stream().findFirst();
        if (table.presence() != Presence.FILLED || target.isEmpty()) {
            return Stream.empty();
        }
        RowKey line = new RowKey.Measured(outcome.row(), UnnamedProjects.NAMELESS);
        Map<Integer, Long> amounts = lackedBySums(inquiry, outcome.row(), table);
        amounts.put(lacking.column(), ONE);
        return Stream.of(new Supposition(
                () -> PhantomRows.with(
                        inquiry, inquiry.sums(TableBuilder.withRow(table, line)), line, amounts, 0, false),
                SIZE,
                Cause.beside(List.of(target.get()), null)));
    }

    /** The shortfalls, by column, of claims about the same target. */
    private static Map<Integer, Long> lackedBySums(Inquiry inquiry, String row, Table table) {
        Map<Integer, Long> lacked = new HashMap<>();
        inquiry.comparisons().stream()
                .filter(other -> other.row().equals(row))
                .forEach(other -> Inquiry.parts(other)
                        .filter(part -> part.table().panel().equals(table.panel()))
                        .forEach(part -> lacked.put(table.columnOf(part.cell()), Inquiry.needed(other, part))));
        return lacked;
    }
}
