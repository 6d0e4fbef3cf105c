package budget.consolidate;

import budget.base.CodePoints;
import budget.figures.Vocabulary.Panel;
import budget.model.Amount;
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

    private final Panel panel;
    private final Map<String, Integer> listed = new HashMap<>();
    private final Map<String, RowSums> rows = new HashMap<>();

    PanelSums(Panel panel) {
        this.panel = panel;
        panel.items().forEach(path -> listed.putIfAbsent(path, listed.size()));
    }

    /** Subtracts payments between units below one roll-up. */
    void offset(Offset offset) {
        RowSums sums = rows.get(offset.row());
        int at = panel.column(offset.measure());
        if (sums != null && at >= 0 && sums.sums[at] != null) {
            sums.sums[at].offset = sums.sums[at].offset.plus(offset.amount());
        }
    }

    /** The sums of a row, which are those of any other row with its key. */
    RowSums of(UnitRow row) {
        return rows.computeIfAbsent(
                row.text(), text -> new RowSums(row, panel.columns().size()));
    }

    /** Listed lines as listed, codes by digits, projects below their code, totals last. */
    void each(Consumer<ConsolidatedLine> receiver) {
        List<RowSums> sorted = new ArrayList<>(rows.values());
        sorted.sort(Comparator.comparing((RowSums row) -> row.row.kind() == UnitRow.Kind.TOTAL)
                .thenComparing(row -> listed.getOrDefault(row.row.text(), -1))
                .thenComparing(row -> row.row.text(), CodePoints.ORDER));
        sorted.forEach(row -> row.each(panel, receiver));
    }

    /** A row added up, column by column. */
    static final class RowSums {
        private final UnitRow row;
        private final @Nullable Sum[] sums;

        private RowSums(UnitRow row, int measures) {
            this.row = row;
            this.sums = new Sum[measures];
        }

        /** Adds an amount of the unit with this number. */
        void add(int measure, long fen, boolean isDerived, int unit) {
            Sum sum = sums[measure];
            if (sum == null) {
                sum = new Sum();
                sums[measure] = sum;
            }
            sum.add(fen, isDerived, unit);
        }

        private void each(Panel panel, Consumer<ConsolidatedLine> receiver) {
            for (int i = 0; i < sums.length; i++) {
                Sum sum = sums[i];
                if (sum != null) {
                    receiver.accept(new ConsolidatedLine(
                            panel.form(),
                            row.text(),
                            row.name(),
                            panel.columns().get(i).key(),
                            Amount.ofFen(sum.fen).minus(sum.offset),
                            sum.units,
                            Amount.ofFen(sum.derived).minus(sum.offset),
                            sum.offset));
                }
            }
        }
    }

    private static final class Sum {
        private long fen;
        private long derived;
        private Amount offset = Amount.ZERO;
        private int units;
        private int lastUnit;

        private void add(long more, boolean isDerived, int unit) {
            fen = Math.addExact(fen, more);
            derived = isDerived ? Math.addExact(derived, more) : derived;
            units += unit == lastUnit ? 0 : 1;
            lastUnit = unit;
        }
    }
}
