package budget.validate;

import budget.figures.Table;
import budget.finding.Finding;
import budget.finding.Finding.Subject;
import budget.finding.FindingCode;
import budget.model.Amount;
import budget.model.RowKey;
import budget.model.SheetCell;
import budget.submission.SubmissionContent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares the totals of all units that a table states with the sums of the units' figures; one finding for each table. */
public final class UnitTotals {

    private UnitTotals() {}

    /**
     * The totals that differ.
     *
     * @param file what a workbook says of all its units together
     * @param units the submissions in it that the totals add up
     */
    public static List<Finding> differing(SubmissionContent file, List<SubmissionContent> units) {
        List<Finding> findings = new ArrayList<>();
        for (Table totals : file.tables()) {
            List<Table> tables = units.stream()
                    .flatMap(unit -> unit.table(totals.panel().key()).stream())
                    .toList();
            List<Difference> differences = differences(totals, tables);
            if (!differences.isEmpty()) {
                findings.add(finding(totals, differences));
            }
        }
        return findings;
    }

    private static List<Difference> differences(Table totals, List<Table> units) {
        List<Difference> differences = new ArrayList<>();
        for (int cell = 0; cell < totals.size(); cell++) {
            if (totals.isStated(cell)
                    && totals.panel().columns().get(totals.columnOf(cell)).isMoney()) {
                difference(totals, cell, units).ifPresent(differences::add);
            }
        }
        return differences;
    }

    private static Optional<Difference> difference(Table totals, int cell, List<Table> units) {
        RowKey key = totals.rows().get(totals.rowOf(cell)).key();
        Sum sum = new Sum(0, totals.half(cell));
        for (Table unit : units) {
            Sum of = of(unit, key, totals.columnOf(cell));
            if (of == null) {
                return Optional.empty();
            }
            sum = sum.plus(of);
        }
        long apart = Math.abs(totals.value(cell) - sum.value);
        return apart == 0 || 2 * apart < sum.half
                ? Optional.empty()
                : Optional.of(new Difference(cell, totals.value(cell), sum.value));
    }

    /** The amount of a unit in a row, of a row that it does not state the sum of those below; nothing where it is unknown. */
    private static @Nullable Sum of(Table table, RowKey key, int column) {
        int row = table.row(key.text());
        if (row >= 0 && table.isFilled(table.cell(row, column))) {
            return new Sum(table.value(table.cell(row, column)), table.half(table.cell(row, column)));
        }
        if (row >= 0 && table.isUnknown(table.cell(row, column))) {
            return null;
        }
        Sum sum = new Sum(0, 0);
        for (int below : table.below(key)) {
            Sum of = of(table, table.rows().get(below).key(), column);
            if (of == null) {
                return null;
            }
            sum = sum.plus(of);
        }
        return sum;
    }

    private static Finding finding(Table totals, List<Difference> differences) {
        Difference largest = differences.stream()
                .max(Comparator.comparingLong(Difference::apart))
                .orElseThrow();
        List<SheetCell> cells = new ArrayList<>();
        totals.place(largest.cell).ifPresent(cells::add);
        differences.stream()
                .filter(difference -> !difference.equals(largest))
                .forEach(difference -> totals.place(difference.cell).ifPresent(cells::add));
        RowKey row = totals.rows().get(totals.rowOf(largest.cell)).key();
        String measure =
                totals.panel().columns().get(totals.columnOf(largest.cell)).key();
        return Finding.at(
                FindingCode.TOTAL_OF_UNITS_DIFFERS,
                new Subject(totals.panel().form(), row.text(), measure),
                cells,
                Amount.ofFen(largest.stated).withUnit(totals.unit()),
                Amount.ofFen(largest.sum).withUnit(totals.unit()),
                Amount.ofFen(largest.apart()).withUnit(totals.unit()));
    }

    /** An amount with half its interval. */
    private record Sum(long value, long half) {

        private Sum plus(Sum other) {
            return new Sum(value + other.value, half + other.half);
        }
    }

    /** A total that is not the sum. */
    private record Difference(int cell, long stated, long sum) {

        private long apart() {
            return Math.abs(stated - sum);
        }
    }
}
