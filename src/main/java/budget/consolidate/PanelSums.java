package budget.consolidate;

import budget.base.CodePoints;
import budget.definition.CodeLists;
import budget.figures.Table;
import budget.figures.TableRow;
import budget.figures.Vocabulary.Panel;
import budget.model.Amount;
import budget.model.RowKey;
import budget.submission.Offset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One panel added up over the units: a sum for every row and measure that any of them has. */
final class PanelSums {

    private final CodeLists codes;
    private final Panel panel;
    private final Map<String, Integer> listed = new HashMap<>();
    private final Map<String, RowSums> rows = new HashMap<>();

    PanelSums(Panel panel, CodeLists codes) {
        this.codes = codes;
        this.panel = panel;
        panel.items().forEach(path -> listed.putIfAbsent(path, listed.size()));
    }

    /** Adds the rows of the unit with this number; a row without figures is ignored. */
    void add(Table table, int unit) {
        for (int row = 0; row < table.rows().size(); row++) {
            RowSums sums = null;
            for (int column = 0; column < panel.columns().size(); column++) {
                int cell = table.cell(row, column);
                if (panel.columns().get(column).isMoney() && table.isFilled(cell)) {
                    sums = sums == null ? sumsOf(table.rows().get(row)) : sums;
                    sums.add(column, table.amount(cell), table.isDerived(cell), unit);
                }
            }
        }
    }

    /** Subtracts payments between units below one roll-up. */
    void offset(Offset offset) {
        RowSums sums = rows.get(offset.row());
        int at = panel.column(offset.measure());
        if (sums != null && at >= 0 && sums.sums[at] != null) {
            sums.sums[at].offset = sums.sums[at].offset.plus(offset.amount());
        }
    }

    private RowSums sumsOf(TableRow row) {
        return rows.computeIfAbsent(
                row.text(),
                text -> new RowSums(row.key(), text, name(row), panel.columns().size()));
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

    /** Listed lines as listed, codes by digits, projects below their code, totals last. */
    void each(Consumer<ConsolidatedLine> receiver) {
        List<RowSums> sorted = new ArrayList<>(rows.values());
        sorted.sort(Comparator.comparing((RowSums row) -> row.key instanceof RowKey.Total)
                .thenComparing(row -> listed.getOrDefault(row.text, -1))
                .thenComparing(row -> row.text, CodePoints.ORDER));
        sorted.forEach(row -> row.each(panel, receiver));
    }

    private static final class RowSums {
        private final RowKey key;
        private final String text;
        private final String name;
        private final @Nullable Sum[] sums;

        private RowSums(RowKey key, String text, String name, int measures) {
            this.key = key;
            this.text = text;
            this.name = name;
            this.sums = new Sum[measures];
        }

        private void add(int measure, Amount amount, boolean isDerived, int unit) {
            Sum sum = sums[measure];
            if (sum == null) {
                sum = new Sum();
                sums[measure] = sum;
            }
            sum.add(amount, isDerived, unit);
        }

        private void each(Panel panel, Consumer<ConsolidatedLine> receiver) {
            for (int i = 0; i < sums.length; i++) {
                Sum sum = sums[i];
                if (sum != null) {
                    receiver.accept(new ConsolidatedLine(
                            panel.form(),
                            text,
                            name,
                            panel.columns().get(i).key(),
                            sum.amount.minus(sum.offset),
                            sum.units,
                            sum.derived.minus(sum.offset),
                            sum.offset));
                }
            }
        }
    }

    private static final class Sum {
        private Amount amount = Amount.ZERO;
        private Amount derived = Amount.ZERO;
        private Amount offset = Amount.ZERO;
        private int units;
        private int lastUnit;

        private void add(Amount more, boolean isDerived, int unit) {
            amount = amount.plus(more);
            derived = isDerived ? derived.plus(more) : derived;
            units += unit == lastUnit ? 0 : 1;
            lastUnit = unit;
        }
    }
}
