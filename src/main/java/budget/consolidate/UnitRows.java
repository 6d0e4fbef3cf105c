package budget.consolidate;

import budget.definition.CodeLists;
import budget.figures.TableRow;
import budget.model.RowKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of all units, numbered; grows with the number of different rows, not of units. Safe in any thread. */
public final class UnitRows {

    private final CodeLists codes;
    private final List<UnitRow> rows = new ArrayList<>();
    private final Map<UnitRow, Integer> numbers = new HashMap<>();

    public UnitRows(CodeLists codes) {
        this.codes = codes;
    }

    /** Takes rows that were numbered before, in their order, under the same numbers. */
    public UnitRows with(Collection<UnitRow> known) {
        known.forEach(this::number);
        return this;
    }

    /** The number of a row, which is a new one if it was not met before. */
    public synchronized int number(UnitRow row) {
        Integer known = numbers.get(row);
        if (known == null) {
            known = rows.size();
            numbers.put(row, known);
            rows.add(row);
        }
        return known;
    }

    int number(String panel, TableRow row) {
        return number(new UnitRow(panel, row.text(), name(row), kind(row.key())));
    }

    /** The row of a number. */
    public synchronized UnitRow row(int number) {
        return rows.get(number);
    }

    public synchronized List<UnitRow> all() {
        return List.copyOf(rows);
    }

    private static UnitRow.Kind kind(RowKey key) {
        if (key instanceof RowKey.Total) {
            return UnitRow.Kind.TOTAL;
        }
        return key instanceof RowKey.Code ? UnitRow.Kind.CODE : UnitRow.Kind.OTHER;
    }

    private String name(TableRow row) {
        if (row.key() instanceof RowKey.Code code) {
            String official = codes.catalogue(code.of().system()).name(code.of());
            return official.isEmpty() ? row.name() : official;
        }
        if (row.key() instanceof RowKey.Item item) {
            return item.label();
        }
        return row.key().project().orElse(row.key().text());
    }
}
