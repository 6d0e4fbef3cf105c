package budget.consolidate;

import budget.consolidate.PanelSums.RowSums;
import budget.definition.JobDefinition;
import budget.figures.Vocabulary.Panel;
import budget.submission.Offset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Adds up the units, cell by cell, in any order. */
public final class Consolidator {

    private final Map<String, PanelSums> panels = new LinkedHashMap<>();
    private final List<@Nullable RowSums> rows = new ArrayList<>();
    private int unitsAdded;

    public Consolidator(JobDefinition job) {
        for (Panel panel : job.rules().vocabulary().panels()) {
            panels.put(panel.key(), new PanelSums(panel));
        }
    }

    /** Adds a unit; the rows of all units are numbered alike. */
    public void add(UnitCells unit) {
        unitsAdded++;
        for (int row = 0; row < unit.rows(); row++) {
            for (int cell = unit.from(row); cell < unit.from(row + 1); cell++) {
                if (!unit.isUnknown(cell)) {
                    sums(unit, row).add(unit.column(cell), unit.fen(cell), unit.isDerived(cell), unitsAdded);
                }
            }
        }
    }

    private RowSums sums(UnitCells unit, int row) {
        int number = unit.number(row);
        while (rows.size() <= number) {
            rows.add(null);
        }
        RowSums sums = rows.get(number);
        if (sums == null) {
            UnitRow of = unit.row(row);
            sums = Objects.requireNonNull(panels.get(of.panel())).of(of);
            rows.set(number, sums);
        }
        return sums;
    }

    /** Subtracts payments between units below one roll-up. */
    public void offset(Offset offset) {
        PanelSums sums = panels.get(offset.panel());
        if (sums != null) {
            sums.offset(offset);
        }
    }

    /** Passes on the sums, by table, then code or layout order, then column. */
    public void each(Consumer<ConsolidatedLine> receiver) {
        panels.values().forEach(sums -> sums.each(receiver));
    }

    /** The sums as a list. */
    public List<ConsolidatedLine> lines() {
        List<ConsolidatedLine> lines = new ArrayList<>();
        each(lines::add);
        return lines;
    }
}
