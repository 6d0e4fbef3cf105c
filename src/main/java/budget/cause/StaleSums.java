package budget.cause;

import budget.figures.Part;
import budget.figures.Table;
import budget.finding.Judgement.Hint;
import budget.model.RowKey;
import budget.rule.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A row of sums is outdated in several columns: a row below it was added, removed or changed. */
final class StaleSums implements Hypothesis {

    private static final int ALONE = 3;
    private static final int WITH_SUMS = 4;

    @Override
    public Stream<Supposition> suppositions(Inquiry inquiry) {
        Map<String, Map<Part, Long>> rows = new LinkedHashMap<>();
        for (Outcome outcome : inquiry.comparisons()) {
            outcome.left()
                    .cell()
                    .filter(sum -> isSumOfRows(outcome, sum))
                    .ifPresent(
                            sum -> rows.computeIfAbsent(sum.form() + " " + sum.row(), ignored -> new LinkedHashMap<>())
                                    .put(sum, Inquiry.needed(outcome, sum)));
        }
        return rows.values().stream()
                .filter(changes -> changes.keySet().stream().noneMatch(Part::isMade))
                .filter(changes -> changes.size() + blanks(changes).size() > 1)
                .filter(changes -> difference(changes).isPresent()
                        || holdsWithinItsRow(
                                inquiry, changes.keySet().iterator().next()))
                .flatMap(changes -> Stream.of(false, true).map(carried -> supposed(inquiry, changes, carried)));
    }

    /** Whether the claims within the row hold, as in an outdated one. */
    private static boolean holdsWithinItsRow(Inquiry inquiry, Part sum) {
        int row = sum.table().rowOf(sum.cell());
        return inquiry.comparisons().stream()
                .noneMatch(outcome -> Inquiry.parts(outcome)
                        .allMatch(
                                part -> part.table().panel().equals(sum.table().panel())
                                        && part.table().rowOf(part.cell()) == row));
    }

    private static boolean isSumOfRows(Outcome outcome, Part sum) {
        Table table = sum.table();
        return outcome.isEquation()
                && table.children(table.rowOf(sum.cell())).length > 0
                && Inquiry.isOfOtherRows(outcome.right(), sum);
    }

    /** The cells of the same row that are left blank over filled parts. */
    private static List<Part> blanks(Map<Part, Long> changes) {
        Part first = changes.keySet().iterator().next();
        Table table = first.table();
        return Part.inRow(table, table.rowOf(first.cell())).stream()
                .filter(part -> part.isDerived() && part.place().isPresent() && part.value() != 0)
                .toList();
    }

    private static Supposition supposed(Inquiry inquiry, Map<Part, Long> changes, boolean carried) {
        return new Supposition(
                () -> tables(inquiry, changes, carried),
                carried ? WITH_SUMS : ALONE,
                Cause.beside(List.copyOf(changes.keySet()), settled -> hint(changes)));
    }

    private static Map<Integer, Table> tables(Inquiry inquiry, Map<Part, Long> changes, boolean carried) {
        Map<Integer, Table> tables = inquiry.changing(changes, carried);
        tables.values()
                .forEach(table ->
                        blanks(changes).forEach(blank -> table.state(blank.cell(), blank.value(), blank.half())));
        return tables;
    }

    private static Hint hint(Map<Part, Long> changes) {
        Part first = changes.keySet().iterator().next();
        List<String> words = new ArrayList<>(List.of(
                first.form(),
                RowKey.inWords(first.row(), first.name()),
                Integer.toString(changes.size() + blanks(changes).size()),
                SideWords.place(first)));
        Optional<String> row = difference(changes);
        row.ifPresent(words::add);
        return new Hint(row.isPresent() ? Hint.Kind.STALE_SUMS_BY_ROW : Hint.Kind.STALE_SUMS, words);
    }

    /** The row below whose amounts equal the differences of the sums. */
    private static Optional<String> difference(Map<Part, Long> changes) {
        Part first = changes.keySet().iterator().next();
        Table table = first.table();
        return table.rows().stream()
                .filter(row -> row.key().isBelow(first.key()))
                .filter(row -> changes.entrySet().stream()
                        .allMatch(change -> Math.abs(change.getValue())
                                == Math.abs(table.value(table.cell(
                                        table.row(row.text()),
                                        table.columnOf(change.getKey().cell()))))))
                .map(row -> RowKey.inWords(row.text(), row.name()))
                .findFirst();
    }
}
