package budget.cause;

import budget.figures.Presence;
import budget.figures.Table;
import budget.figures.TableBuilder;
import budget.figures.Vocabulary.Rows;
import budget.finding.Finding;
import budget.model.RowKey;
import budget.rule.Outcome;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rows of a table whose key could not be understood: the rows that others have and this table seems to lack are most likely
 * these, with amounts that are not known.
 */
final class UnplacedRows {

    private UnplacedRows() {}

    /** The tables with such rows: with all that are lacking where as many could not be placed, and with each of them alone. */
    static Stream<Supplier<Map<Integer, Table>>> of(Inquiry inquiry, Finding finding) {
        String form = finding.subject().table();
        Set<RowKey> lacking = lacking(inquiry, form);
        if (lacking.isEmpty()) {
            lacking = new LinkedHashSet<>(listed(inquiry, form));
            lacking.addAll(below(inquiry, form));
        }
        long unplaced = inquiry.structure().stream()
                .filter(other -> other.code() == finding.code()
                        && other.subject().table().equals(form))
                .count();
        Stream<List<RowKey>> all =
                lacking.size() > 1 && lacking.size() <= unplaced ? Stream.of(List.copyOf(lacking)) : Stream.empty();
        return Stream.concat(all, lacking.stream().map(List::of)).map(keys -> () -> with(inquiry, form, keys));
    }

    /** The rows of claims that a table lacks. */
    private static Set<RowKey> lacking(Inquiry inquiry, String form) {
        Set<RowKey> lacking = new LinkedHashSet<>();
        for (Outcome outcome : inquiry.open()) {
            outcome.lacking(inquiry.figures())
                    .forEach(one -> key(inquiry, inquiry.figures().table(one.panel()), form, one.row())
                            .ifPresent(lacking::add));
            outcome.absentIn()
                    .ifPresent(panel -> key(inquiry, inquiry.figures().table(panel), form, outcome.row())
                            .ifPresent(lacking::add));
        }
        return lacking;
    }

    /** The key of a row that a table of the form lacks: as another table has it, or a line that the layout lists. */
    private static Optional<RowKey> key(Inquiry inquiry, Table table, String form, String row) {
        if (!table.panel().form().equals(form)) {
            return Optional.empty();
        }
        Optional<RowKey> elsewhere = inquiry.figures().tables().stream()
                .filter(other -> other.row(row) >= 0)
                .map(other -> other.rows().get(other.row(row)).key())
                .findFirst();
        return elsewhere.or(() ->
                table.panel().rows() == Rows.ITEMS || table.panel().items().contains(row)
                        ? Optional.of(new RowKey.Item(row))
                        : Optional.empty());
    }

    /** The lines the layout lists beside codes that the table does not have: a sum takes one that is missing for nothing. */
    private static Set<RowKey> listed(Inquiry inquiry, String form) {
        return inquiry.figures().tables().stream()
                .filter(table -> table.panel().form().equals(form) && table.presence() == Presence.FILLED)
                .flatMap(table -> table.panel().items().stream().filter(line -> table.row(line) < 0))
                .map(RowKey.Item::new)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A row below each of the table's rows whose own sum is broken. */
    private static Set<RowKey> below(Inquiry inquiry, String form) {
        return inquiry.comparisons().stream()
                .flatMap(outcome -> outcome.left().cell().stream())
                .filter(part -> part.form().equals(form))
                .flatMap(part -> PhantomRows.below(inquiry, part))
                .map(PhantomRows::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Map<Integer, Table> with(Inquiry inquiry, String form, List<RowKey> keys) {
        Map<Integer, Table> changed = new HashMap<>();
        for (Table table : inquiry.figures().tables()) {
            if (table.panel().form().equals(form) && table.presence() == Presence.FILLED) {
                Table more = table.copy();
                for (RowKey key : keys) {
                    more = more.row(key.text()) < 0 ? unknown(TableBuilder.withRow(more, key), key) : more;
                }
                changed.put(inquiry.figures().number(table), more);
            }
        }
        return changed;
    }

    private static Table unknown(Table table, RowKey key) {
        int row = table.row(key.text());
        IntStream.range(0, table.panel().columns().size()).forEach(column -> table.spoil(table.cell(row, column)));
        return table;
    }
}
